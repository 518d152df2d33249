import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import type { Exchange } from './exchange.ts'

const answer = (status: number, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  readAnswer({
    case: '',
    version: '',
    step: 0,
    attempt: 0,
    bindings: {},
    sentAt: 0,
    durationMs: 0,
    request: { method: 'POST', url: 'http://localhost/', headers: {}, body: '', wire: {} },
    response: {
      status,
      headers,
      body: typeof body === 'string' ? Buffer.from(body) : body,
      truncated: false,
    },
  } satisfies Exchange)
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

test('success and error are told by the root, and by the status where the root says nothing', () => {
  expect(answer(200, '<ImportVolumeResponse/>').kind).toBe('success')
  expect(answer(500, '<ImportVolumeResponse/>').kind).toBe('success')
  expect(answer(400, '<html/>').kind).toBe('error')
  expect(answer(200, '<Response><Errors/></Response>').kind).toBe('error')
})

test('code and message are found wherever they stand', () => {
  const body = '<ErrorResponse><Error><code>A.B</code><Message>why</Message></Error></ErrorResponse>'
  expect(answer(400, body)).toMatchObject({ kind: 'error', code: 'A.B', message: 'why' })
})

test('a body is decoded as it says of itself', () => {
  expect(answer(200, utf16('<a>ä</a>'))).toMatchObject({ root: { text: 'ä' } })
  expect(
    answer(200, Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe4</a>', 'latin1')),
  ).toMatchObject({ root: { text: 'ä' } })
  expect(answer(200, gzipSync('<a>ä</a>'), { 'content-encoding': 'gzip' })).toMatchObject({
    root: { text: 'ä' },
  })
})

test('bytes that are no UTF-8, and text that is no XML, are ill-formed', () => {
  expect(answer(200, Buffer.from([0x3c, 0x61, 0x3e, 0xe4, 0x3c])).kind).toBe('ill-formed')
  expect(answer(200, '').kind).toBe('ill-formed')
  expect(answer(200, '<?xml version="1.0" encoding="UTF-16"?><a/>').kind).toBe('ill-formed')
})
