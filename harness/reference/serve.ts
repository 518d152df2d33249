import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { createEndpoint, type Endpoint, type EndpointOptions } from './endpoint.ts'
import type { HttpResponse } from './http.ts'

export type ServeOptions = EndpointOptions & {
  /** Any free one where it is left out or 0. */
  readonly port?: number
  /** Milliseconds that a request has to be whole in, headers and body; 30 s where not given. */
  readonly patience?: number
}

/** Larger request bodies are refused; EC2 takes far smaller ones. */
const bodyLimit = 1024 * 1024

/** Connections at once; those beyond are closed. */
const mostConnections = 1000

/** Serves a reference endpoint on loopback until it is closed. `endpoint` is its URL. */
export async function serve(
  options: ServeOptions = {},
): Promise<{ endpoint: string; close(): Promise<void> }> {
  const reference = createEndpoint(options)
  const { patience = 30_000 } = options
  const bounds = {
    keepAliveTimeout: 60_000,
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: Math.ceil(patience / 4),
  }
  const server = createServer(bounds, (incoming, outgoing) => {
    answer(incoming, outgoing, reference).catch(() => outgoing.destroy())
  })
  server.maxConnections = mostConnections
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { endpoint, close }
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { handle }: Endpoint,
): Promise<void> {
  const body = await readBody(incoming)
  if (body === undefined) return void outgoing.writeHead(413, { connection: 'close' }).end()
  const { method = 'GET', url = '/', headers } = incoming
  const [path = '/', ...query] = url.split('?')
  const flat = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  await write(handle({ method, path, query: query.join('?'), headers: flat, body }), outgoing)
}

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    pieces.push(piece)
    length += piece.length
    if (length > bodyLimit) return undefined
  }
  return Buffer.concat(pieces).toString()
}

async function write(
  { status, headers, body, delay, cutAfter }: HttpResponse,
  outgoing: ServerResponse,
): Promise<void> {
  if (delay) await sleep(delay)
  const bytes = Buffer.from(body)
  if (cutAfter === 0) return void outgoing.destroy()
  outgoing.writeHead(status, { ...headers, 'content-length': bytes.length })
  if (cutAfter === undefined) outgoing.end(bytes)
  else outgoing.write(bytes.subarray(0, cutAfter), () => outgoing.destroy())
}
