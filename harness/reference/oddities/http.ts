import { gzipSync } from 'node:zlib'
import type { Changes } from '../changes.ts'
import { family } from '../faults/family.ts'
import type { HttpResponse } from '../http.ts'

const headers = (more: HttpResponse['headers']): Partial<Changes> => ({
  response: (right) => ({ ...right, headers: { ...right.headers, ...more } }),
})
const encoded = (
  change: (text: string) => Uint8Array,
  more: HttpResponse['headers'] = {},
): Partial<Changes> => ({
  response: (right) => ({
    ...right,
    headers: { ...right.headers, ...more },
    body: new Uint8Array(change(String(right.body))),
  }),
})
const utf16 = (text: string) => Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')

/** What another service says to those that it does not know. */
const elsewhere: Partial<Changes> = {
  response: (right, { request: { headers: sent } }) =>
    sent.authorization
      ? right
      : {
          ...right,
          status: 404,
          headers: { 'content-type': 'application/x-amz-json-1.1' },
          body: '{"__type":"NotFoundException","message":"No such service"}',
        },
}

/** How answers travel. */
export const http = family('right', {
  'unsigned-elsewhere': ['What is not signed for EC2 is answered by another service, in JSON.', elsewhere],
  'length-required': [
    'A request that comes in chunks is asked for its length (411).',
    {
      response: (right, { request: { headers: sent } }) =>
        'transfer-encoding' in sent ? { ...right, status: 411, body: '' } : right,
    },
  ],
  'no-version-2': [
    'What is signed with Signature Version 2 is refused.',
    {
      problems: (found, { request: { body } }) =>
        body.includes('SignatureVersion=2')
          ? [{ code: 'AuthFailure', message: 'This region takes Signature Version 4 only.', status: 401 }]
          : found,
    },
  ],
  'application-xml': ['The media type is application/xml.', headers({ 'content-type': 'application/xml' })],
  'no-charset': ['The media type names no character set.', headers({ 'content-type': 'text/xml' })],
  'charset-quoted': [
    'The media type is written otherwise.',
    headers({ 'content-type': 'Text/XML; charset="utf-8"' }),
  ],
  'extra-headers': [
    'Answers have headers of all kinds.',
    headers({
      'cache-control': 'no-store',
      vary: 'accept-encoding',
      'strict-transport-security': 'max-age=1',
      'set-cookie': 'a=b',
      'x-served-by': 'node-7',
    }),
  ],
  'connection-close': ['Every answer ends the connection.', headers({ connection: 'close' })],
  'no-server-headers': [
    'Answers have no headers but their media type.',
    {
      response: ({ headers: all, ...right }) => ({
        ...right,
        headers: { 'content-type': all['content-type']! },
      }),
    },
  ],
  bom: ['Documents begin with a byte order mark.', { xml: (right) => `\ufeff${right}` }],
  'utf-16': ['Documents are UTF-16.', encoded(utf16, { 'content-type': 'text/xml;charset=UTF-16' })],
  'utf-16-unsaid': [
    'Documents are UTF-16, as only their declaration says.',
    encoded(utf16, { 'content-type': 'text/xml' }),
  ],
  gzip: ['Bodies are packed with gzip.', encoded((text) => gzipSync(text), { 'content-encoding': 'gzip' })],
  slow: ['Every answer takes 30 milliseconds.', { response: (right) => ({ ...right, delay: 30 }) }],
})
