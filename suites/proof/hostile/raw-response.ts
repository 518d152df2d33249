import type { HttpResponse } from '../../../harness/reference/http.ts'

/** An HTTP/1.1 response as its bytes. */
export function rawResponse({
  status,
  headers,
  body,
}: Pick<HttpResponse, 'status' | 'headers' | 'body'>): Buffer {
  const bytes = Buffer.from(body)
  const lines = Object.entries({ ...headers, 'content-length': bytes.length }).map(
    ([k, v]) => `${k}: ${v}\r\n`,
  )
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} Of Sorts\r\n${lines.join('')}\r\n`), bytes])
}
