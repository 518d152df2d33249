import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { createEndpoint } from '../../../harness/reference/endpoint.ts'
import type { Asked, Misbehaviour } from './model.ts'
import { rawResponse } from './raw-response.ts'
import { requestsOf } from './requests-of.ts'

export type Hostile = { readonly endpoint: string; close(): Promise<void> }

export type HostileOptions = {
  readonly misbehave: Misbehaviour
  /** The operation that it misbehaves for; all where it is left out. */
  readonly only?: string
  /** Any free one where it is left out. */
  readonly port?: number
  readonly tls?: { readonly key: string; readonly cert: string }
}

/** A server on loopback that answers as the reference endpoint does, but for what it misbehaves in. */
export async function serveHostile({ misbehave, only, port = 0, tls }: HostileOptions): Promise<Hostile> {
  const reference = createEndpoint({ taskLooks: 4 })
  const open = new Set<Socket>()
  let before = 0
  const onSocket = (socket: Socket) => {
    open.add(socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy()))
    requestsOf(socket, (request) => {
      const { status, headers, body } = reference.handle(request)
      const right = rawResponse({ status, headers, body })
      const action = new URLSearchParams(request.body || request.query).get('Action') ?? ''
      const asked: Asked = { action, before: before++, right, status, body: String(body) }
      if (only === undefined || only === action) misbehave(socket, asked)
      else socket.write(right)
    })
  }
  const server: Server = tls ? createTlsServer(tls, onSocket) : createServer(onSocket)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const at = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
  return { endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${at.port}/`, close }
}
