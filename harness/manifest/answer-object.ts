import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { buildManifest, defaultPartSize } from './build-manifest.ts'
import { imageOf, type ServedImage } from './image-path.ts'
import { partsOf } from './parts-of.ts'
import { rangeOf } from './range-of.ts'

/** An object to serve: text, or so many bytes of zero. */
type Stored = { readonly text: string } | { readonly length: bigint }

/** Answers for the object that a path names, as an object store would; `base` is this server's own URL. */
export function answerObject(incoming: IncomingMessage, outgoing: ServerResponse, base: string): void {
  const url = new URL(incoming.url ?? '/', base)
  const stored = /amp;/.test(url.search) ? undefined : storedAt(url.pathname, base)
  if (!stored) return void outgoing.writeHead(url.search.includes('amp;') ? 403 : 404).end()
  if (incoming.method === 'DELETE') return void outgoing.writeHead(204).end()
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
    return void outgoing.writeHead(405, { allow: 'GET, HEAD, DELETE' }).end()
  }
  send(stored, incoming, outgoing)
}

function storedAt(path: string, base: string): Stored | undefined {
  const [, format, bytes] = path.split('/')
  const image = imageOf(format, bytes)
  if (!image) return undefined
  const [, index] = /\.part\.(\d+)$/.exec(path) ?? []
  const baseUrl = base + path.slice(0, path.lastIndexOf('/'))
  if (index === undefined) return { text: buildManifest({ ...image, partSize: partSizeOf(image), baseUrl }) }
  const part = partsOf(image.size, partSizeOf(image))[Number(index)]
  return part && { length: part.end - part.start + 1n }
}

/** Of a large image the parts are larger than usual, so that there are no more than a few to ask for. */
function partSizeOf({ size }: ServedImage): bigint {
  const share = (size + 15n) / 16n
  return share > defaultPartSize ? share : defaultPartSize
}

function send(stored: Stored, { headers, method }: IncomingMessage, outgoing: ServerResponse): void {
  const content = 'text' in stored ? Buffer.from(stored.text) : undefined
  const size = 'text' in stored ? BigInt(content!.length) : stored.length
  const range = rangeOf(headers.range, size)
  if (!range) return void outgoing.writeHead(416, { 'content-range': `bytes */${size}` }).end()
  const { start, end, whole } = range
  outgoing.writeHead(whole ? 200 : 206, {
    'content-type': content ? 'application/xml' : 'application/octet-stream',
    'content-length': String(end - start + 1n),
    'accept-ranges': 'bytes',
    ...(!whole && { 'content-range': `bytes ${start}-${end}/${size}` }),
  })
  if (method === 'HEAD') outgoing.end()
  else if (content) outgoing.end(content.subarray(Number(start), Number(end) + 1))
  else pipeline(zeros(end - start + 1n), outgoing, () => {})
}

const block = new Uint8Array(64 * 1024)

function* zeros(length: bigint): Generator<Uint8Array> {
  for (let left = length; left > 0n; left -= BigInt(block.length)) {
    yield left < BigInt(block.length) ? block.subarray(0, Number(left)) : block
  }
}
