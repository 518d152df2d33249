import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Received, Reply } from './model.ts'
import { receive } from './received.ts'
import { writeReply } from './write-reply.ts'

export type Listening = { readonly endpoint: string; close(): Promise<void> }

/** Serves replies on loopback; port 0 takes a free one. Rejects with the system's error where the port is taken. */
export async function listen(port: number, answer: (received: Received) => Reply): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    receive(incoming)
      .then((received) =>
        received ? writeReply(answer(received), outgoing) : void outgoing.writeHead(413).end(),
      )
      .catch(() => outgoing.destroy())
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
