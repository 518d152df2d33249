import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getResponse, type HttpHandler } from 'msw'
import { createEndpoint, type EndpointOptions } from './endpoint.ts'
import { handlers } from './handlers.ts'

export type ServeOptions = EndpointOptions & {
  /** Any free one where it is left out or 0. */
  readonly port?: number
}

/** Larger request bodies are refused; EC2 takes far smaller ones. */
const bodyLimit = 1024 * 1024

/** Serves a reference endpoint on loopback until it is closed. `endpoint` is its URL. */
export async function serve(
  options: ServeOptions = {},
): Promise<{ endpoint: string; close(): Promise<void> }> {
  const answering = handlers(createEndpoint(options))
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    answer(incoming, outgoing, answering).catch(() => outgoing.destroy())
  })
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
  answering: HttpHandler[],
): Promise<void> {
  const { method = 'GET', headers, url = '/' } = incoming
  const body = await readBody(incoming)
  if (!body) return void outgoing.writeHead(413, { connection: 'close' }).end()
  const hasBody = method !== 'GET' && method !== 'HEAD' && body.length > 0
  const request = new Request(new URL(url, 'http://127.0.0.1'), {
    method,
    headers: flat(headers),
    ...(hasBody && { body }),
  })
  await write((await getResponse(answering, request))!, outgoing)
}

async function readBody(incoming: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    pieces.push(piece)
    length += piece.length
    if (length > bodyLimit) return undefined
  }
  return Buffer.concat(pieces)
}

/** Fetch takes no hop-by-hop headers. */
function flat(headers: IncomingMessage['headers']): Record<string, string> {
  const kept = Object.entries(headers).filter(
    ([name]) => !/^(connection|host|keep-alive|transfer-encoding|expect|upgrade)$/.test(name),
  )
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
}

async function write(response: Response, outgoing: ServerResponse): Promise<void> {
  const pieces: Uint8Array[] = []
  const isWhole = await collect(response, pieces)
  if (!isWhole && pieces.length === 0) return void outgoing.destroy()
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (isWhole) outgoing.end(Buffer.concat(pieces))
  else outgoing.write(Buffer.concat(pieces), () => outgoing.destroy())
}

/** Takes the pieces of a body, and says whether it came to its end. */
async function collect({ body }: Response, pieces: Uint8Array[]): Promise<boolean> {
  try {
    for await (const piece of body ?? []) pieces.push(piece)
    return true
  } catch {
    return false
  }
}
