import { type Clock, systemClock } from '../../base/clock.ts'
import type { HttpRequest, HttpResponse } from '../../reference/http.ts'
import type { Exchange, Sent } from '../../wire/exchange.ts'
import { sendPatiently, type Transport } from '../../wire/transport.ts'

/** A function from request to response that stands for a target; undefined closes the connection. */
export type Handler = (request: HttpRequest) => HttpResponse | undefined

/**
 * A transport that hands each request to a function: a target without the network between. `latency` is the
 * milliseconds from request to response, so that a task gets on from look to look.
 */
export const inProcess = (handle: Handler, clock: Clock = systemClock, latency = 1): Transport => ({
  send: (request) => sendPatiently(() => sendOnce(handle, toHttp(request), clock, latency), clock.sleep),
  close: async () => {},
})

function toHttp({ method, url, headers, body }: Exchange['request']): HttpRequest {
  const { pathname, search } = new URL(url)
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { method, path: pathname, query: search.slice(1), headers: lower, body }
}

async function sendOnce(
  handle: Handler,
  request: HttpRequest,
  { now, sleep }: Clock,
  latency: number,
): Promise<Sent> {
  const sentAt = now()
  const response = handle(request)
  const durationMs = latency + (response?.delay ?? 0)
  await sleep(durationMs)
  if (!response || response.cutAfter !== undefined)
    return { failure: { kind: 'reset', message: 'the connection was closed' }, sentAt, durationMs }
  const { status, headers, body } = response
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  return { response: { status, headers, body: bytes, truncated: false }, sentAt, durationMs }
}
