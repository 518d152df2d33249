import { common, from, type Rows, request, types } from './row.ts'

/** What stands in a request. */
export const wireRows = {
  'client.wire.encoding': {
    level: 'MUST',
    text: 'Keys and values are percent-encoded UTF-8, joined by = and &.',
    why: 'What decodes in another way arrives as another text, or not at all.',
    source: request,
  },
  'client.wire.double-encoding': {
    level: 'MUST',
    text: 'Text is percent-encoded once.',
    why: 'A URL or a description that is encoded twice is stored with its percent signs.',
    source: request,
  },
  'client.wire.duplicates': {
    level: 'MUST',
    text: 'No parameter is sent twice in one request.',
    why: 'Which of the two counts is nowhere said.',
    source: request,
  },
  'client.wire.action': {
    level: 'MUST',
    text: 'Action is the name of the operation, to the letter and case.',
    why: 'Anything else is InvalidAction.',
    source: common('Action'),
  },
  'client.wire.version': {
    level: 'MUST',
    text: "Version is the API version of the client's model.",
    why: 'It chooses the parameters that are known and the shape of the answer.',
    source: common('Version'),
  },
  'client.wire.names': {
    level: 'MUST',
    text: 'Parameters have the documented names, to the letter and case.',
    why: 'The service answers UnknownParameter, an emulator may drop the value without a word.',
    source: request,
  },
  'client.wire.unknown': {
    level: 'SHOULD',
    text: 'Every parameter is one that its operation has.',
    why: 'The service answers UnknownParameter. A client with a newer model than this suite may be right.',
    source: request,
  },
  'client.wire.version-members': {
    level: 'MUST',
    text: 'Every parameter exists in the API version that the request names.',
    why: 'A parameter of another version is an unknown one.',
    source: common('Version'),
  },
  'client.wire.list-index': {
    level: 'MUST',
    text: 'Lists are counted 1, 2, 3.',
    why: 'With another count the first value or all of them are lost.',
    source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.list-form': {
    level: 'MUST',
    text: 'Values of a list stand under the name of the list, a dot and their number.',
    why: '.member.1 is the form of another protocol, and Name= alone says nothing.',
    source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.order': {
    level: 'MUST',
    text: 'The items of a list arrive in the order in which the caller gave them.',
    why: 'Which disk is the first decides what boots; by text, 10 comes before 2.',
    source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.structures': {
    level: 'MUST',
    text: 'Members of a structure stand under its name, a dot and their own.',
    why: 'A structure written as one text is not understood.',
    source: from('smithy-ec2query')('Structures and Unions'),
  },
  'client.wire.booleans': {
    level: 'MUST',
    text: 'A boolean is true or false, in lower case.',
    why: 'True and 1 are refused, or read as false: a dry run becomes a call.',
    source: request,
  },
  'client.wire.numbers': {
    level: 'MUST',
    text: 'A number arrives in decimal digits, as the caller wrote it.',
    why: 'A size that is rounded, or written with an exponent, is another size.',
    source: request,
  },
  'client.wire.long': {
    level: 'SHOULD',
    text: 'A Long beyond 2^53 arrives with all its digits.',
    why: 'A Long has 64 bits; a double loses the last ones.',
    source: types('long'),
  },
  'client.wire.times': {
    level: 'MUST',
    text: 'A timestamp is written as 2015-01-25T08:00:00Z, in UTC.',
    why: 'Other forms are refused, or read as another moment.',
    source: request,
  },
  'client.wire.text': {
    level: 'MUST',
    text: 'Text arrives as the caller wrote it.',
    why: 'Markup, plus signs, percent signs and letters beyond ASCII are what breaks.',
    source: request,
  },
  'client.wire.complete': {
    level: 'MUST',
    text: 'Every member that a caller gives is sent.',
    why: 'What is dropped takes its default, and nobody is told.',
    source: request,
  },
  'client.wire.absent': {
    level: 'MUST',
    text: 'Nothing is sent for what the caller left out.',
    why: 'A made-up value overrides the default of the service.',
    source: from('smithy-ec2query')('Structures and Unions'),
  },
  'client.wire.empty': {
    level: 'MUST',
    text: 'Nothing is sent for an empty list or an empty structure.',
    why: 'ListArg= is the form of another protocol: the service takes it for a value or refuses it.',
    source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.accepts': {
    level: 'SHOULD',
    text: 'Parameters that the documents allow are sent, not refused by the client.',
    why: 'What the client refuses its user cannot reach. A client with an older model may not know the member.',
    source: request,
  },
  'client.wire.one-request': {
    level: 'MUST',
    text: 'A call that was answered is not sent again.',
    why: 'A create that succeeded is then done twice.',
    source: from('ec2-idempotency')('Idempotency'),
  },
} satisfies Rows
