import { Agent, request as send } from 'undici'
import { systemClock } from '../base/clock.ts'
import type { Exchange } from './exchange.ts'

/** Bodies are read so far and no further. */
export const bodyLimit = 8 * 1024 * 1024

export type Sent = Pick<Exchange, 'response' | 'failure' | 'sentAt' | 'durationMs'>
export type Transport = {
  send(request: Exchange['request']): Promise<Sent>
  close(): Promise<void>
}

/**
 * Keep-alive connections to one target, at most `concurrency` at once, `timeout` milliseconds for headers and
 * between pieces of a body. A connection that closes without an answer is tried again, and so is throttling.
 */
export function createTransport({
  concurrency,
  timeout,
}: {
  concurrency: number
  timeout: number
}): Transport {
  const agent = new Agent({
    connections: concurrency,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout },
  })
  return {
    send: (request) => sendPatiently(() => sendOnce(agent, request)),
    close: () => agent.destroy(),
  }
}

/** Sends up to five times where the connection is lost or the target asks to slow down, longer apart each time. */
export async function sendPatiently(once: () => Promise<Sent>, sleep = systemClock.sleep): Promise<Sent> {
  for (let tries = 1; ; tries++) {
    const sent = await once()
    const worthAnother = sent.failure?.kind === 'reset' || isThrottled(sent)
    if (!worthAnother || tries === 5) return sent
    await sleep(50 * 2 ** tries)
  }
}

/** Throttled, or refused for a quota: what fills it may be over a moment later. */
const isThrottled = ({ response }: Sent): boolean =>
  response !== undefined &&
  response.status >= 400 &&
  /<Code>\s*(Throttl\w*|SlowDown|\w+(Limit|Count)Exceeded)\s*</.test(
    new TextDecoder().decode(response.body.subarray(0, 2000)),
  )

async function sendOnce(agent: Agent, { method, url, headers, body }: Exchange['request']): Promise<Sent> {
  const sentAt = Date.now()
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  try {
    const answer = await send(url, {
      method: method as 'POST',
      headers,
      body: body || null,
      dispatcher: agent,
    })
    const read = await readBody(answer.body)
    const flat = Object.fromEntries(Object.entries(answer.headers).map(([k, v]) => [k, String(v)]))
    return { response: { status: answer.statusCode, headers: flat, ...read }, sentAt, durationMs: took() }
  } catch (error) {
    return { failure: classify(error as NodeJS.ErrnoException), sentAt, durationMs: took() }
  }
}

async function readBody(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ body: Uint8Array; truncated: boolean }> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of stream) {
    pieces.push(piece)
    length += piece.length
    if (length > bodyLimit) return { body: Buffer.concat(pieces).subarray(0, bodyLimit), truncated: true }
  }
  return { body: Buffer.concat(pieces), truncated: false }
}

function classify(error: NodeJS.ErrnoException): NonNullable<Exchange['failure']> {
  const { code = '', message } = error
  if (/TIMEOUT|ETIMEDOUT/.test(code)) return { kind: 'timeout', message }
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/.test(code))
    return { kind: 'refused', message }
  if (code.startsWith('HPE_') || error.name === 'HTTPParserError') return { kind: 'not-http', message }
  return { kind: 'reset', message: message || code }
}
