import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { bodyLimit, keptOfLonger } from './body-limit.ts'
import { createTransport, type Transport } from './transport.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({ close: () => server.close() })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const serveWith = (listener: RequestListener) => listen(createServer(listener))

function transport(timeout = 2000): Transport {
  const made = createTransport({ concurrency: 4, timeout })
  open.unshift(made)
  return made
}
const post = (url: string) => ({ method: 'POST', url, headers: {}, body: 'a=1', wire: {} })

test('an answer comes back with its status, headers and bytes', async () => {
  const url = await serveWith((_, response) => response.writeHead(418, { 'X-Kind': 'tea' }).end('pot'))
  const { response } = await transport().send(post(url))
  expect(response).toMatchObject({ status: 418, headers: { 'x-kind': 'tea' }, truncated: false })
  expect(Buffer.from(response!.body).toString()).toBe('pot')
})

test('a body is read up to the bound, and of one that goes on a piece is kept', async () => {
  const url = await serveWith((_, response) => response.end(Buffer.alloc(bodyLimit + 1000, 'x')))
  const { response } = await transport().send(post(url))
  expect(response).toMatchObject({ truncated: true })
  expect(response!.body.length).toBe(keptOfLonger)
})

test('a dead port, a silent target and one that is no HTTP are told apart', async () => {
  const silent = await listen(createTcpServer(() => {}))
  const noHttp = await listen(createTcpServer((socket) => socket.end('SSH-2.0-x\r\n')))
  const { send } = transport(200)
  const kinds = await Promise.all(
    ['http://127.0.0.1:1/', silent, noHttp].map(async (url) => (await send(post(url))).failure?.kind),
  )
  expect(kinds).toEqual(['refused', 'timeout', 'not-http'])
})

test('a connection that closes once is tried again', async () => {
  let calls = 0
  const url = await serveWith((request, response) =>
    calls++ === 0 ? request.socket.destroy() : response.end('ok'),
  )
  expect((await transport().send(post(url))).response?.status).toBe(200)
})

test('a connection that always closes is a reset, not an answer', async () => {
  const url = await serveWith((request) => request.socket.destroy())
  expect((await transport().send(post(url))).failure?.kind).toBe('reset')
})

test('throttling is waited out', async () => {
  let calls = 0
  const url = await serveWith((_, response) =>
    calls++ === 0 ? response.writeHead(503).end('<Code>RequestLimitExceeded</Code>') : response.end('ok'),
  )
  expect((await transport().send(post(url))).response?.status).toBe(200)
})
