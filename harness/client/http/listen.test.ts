import { request } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './listen.ts'
import type { Manner, Received } from './model.ts'

/** What a client sees of one answer: its status, body and how it ended. */
async function answer(
  manner: Manner,
): Promise<{ status: number; body: string; ended: string; headers: object; interim: number[] }> {
  const server = await listen(0, () => ({ status: 200, headers: {}, body: '<a>b</a>', manner }))
  onTestFinished(() => server.close())
  return new Promise((resolve) => {
    const interim: number[] = []
    const outgoing = request(server.endpoint, { method: 'POST' }, (incoming) => {
      let body = ''
      const { statusCode: status = 0, headers } = incoming
      const done = (ended: string) => resolve({ status, body, ended, headers, interim })
      incoming.on('data', (piece: Buffer) => {
        body += piece.toString()
      })
      incoming.on('end', () => done('whole'))
      incoming.on('error', () => done('cut'))
    })
    outgoing.on('information', ({ statusCode }) => interim.push(statusCode))
    outgoing.end()
  })
}

test('a body that is shorter than announced is whole, and is cut', async () => {
  const { body, ended, headers } = await answer('short')
  expect({ body, ended }).toEqual({ body: '<a>b</a>', ended: 'cut' })
  expect(headers).toMatchObject({ 'content-length': '108' })
})

test('a body can end with the connection alone', async () => {
  const { body, ended, headers } = await answer('ended')
  expect({ body, ended }).toEqual({ body: '<a>b</a>', ended: 'whole' })
  expect(headers).not.toHaveProperty('content-length')
  expect(headers).not.toHaveProperty('transfer-encoding')
})

test('an interim answer comes before the answer', async () => {
  expect(await answer('interim')).toMatchObject({ interim: [103], status: 200, ended: 'whole' })
})

test.each([
  ['a body that is longer than its length', 'Content-Length: 3\r\n\r\nabcdef\r\n\r\n', true],
  ['a body of its length', 'Content-Length: 6\r\n\r\nabcdef', undefined],
])('%s is noticed', async (_, rest, isGarbage) => {
  const seen: Received[] = []
  const server = await listen(0, (received) => {
    seen.push(received)
    return { status: 200, headers: { Connection: 'close' }, body: '' }
  })
  onTestFinished(() => server.close())
  const socket = connect(Number(new URL(server.endpoint).port), '127.0.0.1')
  await new Promise((resolve) => {
    socket.on('close', resolve).resume()
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${rest}`)
  })
  expect(seen[0]?.after?.isGarbage).toBe(isGarbage)
})
