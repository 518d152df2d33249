import type { Level, Source } from '../../harness/golden/schema.ts'

export type Row = { readonly level: Level; readonly text: string; readonly why: string; readonly source: Source; readonly untestable?: string }

const from = (document: string) => (section: string): Source => ({ document, section })
const request = from('smithy-ec2query')('Request serialization')
const response = from('smithy-ec2query')('Response serialization')
const types = from('smithy-simple-types')
const sign = from('aws-signature-v4')
const common = from('ec2-common-parameters')
const errors = from('ec2-errors')
const retry = from('aws-retry-behavior')
const xml = from('xml-1.0')
const http = from('rfc-9112')

/** What every client owes, in the order in which a request comes into being and its answer is read. */
export const clientRows: Readonly<Record<string, Row>> = {
  'client.http.method': {
    level: 'MUST', text: 'A request is a POST or a GET.',
    why: 'The Query API knows no other verb.', source: from('ec2-making-requests')('Query requests'),
  },
  'client.http.path': {
    level: 'SHOULD', text: 'Requests go to the path of the endpoint, which is / unless the user gives another.',
    why: 'EC2 has no resources in its path: another one is signed in vain.', source: request,
  },
  'client.http.content-type': {
    level: 'MUST', text: 'A POST has the Content-Type application/x-www-form-urlencoded.',
    why: 'With another type the service does not look for parameters: it sees no Action.', source: request,
  },
  'client.http.content-length': {
    level: 'SHOULD', text: 'A body is announced by Content-Length, not sent in chunks.',
    why: 'The protocol has no chunked requests; proxies and the service may refuse them.', source: request,
  },
  'client.wire.encoding': {
    level: 'MUST', text: 'Keys and values are percent-encoded UTF-8, joined by = and &.',
    why: 'What decodes in another way arrives as another text, or not at all.', source: request,
  },
  'client.wire.double-encoding': {
    level: 'MUST', text: 'Text is percent-encoded once.',
    why: 'A URL or a description that is encoded twice is stored with its percent signs.', source: request,
  },
  'client.wire.duplicates': {
    level: 'MUST', text: 'No parameter is sent twice in one request.',
    why: 'Which of the two counts is nowhere said.', source: request,
  },
  'client.wire.action': {
    level: 'MUST', text: 'Action is the name of the operation, to the letter and case.',
    why: 'Anything else is InvalidAction.', source: common('Action'),
  },
  'client.wire.version': {
    level: 'MUST', text: "Version is the API version of the client's model.",
    why: 'It chooses the parameters that are known and the shape of the answer.', source: common('Version'),
  },
  'client.wire.names': {
    level: 'MUST', text: 'Parameters have the documented names, to the letter and case.',
    why: 'The service answers UnknownParameter, an emulator may drop the value without a word.', source: request,
  },
  'client.wire.unknown': {
    level: 'SHOULD', text: 'Every parameter is one that its operation has.',
    why: 'The service answers UnknownParameter. A client with a newer model than this suite may be right.', source: request,
  },
  'client.wire.version-members': {
    level: 'MUST', text: 'Every parameter exists in the API version that the request names.',
    why: 'A parameter of another version is an unknown one.', source: common('Version'),
  },
  'client.wire.list-index': {
    level: 'MUST', text: 'Lists are counted 1, 2, 3.',
    why: 'With another count the first value or all of them are lost.', source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.list-form': {
    level: 'MUST', text: 'Values of a list stand under the name of the list, a dot and their number.',
    why: '.member.1 is the form of another protocol, and Name= alone says nothing.', source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.structures': {
    level: 'MUST', text: 'Members of a structure stand under its name, a dot and their own.',
    why: 'A structure written as one text is not understood.', source: from('smithy-ec2query')('Structures and Unions'),
  },
  'client.wire.booleans': {
    level: 'MUST', text: 'A boolean is true or false, in lower case.',
    why: 'True and 1 are refused, or read as false: a dry run becomes a call.', source: request,
  },
  'client.wire.numbers': {
    level: 'MUST', text: 'A number arrives in decimal digits, as the caller wrote it.',
    why: 'A size that is rounded, or written with an exponent, is another size.', source: request,
  },
  'client.wire.long': {
    level: 'SHOULD', text: 'A Long beyond 2^53 arrives with all its digits.',
    why: 'A Long has 64 bits; a double loses the last ones.', source: types('long'),
  },
  'client.wire.times': {
    level: 'MUST', text: 'A timestamp is written as 2015-01-25T08:00:00Z, in UTC.',
    why: 'Other forms are refused, or read as another moment.', source: request,
  },
  'client.wire.text': {
    level: 'MUST', text: 'Text arrives as the caller wrote it.',
    why: 'Markup, plus signs, percent signs and letters beyond ASCII are what breaks.', source: request,
  },
  'client.wire.complete': {
    level: 'MUST', text: 'Every member that a caller gives is sent.',
    why: 'What is dropped takes its default, and nobody is told.', source: request,
  },
  'client.wire.absent': {
    level: 'MUST', text: 'Nothing is sent for what the caller left out.',
    why: 'A made-up value overrides the default of the service.', source: from('smithy-ec2query')('Structures and Unions'),
  },
  'client.wire.empty': {
    level: 'MUST', text: 'Nothing is sent for an empty list or an empty structure.',
    why: 'ListArg= is the form of another protocol: the service takes it for a value or refuses it.', source: from('smithy-ec2query')('Lists'),
  },
  'client.wire.accepts': {
    level: 'SHOULD', text: 'Parameters that the documents allow are sent, not refused by the client.',
    why: 'What the client refuses its user cannot reach. A client with an older model may not know the member.', source: request,
  },
  'client.wire.one-request': {
    level: 'MUST', text: 'A call that was answered is not sent again.',
    why: 'A create that succeeded is then done twice.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.token.filled': {
    level: 'SHOULD', text: 'A ClientToken that the model marks as idempotency token is filled in where the caller gives none.',
    why: 'Without it a repeated request makes a second task.', source: from('smithy-ec2query')('Protocol compliance tests'),
  },
  'client.token.unique': {
    level: 'MUST', text: 'Two calls have two tokens.',
    why: 'With the same token the second call does nothing.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.token.form': {
    level: 'MUST', text: 'A token that the client fills in is ASCII, of at most 64 characters.',
    why: 'A longer one is refused.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.sign.signed': {
    level: 'MUST', text: 'A request is signed with the key that the client was given.',
    why: 'The service answers MissingAuthenticationToken.', source: common('Signature'),
  },
  'client.sign.signature': {
    level: 'MUST', text: 'The signature is that of the request as it was sent.',
    why: 'The service answers SignatureDoesNotMatch.', source: sign('Create a signed AWS API request'),
  },
  'client.sign.scope': {
    level: 'MUST', text: 'The credential scope names the day of the request, the region, ec2 and aws4_request.',
    why: 'A signature of another scope is worth nothing.', source: sign('Elements of an AWS API request signature'),
  },
  'client.sign.host': {
    level: 'MUST', text: 'The host header is signed.',
    why: 'The service refuses a signature that could be replayed elsewhere.', source: sign('Create a signed AWS API request'),
  },
  'client.sign.time': {
    level: 'MUST', text: 'The request says when it was signed, within 15 minutes of the time.',
    why: 'The service answers RequestExpired.', source: errors('Common client error codes'),
  },
  'client.sign.session-token': {
    level: 'MUST', text: 'A session token is sent as X-Amz-Security-Token.',
    why: 'Temporary credentials are refused without it.', source: common('X-Amz-Security-Token'),
  },
  'client.secret.url': {
    level: 'MUST', text: 'Neither the secret key nor a session token stands in the URL of a request that is signed in a header.',
    why: 'URLs are written into logs of proxies and servers.', source: sign('Create a signed AWS API request'),
  },
  'client.secret.sent': {
    level: 'MUST', text: 'The secret key is not sent at all.',
    why: 'It is what the signature is there to keep.', source: sign('Create a signed AWS API request'),
  },
  'client.answer.members': {
    level: 'MUST', text: 'Every member of a golden answer is read, under its documented name.',
    why: 'A caller who looks for it finds nothing.', source: response,
  },
  'client.answer.every-member': {
    level: 'SHOULD', text: 'Every member that an answer can have is read.',
    why: 'A caller cannot reach it otherwise. A client with an older model may not know the newest.', source: response,
  },
  'client.answer.lists': {
    level: 'MUST', text: 'Lists are read as lists, with every item in its order.',
    why: 'A list of one that is read as a structure breaks the loop over it.', source: response,
  },
  'client.answer.text': {
    level: 'MUST', text: 'Text is handed on as it stands in the answer, entities resolved.',
    why: 'Ids, URLs and tags are compared by the letter.', source: response,
  },
  'client.answer.spaces': {
    level: 'SHOULD', text: 'Spaces at the ends of a text stay.',
    why: 'A tag with a space at its end is another tag.', source: response,
  },
  'client.answer.numbers': {
    level: 'MUST', text: 'Numbers are handed on as numbers, with every digit.',
    why: 'Sizes are compared and added.', source: response,
  },
  'client.answer.long': {
    level: 'SHOULD', text: 'A Long beyond 2^53 is handed on with all its digits.',
    why: 'A Long has 64 bits; a double loses the last ones.', source: types('long'),
  },
  'client.answer.booleans': {
    level: 'MUST', text: 'Booleans are handed on as booleans.',
    why: 'The text "false" is true in most languages.', source: response,
  },
  'client.answer.times': {
    level: 'SHOULD', text: 'Times are handed on with their full precision.',
    why: 'An expiration that is rounded comes too early or too late.', source: response,
  },
  'client.answer.absent': {
    level: 'SHOULD', text: 'What is not in the answer is not made up.',
    why: 'A caller cannot tell a zero that was sent from one that was not.', source: response,
  },
  'client.error.raised': {
    level: 'MUST', text: 'An error is handed to the caller as an error.',
    why: 'A caller who sees a success goes on as if the call was made.', source: errors('Example error response'),
  },
  'client.error.code': {
    level: 'MUST', text: 'The code of an error is handed on.',
    why: 'It is all that a program can decide by.', source: errors('Example error response'),
  },
  'client.error.message': {
    level: 'MUST', text: 'The message of an error is handed on as it stands.',
    why: 'It says to a person what to mend.', source: errors('Example error response'),
  },
  'client.error.status': {
    level: 'SHOULD', text: 'The HTTP status of an error is handed on.',
    why: 'It tells the fault of the caller from that of the service.', source: from('observed')('HTTP 412 of a dry run'),
  },
  'client.error.request-id': {
    level: 'SHOULD', text: 'The request id of an error is handed on; it stands there as RequestID.',
    why: 'Support asks for it. A header that says it too is no part of the documents.', source: errors('Example error response'),
  },
  'client.error.dry-run': {
    level: 'MUST', text: 'A dry run that is granted is an error of the code DryRunOperation.',
    why: 'A caller who probes permissions looks for this code.', source: from('boto3-describe-conversion-tasks')('DryRun'),
  },
  'client.error.html': {
    level: 'MUST', text: 'A 500 with an HTML page is an error, not an empty success.',
    why: 'Proxies and emulators answer so.', source: errors('Server error codes'),
  },
  'client.retry.throttling': {
    level: 'SHOULD', text: 'After 503 RequestLimitExceeded the request is sent again.',
    why: 'Limits are per account and region: any caller meets them.', source: from('ec2-throttling')('Retries and exponential backoff'),
  },
  'client.retry.backoff': {
    level: 'SHOULD', text: 'Repeated requests are not sent at once, one after the other.',
    why: 'That keeps the limit exceeded.', source: from('ec2-throttling')('Retries and exponential backoff'),
  },
  'client.retry.reports': {
    level: 'MUST', text: 'Throttling that does not end is reported as RequestLimitExceeded.',
    why: 'The caller has to know why, and may wait.', source: errors('Server error codes'),
  },
  'client.retry.server-error': {
    level: 'SHOULD', text: 'After a 500 a describing call is sent again.',
    why: 'A passing fault of the service is not the business of the caller.', source: retry('How retries work'),
  },
  'client.retry.reset': {
    level: 'SHOULD', text: 'After a lost connection a describing call is sent again.',
    why: 'Kept connections are closed at any time.', source: retry('How retries work'),
  },
  'client.retry.unsafe': {
    level: 'MAY', text: 'A creating call without a token is not sent again after a lost connection.',
    why: 'The first request may have been carried out: a second task is made. Most SDKs repeat it.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.token': {
    level: 'MUST', text: 'A repeated request has the token of the first.',
    why: 'With a new token the service takes it for another call: two tasks are made.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.same-request': {
    level: 'MUST', text: 'A repeated request has the parameters of the first.',
    why: 'Otherwise it is another call.', source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.refusals': {
    level: 'SHOULD', text: 'A request that was refused with a 4xx is not sent again.',
    why: 'It will be refused again, and counts against the limit.', source: retry('How retries work'),
  },
  'client.tolerance.unknown-element': {
    level: 'MUST', text: 'Elements that the client does not know are passed over.',
    why: 'The service adds members within an API version.', source: from('ec2-model-2016-11-15')('Additions within the version'),
  },
  'client.tolerance.unknown-enum': {
    level: 'MUST', text: 'A value that is not in the enum is read all the same.',
    why: 'The service adds values; one new state must not hide every task.', source: types('enum'),
  },
  'client.tolerance.optional-absent': {
    level: 'MUST', text: 'An answer without its optional members is read.',
    why: 'Most members come only when there is something to say.', source: from('ec2-model-2016-11-15')('ConversionTask'),
  },
  'client.tolerance.empty-list': {
    level: 'MUST', text: 'An empty list, <x/>, is read as no values.',
    why: 'The service writes it so; one empty value is not none.', source: from('smithy-ec2query')('Protocol compliance tests'),
  },
  'client.tolerance.absent-list': {
    level: 'MUST', text: 'An answer without a list is read.',
    why: 'Some members come only when they have values.', source: from('ec2-model-2016-11-15')('ConversionTask'),
  },
  'client.tolerance.no-results': {
    level: 'MUST', text: 'An answer of no tasks is read as none.',
    why: 'There are none before the first import.', source: from('smithy-ec2query')('Protocol compliance tests'),
  },
  'client.tolerance.empty-text': {
    level: 'MUST', text: 'An empty text is read as an empty or absent one.',
    why: 'The service sends an empty snapshotId while an import goes on.', source: from('observed')('Empty snapshotId'),
  },
  'client.tolerance.white-space': {
    level: 'MUST', text: 'White space between elements means nothing.',
    why: 'The documented answers are indented.', source: from('ec2-ImportVolume-2013-02-01')('Example Response'),
  },
  'client.tolerance.comments': {
    level: 'SHOULD', text: 'Comments mean nothing.',
    why: 'Proxies and emulators leave some behind.', source: xml('2.5 Comments'),
  },
  'client.tolerance.cdata': {
    level: 'SHOULD', text: 'A CDATA section is text.',
    why: 'Emulators write presigned URLs so.', source: xml('2.7 CDATA Sections'),
  },
  'client.tolerance.references': {
    level: 'MUST', text: 'Character references, decimal and hexadecimal, are the characters they stand for.',
    why: 'Descriptions and tags come back with them.', source: xml('4.1 Character and Entity References'),
  },
  'client.tolerance.reordered': {
    level: 'MUST', text: 'Members are found in any order.',
    why: 'The documented examples and the model differ in it.', source: response,
  },
  'client.tolerance.non-ascii': {
    level: 'MUST', text: 'Characters of two, three and four bytes are read.',
    why: 'Descriptions and tags are in every language.', source: types('string'),
  },
  'client.tolerance.no-declaration': {
    level: 'SHOULD', text: 'An answer without an XML declaration is read.',
    why: 'The documented answers have none.', source: from('ec2-ImportVolume-2013-02-01')('Example Response'),
  },
  'client.tolerance.prefix': {
    level: 'MAY', text: 'Elements with a prefix that is bound to the namespace are read.',
    why: 'The two documents say the same, though the service never writes this one.', source: from('xml-names')('3 Declaring Namespaces'),
  },
  'client.tolerance.quotes': {
    level: 'SHOULD', text: 'Single quotes stand for double ones.',
    why: 'Answers of the real service have been seen with either.', source: from('observed')('XML declarations of errors'),
  },
  'client.tolerance.chunked': {
    level: 'MUST', text: 'A chunked body is read as a whole, wherever it is split.',
    why: 'The service sends its answers in chunks.', source: http('7.1 Chunked Transfer Coding'),
  },
  'client.tolerance.slow': {
    level: 'SHOULD', text: 'A body that takes a second and a half is waited for.',
    why: 'Long lists take as long over a thin line.', source: http('6.3 Message Body Length'),
  },
  'client.tolerance.closed': {
    level: 'MUST', text: 'A connection that ends after the answer does not spoil it.',
    why: 'Servers close kept connections when they like.', source: http('9.6 Tear-down'),
  },
  'client.tolerance.truncated': {
    level: 'MUST', text: 'XML that ends before its root does is an error, not half an answer.',
    why: 'Tasks that are missing from the list seem to be gone.', source: xml('1.2 Terminology, fatal error'),
  },
  'client.tolerance.cut': {
    level: 'MUST', text: 'A body that ends before its announced length is an error, not half an answer.',
    why: 'Tasks that are missing from the list seem to be gone.', source: http('8 Handling Incomplete Messages'),
  },
  'client.waiter.failure': {
    level: 'MUST', text: 'A waiter ends with an error when a task can no longer reach the state.',
    why: 'It would wait for ten minutes, or say that the task has ended well.', source: from('ec2-waiters')('waiters-2.json'),
  },
}

export const waiterRow = (name: string): Row => ({
  level: 'MUST', text: `The waiter ${name} asks until every task has reached the state, and no longer.`,
  why: 'A program goes on with a disk that is not there yet.', source: from('ec2-waiters')('waiters-2.json'),
})

export const paginatorRow = (operation: string): Row => ({
  level: 'MUST', text: `The paginator of ${operation} hands on every page, an empty one among them, and the token as it came.`,
  why: 'Tasks beyond the first page do not exist for the caller otherwise.', source: from('ec2-waiters')('paginators-1.json'),
})

/** Of every operation. An id is `client.`, the name of the operation, a dot and the key. */
export const clientOperationRows: Readonly<Record<string, Row>> = {
  parameters: {
    level: 'MUST', text: 'The parameters of every golden call of {operation} are exactly those of its golden request.',
    why: 'The service does what the parameters say, not what the caller meant.', source: request,
  },
  answer: {
    level: 'MUST', text: 'Every golden answer of {operation} is read back as what it says.',
    why: 'The caller sees only what the client hands on.', source: response,
  },
}
