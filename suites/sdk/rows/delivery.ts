import { errors, from, http, type Rows, response, xml } from './row.ts'

/** Answers that are delivered in another way or not to their end, and errors of another form. */
export const deliveryRows = {
  'client.tolerance.chunked': {
    level: 'MUST',
    text: 'A chunked body is read as a whole, wherever it is split.',
    why: 'The service sends its answers in chunks.',
    source: http('7.1 Chunked Transfer Coding'),
  },
  'client.tolerance.gzip': {
    level: 'MUST',
    text: 'A client that says it accepts gzip reads a body that is compressed so.',
    why: 'The service and the proxies before it compress where they are told that they may.',
    source: http('8.4 Content-Encoding'),
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
  'client.tolerance.no-request-id': {
    level: 'SHOULD',
    text: 'An error without a RequestID is the same error.',
    why: 'Emulators and proxies leave it out; a client that fails over it hides the code from its caller.',
    source: errors('Example error response'),
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
  'client.tolerance.short': {
    level: 'SHOULD',
    text: 'A body that ends before its announced length is an error, though its XML is whole.',
    why: 'Who does not look at the length does not see either when something lacks.',
    source: http('8 Handling Incomplete Messages'),
  },
  'client.tolerance.error-namespace': {
    level: 'SHOULD',
    text: 'An error whose root is in the namespace is the same error.',
    why: 'Emulators write it as they write successes.',
    source: errors('Example error response'),
  },
  'client.tolerance.media-type': {
    level: 'SHOULD',
    text: 'An answer of the media type application/xml is read.',
    why: 'XML goes by either name.',
    source: response,
  },
  'client.tolerance.no-charset': {
    level: 'SHOULD',
    text: 'An answer whose Content-Type says no character set is read as its XML says.',
    why: 'Servers that write no charset write UTF-8 all the same.',
    source: xml('4.3.3 Character Encoding in Entities'),
  },
  'client.tolerance.no-content-type': {
    level: 'SHOULD',
    text: 'An error without a Content-Type is the same error.',
    why: 'The service has been seen to send errors so.',
    source: from('observed')('Errors without a Content-Type'),
  },
  'client.tolerance.no-length': {
    level: 'SHOULD',
    text: 'A body that ends with the connection, without a length or chunks, is read.',
    why: 'HTTP lets a server say the length so, and small ones do.',
    source: http('6.3 Message Body Length'),
  },
  'client.tolerance.interim': {
    level: 'SHOULD',
    text: 'An interim answer (1xx) before the answer is passed over.',
    why: 'A proxy may send one at any time; it says nothing of the call.',
    source: http('9.2 Associating a Response to a Request'),
  },
  'client.tolerance.two-interims': {
    level: 'SHOULD',
    text: 'Several interim answers (1xx) before the answer are passed over.',
    why: 'Each server on the way may send one.',
    source: http('9.2 Associating a Response to a Request'),
  },
  'client.tolerance.no-reason': {
    level: 'MUST',
    text: 'An answer is read whose status line has no words behind the status.',
    why: 'The words mean nothing, and the service has left them out for years.',
    source: http('4 Status Line'),
  },
  'client.tolerance.small-header-names': {
    level: 'MUST',
    text: 'Headers are known in whatever letters their names are written.',
    why: 'Proxies that speak HTTP/2 write all of them in small letters.',
    source: http('5 Field Syntax'),
  },
  'client.tolerance.http-1-0': {
    level: 'SHOULD',
    text: 'An answer of HTTP/1.0 is read.',
    why: 'Small servers and old proxies say no more of themselves.',
    source: http('2.3 HTTP Version'),
  },
  'client.tolerance.several-errors': {
    level: 'SHOULD',
    text: 'Of several errors in one answer one is told.',
    why: 'Errors is a list: a client that takes it for one fails over the second.',
    source: errors('Example error response'),
  },
  'client.tolerance.empty-message': {
    level: 'SHOULD',
    text: 'An error whose message is empty has its code all the same.',
    why: 'A program decides by the code.',
    source: errors('Example error response'),
  },
  'client.tolerance.no-message': {
    level: 'SHOULD',
    text: 'An error without a message has its code all the same.',
    why: 'A program decides by the code.',
    source: errors('Example error response'),
  },
  'client.tolerance.error-elements': {
    level: 'SHOULD',
    text: 'Elements of an error that the client does not know are passed over.',
    why: 'Another code or more text is no part of what the error says.',
    source: from('smithy-ec2query')('Operation error serialization'),
  },
} satisfies Rows
