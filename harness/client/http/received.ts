import type { IncomingMessage } from 'node:http'
import type { Received } from './model.ts'

/** Longer bodies are not EC2 requests. */
const bodyLimit = 1024 * 1024

/** Reads a request to its end; undefined where its body is beyond all measure. */
export async function receive(
  incoming: IncomingMessage,
  after: NonNullable<Received['after']> = {},
): Promise<Received | undefined> {
  const at = Date.now()
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of incoming as AsyncIterable<Buffer>) {
    pieces.push(piece)
    length += piece.length
    if (length > bodyLimit) return undefined
  }
  const { method = '', url = '/', rawHeaders } = incoming
  const headers = rawHeaders.flatMap((name, i) => (i % 2 ? [] : [[name, rawHeaders[i + 1]!] as const]))
  return { method, url, headers, body: Buffer.concat(pieces), at, after }
}

/** The values of a header as one, as HTTP joins them. */
export function header({ headers }: Pick<Received, 'headers'>, wanted: string): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === wanted).map(([, value]) => value)
  return values.length ? values.join(',') : undefined
}
