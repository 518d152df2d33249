import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from './serve.ts'

const patience = 400
let server: Awaited<ReturnType<typeof serve>>
const sockets: Socket[] = []
beforeAll(async () => {
  server = await serve({ patience })
})
afterAll(() => server.close())

const port = () => Number(new URL(server.endpoint).port)

/** A connection that says something, and what comes of it until it is closed. */
function saying(bytes: string | Uint8Array, onOpen: (socket: Socket) => void = () => {}): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port(), '127.0.0.1', () => {
      socket.write(bytes)
      onOpen(socket)
    })
    sockets.push(socket)
    socket.on('data', (piece) => {
      heard += piece
    })
    socket.on('error', () => resolve(heard)).on('close', () => resolve(heard))
  })
}

async function post(body: string): Promise<{ status: number; text: string }> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await fetch(server.endpoint, { method: 'POST', headers, body })
  return { status: answer.status, text: await answer.text() }
}

/** Whoever else asks is answered. */
async function isServed(): Promise<boolean> {
  const { status, text } = await post('Action=DescribeImportImageTasks&Version=2016-11-15')
  return status === 200 && text.includes('DescribeImportImageTasksResponse')
}

const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n'

describe('slow clients', () => {
  test.each([
    ['says nothing', ''],
    ['stops among its headers', 'POST / HTTP/1.1\r\nHost: a\r\nX-'],
    ['stops in its body', `${head}Content-Length: 100\r\n\r\nAction=`],
    ['stops between chunks', `${head}Transfer-Encoding: chunked\r\n\r\n3\r\nAct\r\n`],
  ])('one that %s is let go of, and others are served meanwhile', async (_, bytes) => {
    const slow = saying(bytes)
    expect(await isServed()).toBe(true)
    expect(await slow).not.toContain('200 OK')
  })

  test('one that drips a byte at a time has no longer than others', async () => {
    const slow = saying(head, (socket) => {
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write('X')), 20)
    })
    expect(await slow).not.toContain('200 OK')
    expect(await isServed()).toBe(true)
  })

  test('one that asks and never reads keeps nobody else waiting', async () => {
    await server.close()
    server = await serve()
    const ask = 'GET /?Action=DescribeImportImageTasks&Version=2016-11-15 HTTP/1.1\r\nHost: a\r\n\r\n'
    saying('', (socket) => {
      socket.pause()
      socket.write(ask.repeat(20_000))
    })
    expect(await isServed()).toBe(true)
    sockets.at(-1)!.destroy()
    await server.close()
    server = await serve({ patience })
  })
})

test('a flood of connections ends, and who comes then is served', async () => {
  const before = sockets.length
  for (let i = 0; i < 1500; i++) saying('')
  // What the queue of the system had no room for, the server never sees: such a connection ends with its client alone.
  await sleep(4 * patience)
  expect(await isServed()).toBe(true)
  for (const socket of sockets.slice(before)) socket.destroy()
})

describe('what is no HTTP, or no request of ours', () => {
  test.each([
    ['another protocol', 'SSH-2.0-OpenSSH_9.9\r\n\r\n'],
    ['the start of TLS', Uint8Array.from([0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3])],
    ['a length that is none', `${head}Content-Length: many\r\n\r\n`],
    ['two ways to end', `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a chunk of no size', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
    ['headers without end', `${head}${'X-More: and more\r\n'.repeat(10_000)}`],
    ['another path', `GET /../../etc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`],
    ['a URL of elsewhere', 'GET http://elsewhere.test/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'],
    ['another method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n'],
    ['a tunnel', 'CONNECT elsewhere.test:443 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ])('%s', async (_, bytes) => {
    expect(await saying(bytes)).not.toContain('200 OK')
    expect(await isServed()).toBe(true)
  })
})

describe('malformed forms', () => {
  const volume = 'Action=ImportVolume&Version=2016-11-15'
  test.each([
    ['nothing', ''],
    ['separators alone', '&&&==&='],
    ['no name', '=DescribeImportImageTasks'],
    ['an escape that is none', 'Action=%ZZ'],
    ['half a character', 'Action=%C3'],
    ['a parameter twice', 'Action=ImportVolume&Action=ImportImage&Version=2016-11-15'],
    ['names of a prototype', `${volume}&__proto__.polluted=1&constructor.prototype.polluted=1`],
    ['a prototype as its action', 'Action=__proto__&Version=2016-11-15'],
    ['an inherited name as its action', 'Action=toString&Version=constructor'],
    ['a place far out in a list', `${volume}&Filter.4294967295.Name=a&Filter.999999999.Value.999999999=a`],
    ['a name that goes deep', `${volume}&${'Image.'.repeat(20_000)}Bytes=1`],
    ['a name of half a megabyte', `${volume}&${'a'.repeat(500_000)}=1`],
    [
      'a hundred thousand parameters',
      `${volume}${Array.from({ length: 100_000 }, (_, i) => `&a${i}=1`).join('')}`,
    ],
    ['NUL and controls', `${volume}&Description=%00%1B%5B2J&%00=1`],
    ['a number past all bounds', `${volume}&Image.Bytes=${'9'.repeat(100_000)}`],
  ])('%s is refused as EC2 refuses', async (_, body) => {
    const { status, text } = await post(body)
    expect(status).toBe(400)
    expect(text).toMatch(/<Errors><Error><Code>\w+<\/Code>/)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(await isServed()).toBe(true)
  })
})
