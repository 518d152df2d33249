import { from, http, type Rows, response, types, xml } from './row.ts'

/** Answers that say the same in another form, and such as say nothing. */
export const toleranceRows: Rows = {
  'client.tolerance.unknown-element': {
    level: 'MUST',
    text: 'Elements that the client does not know are passed over.',
    why: 'The service adds members within an API version.',
    source: from('ec2-model-2016-11-15')('Additions within the version'),
  },
  'client.tolerance.unknown-enum': {
    level: 'MUST',
    text: 'A value that is not in the enum is read all the same.',
    why: 'The service adds values; one new state must not hide every task.',
    source: types('enum'),
  },
  'client.tolerance.optional-absent': {
    level: 'MUST',
    text: 'An answer without its optional members is read.',
    why: 'Most members come only when there is something to say.',
    source: from('ec2-model-2016-11-15')('ConversionTask'),
  },
  'client.tolerance.empty-list': {
    level: 'MUST',
    text: 'An empty list, <x/>, is read as no values.',
    why: 'The service writes it so; one empty value is not none.',
    source: from('smithy-ec2query')('Protocol compliance tests'),
  },
  'client.tolerance.absent-list': {
    level: 'MUST',
    text: 'An answer without a list is read.',
    why: 'Some members come only when they have values.',
    source: from('ec2-model-2016-11-15')('ConversionTask'),
  },
  'client.tolerance.no-results': {
    level: 'MUST',
    text: 'An answer of no tasks is read as none.',
    why: 'There are none before the first import.',
    source: from('smithy-ec2query')('Protocol compliance tests'),
  },
  'client.tolerance.empty-text': {
    level: 'MUST',
    text: 'An empty text is read as an empty or absent one.',
    why: 'The service sends an empty snapshotId while an import goes on.',
    source: from('observed')('Empty snapshotId'),
  },
  'client.tolerance.white-space': {
    level: 'MUST',
    text: 'White space between elements means nothing.',
    why: 'The documented answers are indented.',
    source: from('ec2-ImportVolume-2013-02-01')('Example Response'),
  },
  'client.tolerance.spaces': {
    level: 'SHOULD',
    text: 'White space without a line break means nothing either.',
    why: 'A template or a proxy that folds lines leaves spaces between the elements.',
    source: xml('2.10 White Space Handling'),
  },
  'client.tolerance.comments': {
    level: 'SHOULD',
    text: 'Comments mean nothing.',
    why: 'Proxies and emulators leave some behind.',
    source: xml('2.5 Comments'),
  },
  'client.tolerance.cdata': {
    level: 'SHOULD',
    text: 'A CDATA section is text.',
    why: 'Emulators write presigned URLs so.',
    source: xml('2.7 CDATA Sections'),
  },
  'client.tolerance.references': {
    level: 'MUST',
    text: 'Character references, decimal and hexadecimal, are the characters they stand for.',
    why: 'Descriptions and tags come back with them.',
    source: xml('4.1 Character and Entity References'),
  },
  'client.tolerance.reordered': {
    level: 'MUST',
    text: 'Members are found in any order.',
    why: 'The documented examples and the model differ in it.',
    source: response,
  },
  'client.tolerance.non-ascii': {
    level: 'MUST',
    text: 'Characters of two, three and four bytes are read.',
    why: 'Descriptions and tags are in every language.',
    source: types('string'),
  },
  'client.tolerance.no-declaration': {
    level: 'SHOULD',
    text: 'An answer without an XML declaration is read.',
    why: 'The documented answers have none.',
    source: from('ec2-ImportVolume-2013-02-01')('Example Response'),
  },
  'client.tolerance.prefix': {
    level: 'MAY',
    text: 'Elements with a prefix that is bound to the namespace are read.',
    why: 'The two documents say the same, though the service never writes this one.',
    source: from('xml-names')('3 Declaring Namespaces'),
  },
  'client.tolerance.quotes': {
    level: 'SHOULD',
    text: 'Single quotes stand for double ones.',
    why: 'Answers of the real service have been seen with either.',
    source: from('observed')('XML declarations of errors'),
  },
  'client.tolerance.chunked': {
    level: 'MUST',
    text: 'A chunked body is read as a whole, wherever it is split.',
    why: 'The service sends its answers in chunks.',
    source: http('7.1 Chunked Transfer Coding'),
  },
  'client.tolerance.slow': {
    level: 'SHOULD',
    text: 'A body that takes a second and a half is waited for.',
    why: 'Long lists take as long over a thin line.',
    source: http('6.3 Message Body Length'),
  },
  'client.tolerance.closed': {
    level: 'MUST',
    text: 'A connection that ends after the answer does not spoil it.',
    why: 'Servers close kept connections when they like.',
    source: http('9.6 Tear-down'),
  },
  'client.tolerance.truncated': {
    level: 'MUST',
    text: 'XML that ends before its root does is an error, not half an answer.',
    why: 'Tasks that are missing from the list seem to be gone.',
    source: xml('1.2 Terminology, fatal error'),
  },
  'client.tolerance.cut': {
    level: 'MUST',
    text: 'A body that ends before its announced length is an error, not half an answer.',
    why: 'Tasks that are missing from the list seem to be gone.',
    source: http('8 Handling Incomplete Messages'),
  },
}
