import { family } from './family.ts'
import { rewritten } from './shown.ts'

const describes = ['DescribeConversionTasks', 'DescribeExportTasks', 'DescribeImportImageTasks']

/** Answers that are no XML, or not the XML that they were to be. */
export const xml = family('xml', {
  ampersand: ['Ampersands in text are not escaped.', rewritten('*', '&amp;', '&')],
  'less-than': ['Less-than signs in text are not escaped.', rewritten('*', '&lt;', '<')],
  'twice-escaped': ['Text is escaped twice.', rewritten('*', /&(amp|lt|gt);/, '&amp;$1;')],
  'html-entity': [
    'A blank in a status message is &nbsp;.',
    rewritten('*', /(<statusMessage>\w+:?) /, '$1&nbsp;'),
  ],
  'undefined-entity': [
    'The requestId ends in an entity that nothing defines.',
    rewritten('*', '</requestId>', '&end;</requestId>'),
  ],
  control: ['The requestId holds a control character.', rewritten('*', '<requestId>', '<requestId>\u0001')],
  'control-reference': [
    'A control character is written as a reference, which XML 1.0 does not have.',
    rewritten('*', '<requestId>', '<requestId>&#1;'),
  ],
  'nul-at-end': ['A NUL stands behind the document, as C has it.', { xml: (text) => `${text}\0` }],
  surrogates: [
    'Characters beyond the basic plane are two references.',
    {
      xml: (text) =>
        text.replace(/[^\0-\uffff]/gu, (pair) => `&#${pair.charCodeAt(0)};&#${pair.charCodeAt(1)};`),
    },
  ],
  'two-roots': [
    'Two documents come, one behind the other.',
    rewritten(describes, /<Describe[\s\S]*/, '$&$&'),
  ],
  'text-behind': ['The word null stands behind the document.', rewritten('*', /$/, 'null')],
  'late-declaration': ['An empty line stands before the declaration.', { xml: (text) => `\n${text}` }],
  'two-declarations': ['The declaration comes twice.', rewritten('*', /^<\?xml.*?\?>/, '$&$&')],
  'wrong-encoding': [
    'The declaration says UTF-16, no header says otherwise, and the bytes are UTF-8.',
    {
      ...rewritten('*', 'encoding="UTF-8"', 'encoding="UTF-16"'),
      response: (r) => ({ ...r, headers: { ...r.headers, 'content-type': 'text/xml' } }),
    },
  ],
  'mixed-encodings': [
    'The answer says UTF-8 and is written in Latin-1.',
    { response: (r) => ({ ...r, body: Buffer.from(String(r.body), 'latin1') }) },
  ],
  unclosed: ['The last element is not closed.', rewritten('ImportInstance', /<\/\w+>$/, '')],
  'unclosed-error': ['The root of an error is not closed.', rewritten('*', '</Response>', '')],
  crossed: [
    'Two elements are closed in the wrong order.',
    rewritten(
      'CreateInstanceExportTask',
      '</exportTask></CreateInstanceExportTaskResponse>',
      '</CreateInstanceExportTaskResponse></exportTask>',
    ),
  ],
  'other-case': [
    'An end tag is written in another case.',
    rewritten('ImportSnapshot', '</ImportSnapshotResponse>', '</importSnapshotResponse>'),
  ],
  'attribute-twice': ['xmlns stands on the root twice.', rewritten('ExportImage', / xmlns="[^"]*"/, '$&$&')],
  'attribute-bare': [
    'The value of xmlns has no quotes.',
    rewritten('CancelExportTask', / xmlns="([^"]*)"/, ' xmlns=$1'),
  ],
  'prefix-undeclared': [
    'The root has a prefix that nothing declares.',
    rewritten('CancelConversionTask', /<(\/?)(Cancel\w+Response)/, '<$1ec2:$2'),
  ],
  'name-with-blank': [
    'The name of an element has a blank.',
    rewritten('DescribeImportSnapshotTasks', /<(\/?)snapshotTaskDetail>/, '<$1snapshot task detail>'),
  ],
  comment: ['A comment has two hyphens in it.', rewritten('*', '<requestId>', '<!-- a -- b --><requestId>')],
  cut: ['Answers end after 1000 characters.', { xml: (text) => text.slice(0, 1000) }],
  'bare-text': [
    'ImportImage answers with the id alone.',
    rewritten('ImportImage', /[\s\S]*<importTaskId>(.*?)<[\s\S]*/, '$1'),
  ],
  'pretty-in-text': [
    'Text stands on a line of its own.',
    rewritten('*', /<(description|importManifestUrl)>([^<]*)</, '<$1>\n  $2\n<'),
  ],
  'cdata-kept': [
    'Text is wrapped in CDATA, with its references left as they were.',
    rewritten('*', /<description>([^<]*&[^<]*)</, '<description><![CDATA[$1]]><'),
  ],
})
