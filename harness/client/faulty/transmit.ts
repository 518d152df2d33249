import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Habits, Incoming, Outgoing } from './habits.ts'

/** Sends a request and takes what comes, failures among it. A chunked body is asked for by its header. */
export function transmit(
  { method, path, headers, body }: Outgoing,
  endpoint: string,
  habits: Habits,
  timeoutMs = 10_000,
): Promise<Incoming> {
  const { hostname, port } = new URL(endpoint)
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let status = 0
    let closes = false
    let got: Incoming['headers']
    let interim: number | undefined
    let interims = 0
    let head: Incoming['head']
    const done = (failure?: Incoming['failure']) => {
      const text = plain(Buffer.concat(pieces), got?.['content-encoding']).toString('utf8')
      const right = {
        ...{ status, text },
        ...(closes && { closes }),
        ...(got && { headers: got }),
        ...(interim && { interim, interims }),
        ...(head && { head }),
        ...(failure && { failure }),
      }
      resolve(habits.received(right, pieces))
    }
    const outgoing = request(
      { hostname, port, method, path, headers, timeout: habits.patience(timeoutMs) },
      (incoming) => {
        status = incoming.statusCode ?? 0
        got = Object.fromEntries(
          Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
        )
        const names = incoming.rawHeaders.filter((_, i) => i % 2 === 0)
        head = { reason: incoming.statusMessage ?? '', version: incoming.httpVersion, names }
        closes = incoming.headers.connection === 'close'
        incoming.on('data', (piece: Buffer) => pieces.push(piece))
        incoming.on('end', () => done())
        incoming.on('error', () => done('cut'))
      },
    )
    outgoing.on('information', ({ statusCode }) => {
      interim = statusCode
      interims++
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    outgoing.on('error', ({ message }) => done(message === 'timeout' ? 'timeout' : 'reset'))
    outgoing.end(body)
  })
}

const plain = (body: Buffer, encoding: string | undefined): Buffer =>
  encoding === 'gzip' && body.length ? gunzipSync(body) : body
