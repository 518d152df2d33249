import { setTimeout as sleep } from 'node:timers/promises'
import { type HttpHandler, http } from 'msw'
import type { Endpoint } from './endpoint.ts'
import type { HttpRequest, HttpResponse } from './http.ts'

/**
 * msw handlers that answer as `endpoint`, for `setupServer` or `getResponse`. `url` says for which requests:
 * every one where it is left out.
 */
export const handlers = (endpoint: Endpoint, url = '*'): HttpHandler[] => [
  http.all(url, async ({ request }) => toResponse(endpoint.handle(await fromRequest(request)))),
]

async function fromRequest(request: Request): Promise<HttpRequest> {
  const { pathname, search } = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  return {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    headers,
    body: await request.text(),
  }
}

async function toResponse({ status, headers, body, delay, cutAfter }: HttpResponse): Promise<Response> {
  if (delay) await sleep(delay)
  return new Response(cutAfter === undefined ? body : cut(body, cutAfter), { status, headers })
}

/** A body that breaks off after so many bytes. */
function cut(body: HttpResponse['body'], after: number): ReadableStream {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return new ReadableStream({
    pull(controller) {
      if (after > 0) controller.enqueue(bytes.subarray(0, after))
      after = 0
      setTimeout(() => controller.error(new Error('cut')), 5)
    },
  })
}
