import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { Received, Reply } from './model.ts'
import { receive } from './received.ts'
import { writeReply } from './write-reply.ts'

export type Listening = { readonly endpoint: string; close(): Promise<void> }

/** A GET has all that it says in its first line. */
const maxHeaderSize = 1024 * 1024

/** Serves replies on loopback; port 0 takes a free one. Rejects with the system's error where the port is taken. */
export async function listen(port: number, answer: (received: Received) => Reply): Promise<Listening> {
  const last = new WeakMap<Duplex, NonNullable<Received['after']>>()
  const server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize }, (incoming, outgoing) => {
    const after = {}
    last.set(incoming.socket, after)
    receive(incoming, after)
      .then((received) =>
        received ? writeReply(answer(received), outgoing) : void outgoing.writeHead(413).end(),
      )
      .catch(() => outgoing.destroy())
  })
  // What is no request, after one that was, is the rest of a body that was announced as shorter.
  server.on('clientError', ({ code = '' }: NodeJS.ErrnoException, socket) => {
    const after = last.get(socket)
    if (after && code.startsWith('HPE_')) after.isGarbage = true
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    else socket.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}
