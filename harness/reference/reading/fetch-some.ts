import { request } from 'undici'
import { isLoopback } from './is-loopback.ts'

export type Fetched = {
  readonly status: number
  /** Content-Length in bytes; undefined where the answer has none. */
  readonly size?: bigint
  readonly body: Uint8Array
}

/** Milliseconds for an answer to begin, and to go on. */
const timeout = 5000

/**
 * Asks this machine for an object, the first `limit` bytes of it, and follows no redirect. Undefined where
 * nothing answers. Throws where the URL names another machine: callers have looked.
 */
export async function fetchSome(
  url: URL,
  { method, limit, isRange }: { method: 'GET' | 'HEAD'; limit: number; isRange?: true },
): Promise<Fetched | undefined> {
  if (!isLoopback(url)) throw new Error(`${url.origin} is not this machine`)
  const headers: Record<string, string> = isRange ? { range: `bytes=0-${limit - 1}` } : {}
  try {
    const answer = await request(url, { method, headers, headersTimeout: timeout, bodyTimeout: timeout })
    const size = answer.headers['content-length']
    const body = await take(answer.body, limit)
    return { status: answer.statusCode, body, ...(typeof size === 'string' && { size: BigInt(size) }) }
  } catch {
    return undefined
  }
}

/** The first bytes of a body; a body that goes on is cut off there. */
async function take(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    pieces.push(piece)
    length += piece.length
    if (length > limit) break
  }
  return Buffer.concat(pieces).subarray(0, limit)
}
