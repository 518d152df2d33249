import type { Socket } from 'node:net'
import type { HttpRequest } from '../../../harness/reference/http.ts'

/** Calls back for each request of a connection, in turn. */
export function requestsOf(socket: Socket, onRequest: (request: HttpRequest) => void): void {
  let waiting = Buffer.alloc(0)
  socket.on('data', (piece: Buffer) => {
    waiting = Buffer.concat([waiting, piece])
    for (let found = first(waiting); found; found = first(waiting)) {
      waiting = waiting.subarray(found.length)
      onRequest(found.request)
    }
  })
}

function first(bytes: Buffer): { request: HttpRequest; length: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.subarray(0, end).toString('latin1')
  const [line = '', ...rest] = head.split('\r\n')
  const headers = Object.fromEntries(
    rest.map((one) => [one.slice(0, one.indexOf(':')).toLowerCase(), one.slice(one.indexOf(':') + 1).trim()]),
  )
  const length = end + 4 + Number(headers['content-length'] ?? 0)
  if (bytes.length < length) return undefined
  const [method = '', url = '/'] = line.split(' ')
  const [path = '/', ...query] = url.split('?')
  const body = bytes.subarray(end + 4, length).toString()
  return { request: { method, path, query: query.join('?'), headers, body }, length }
}
