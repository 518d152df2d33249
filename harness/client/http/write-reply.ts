import { type ServerResponse, STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Reply } from './model.ts'

/** Sends a reply in its manner. */
export async function writeReply(reply: Reply, outgoing: ServerResponse): Promise<void> {
  const { status, headers, manner } = reply
  const body = Buffer.from(reply.body)
  if (manner === 'silent') await sleep(4000)
  if (manner === 'mute') await sleep(12_000, undefined, { ref: false })
  if (manner === 'reset') return void outgoing.socket?.resetAndDestroy()
  if (manner === 'gzip' && acceptsGzip(outgoing)) {
    const zipped = gzipSync(body)
    outgoing.writeHead(status, { ...headers, 'Content-Encoding': 'gzip', 'Content-Length': zipped.length })
    return void outgoing.end(zipped)
  }
  if (manner === 'chunked' || manner === 'slow') return writePieces(reply, body, outgoing)
  if (manner === 'interim') outgoing.writeEarlyHints({ link: '</ec2spec>; rel=preload' })
  if (manner === 'interims') {
    outgoing.writeProcessing()
    outgoing.writeEarlyHints({ link: '</ec2spec>; rel=preload' })
  }
  if (manner === 'no-reason' || manner === 'small-names' || manner === 'http-1.0')
    return writeByHand(reply, body, outgoing)
  if (manner === 'ended') return writeToTheEnd(reply, body, outgoing)
  if (manner === 'short') {
    outgoing.writeHead(status, { ...headers, Connection: 'close', 'Content-Length': body.length + 100 })
    return void outgoing.write(body, () => outgoing.socket?.end())
  }
  const ending = manner === 'closed' ? { Connection: 'close' } : {}
  outgoing.writeHead(status, { ...headers, ...ending, 'Content-Length': body.length })
  if (manner === 'cut')
    return void outgoing.write(body.subarray(0, body.length / 2), () => outgoing.destroy())
  outgoing.end(body)
}

/** An answer whose head Node would write otherwise: it is the last of its connection. */
function writeByHand({ status, headers, manner }: Reply, body: Buffer, outgoing: ServerResponse): void {
  const all = { ...headers, Connection: 'close', 'Content-Length': body.length }
  const lines = Object.entries(all).map(
    ([name, value]) => `${manner === 'small-names' ? name.toLowerCase() : name}: ${value}`,
  )
  const version = manner === 'http-1.0' ? '1.0' : '1.1'
  const reason = manner === 'no-reason' ? '' : (STATUS_CODES[status] ?? '')
  const head = [`HTTP/${version} ${status} ${reason}`, ...lines, '', ''].join('\r\n')
  outgoing.socket?.end(Buffer.concat([Buffer.from(head), body]))
}

/** Neither a length nor chunks: the end of the connection is the end of the body. */
function writeToTheEnd({ status, headers }: Reply, body: Buffer, outgoing: ServerResponse): void {
  outgoing.useChunkedEncodingByDefault = false
  outgoing.removeHeader('Content-Length')
  outgoing.writeHead(status, { ...headers, Connection: 'close' })
  outgoing.write(body)
  outgoing.end()
}

const acceptsGzip = ({ req }: ServerResponse): boolean =>
  /\bgzip\b(?!;\s*q=0)/i.test(String(req.headers['accept-encoding'] ?? ''))

/** Small pieces that split elements, and a character of several bytes where there is one. */
async function writePieces(
  { status, headers, manner }: Reply,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<void> {
  const size = manner === 'slow' ? Math.ceil(body.length / 8) : 37
  outgoing.writeHead(status, manner === 'slow' ? { ...headers, 'Content-Length': body.length } : headers)
  for (let from = 0; from < body.length; from += size) {
    if (manner === 'slow') await sleep(150)
    outgoing.write(body.subarray(from, from + size))
  }
  outgoing.end()
}
