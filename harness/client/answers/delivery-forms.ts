import type { Form } from './form.ts'
import { nonAscii } from './rewrites.ts'

/** The same document, delivered in another way. */
export const deliveryForms: readonly Form[] = [
  {
    id: 'chunked',
    key: 'CHUNKED',
    text: 'the body comes in chunks that split elements and characters',
    both: nonAscii,
    manner: 'chunked',
  },
  { id: 'slow', key: 'SLOW', text: 'the body takes more than a second to come', manner: 'slow' },
  {
    id: 'gzip',
    key: 'GZIP',
    text: 'the body is compressed with gzip, where the request says that it may be',
    manner: 'gzip',
  },
  { id: 'closed', key: 'CLOSED', text: 'the connection is closed after the answer', manner: 'closed' },
  {
    id: 'media-type',
    key: 'APPXML',
    text: 'the media type is application/xml',
    headers: { 'Content-Type': 'application/xml' },
  },
  {
    id: 'no-charset',
    key: 'NOCHARSET',
    text: 'the media type says no character set, and the document holds characters beyond ASCII',
    both: nonAscii,
    headers: { 'Content-Type': 'text/xml' },
  },
  {
    id: 'no-content-type',
    key: 'NOTYPE',
    text: 'an error has no Content-Type',
    headers: { 'Content-Type': undefined },
    errorsOnly: true,
  },
  {
    id: 'no-length',
    key: 'NOLENGTH',
    text: 'the body ends with the connection: it has no length and no chunks',
    manner: 'ended',
  },
  {
    id: 'interim',
    key: 'INTERIM',
    text: 'an interim answer, 103 Early Hints, comes first',
    manner: 'interim',
  },
  {
    id: 'two-interims',
    key: 'INTERIMS',
    text: 'two interim answers, 102 Processing and 103 Early Hints, come first',
    manner: 'interims',
    plainManner: 'interim',
  },
  {
    id: 'no-reason',
    key: 'NOREASON',
    text: 'the status line ends with the status',
    manner: 'no-reason',
    plainManner: 'closed',
  },
  {
    id: 'small-header-names',
    key: 'SMALLHEAD',
    text: 'the names of the headers are in small letters',
    manner: 'small-names',
    plainManner: 'closed',
  },
  {
    id: 'http-1-0',
    key: 'HTTP10',
    text: 'the answer is one of HTTP/1.0, and ends its connection',
    manner: 'http-1.0',
    plainManner: 'closed',
  },
]
