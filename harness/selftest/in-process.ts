import { setTimeout as sleep } from 'node:timers/promises'
import type { Exchange } from '../model.ts'
import type { HttpRequest, HttpResponse } from '../reference/http.ts'
import type { Sent, Transport } from '../transport.ts'

/** A function from request to response that stands for a target; undefined closes the connection. */
export type Handler = (request: HttpRequest) => HttpResponse | undefined

/** A transport that hands each request to a function: a target without the network between. */
export const inProcess = (handle: Handler): Transport => ({
  send: async (request) => toSent(handle(toHttp(request))),
  close: async () => {},
})

function toHttp({ method, url, headers, body }: Exchange['request']): HttpRequest {
  const { pathname, search } = new URL(url)
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return { method, path: pathname, query: search.slice(1), headers: lower, body }
}

async function toSent(response: HttpResponse | undefined): Promise<Sent> {
  const sentAt = Date.now()
  if (!response || response.cutAfter !== undefined)
    return { failure: { kind: 'reset', message: 'the connection was closed' }, sentAt, durationMs: 0 }
  if (response.delay) await sleep(response.delay)
  const { status, headers, body } = response
  return { response: { status, headers, body: typeof body === 'string' ? Buffer.from(body) : body, truncated: false }, sentAt, durationMs: 0 }
}
