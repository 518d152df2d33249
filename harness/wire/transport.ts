import { Readable } from 'node:stream'
import { Agent, request as send } from 'undici'
import { systemClock } from '../base/clock.ts'
import { bodyLimit, keptOfLonger } from './body-limit.ts'
import type { Exchange, Sent } from './exchange.ts'
import { failureOf } from './failure-of.ts'
import { nearLookup } from './near-lookup.ts'
import { createPatience } from './patience.ts'
import { createPresence } from './presence.ts'

/** Interim answers (1xx) before the one that counts. */
const mostInterim = 20

export type Transport = {
  send(request: Exchange['request']): Promise<Sent>
  close(): Promise<void>
  /** How often the target was gone in the middle, and came back. What it had may be lost with it. */
  readonly outages?: () => number
}

/** Bounds in milliseconds, requests in flight at once. */
export type TransportOptions = {
  readonly concurrency: number
  readonly timeout: number
  /** Names that resolve to a public address are not connected to. */
  readonly near?: boolean
}

/**
 * Keep-alive connections to one target, at most `concurrency` at once, `timeout` milliseconds for headers and
 * then for the whole of a body. A connection that closes without an answer is tried again, and so is throttling; a
 * target that was there and is gone is given a few seconds to come back.
 */
export function createTransport({ concurrency, timeout, near }: TransportOptions): Transport {
  const agent = new Agent({
    connections: concurrency,
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connect: { timeout, ...(near && { lookup: nearLookup() }) },
  })
  const patience = createPatience()
  const presence = createPresence(Math.min(timeout, 5000))
  return {
    async send(request) {
      const once = () => presence.await(() => sendOnce(agent, request, timeout))
      const { Action = '' } = request.wire
      const sent = await (patience.has(Action) ? sendPatiently(once) : once())
      patience.learn(Action, sent)
      return sent
    },
    close: () => agent.destroy(),
    outages: presence.outages,
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

async function sendOnce(
  agent: Agent,
  { method, url, headers, body }: Exchange['request'],
  timeout: number,
): Promise<Sent> {
  const sentAt = Date.now()
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  try {
    const { 'Transfer-Encoding': coding, ...plain } = headers
    const answer = await send(url, {
      method: method as 'POST',
      headers: plain,
      // Of what comes as a stream nobody knows the length: it is sent in chunks.
      body: coding ? Readable.from(halvesOf(body)) : body || null,
      dispatcher: agent,
      onInfo: interimLimit(),
    })
    const read = await readBody(answer.body, timeout)
    const flat = Object.fromEntries(Object.entries(answer.headers).map(([k, v]) => [k, String(v)]))
    return { response: { status: answer.statusCode, headers: flat, ...read }, sentAt, durationMs: took() }
  } catch (error) {
    return { failure: failureOf(error as NodeJS.ErrnoException, timeout), sentAt, durationMs: took() }
  }
}

const halvesOf = (text: string): string[] => {
  const middle = Math.ceil(text.length / 2)
  return [text.slice(0, middle), text.slice(middle)]
}

/** Each interim answer starts the wait for the final one anew: without a limit there need be none. */
function interimLimit(): () => void {
  let count = 0
  return () => {
    if (++count > mostInterim) throw new Error(`more than ${mostInterim} interim answers (1xx) and no other`)
  }
}

type Body = AsyncIterable<Uint8Array> & { destroy(error: Error): unknown }

async function readBody(stream: Body, timeout: number): Promise<{ body: Uint8Array; truncated: boolean }> {
  const deadline = setTimeout(() => stream.destroy(new BodyTooSlow()), timeout)
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for await (const piece of stream) {
      pieces.push(piece)
      length += piece.length
      // What is kept is copied: a view would hold on to all that was read.
      if (length > bodyLimit) return { body: Buffer.concat(pieces, keptOfLonger), truncated: true }
    }
    return { body: Buffer.concat(pieces), truncated: false }
  } finally {
    clearTimeout(deadline)
  }
}

class BodyTooSlow extends Error {
  readonly code = 'UND_ERR_BODY_TIMEOUT'
}
