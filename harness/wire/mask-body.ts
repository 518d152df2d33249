import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from 'node:zlib'
import { bodyLimit } from './body-limit.ts'
import type { Exchange } from './exchange.ts'
import type { Mask } from './mask.ts'

type Packing = { unpack(body: Uint8Array): Uint8Array; pack(body: Uint8Array): Uint8Array }

const limit = { maxOutputLength: bodyLimit }
const packings: Readonly<Record<string, Packing>> = {
  gzip: { unpack: (body) => gunzipSync(body, limit), pack: (body) => gzipSync(body) },
  deflate: { unpack: (body) => inflateSync(body, limit), pack: (body) => deflateSync(body) },
  br: { unpack: (body) => brotliDecompressSync(body, limit), pack: (body) => brotliCompressSync(body) },
}

/** A body that is no UTF-8, with what it says in single bytes, in UTF-16 or packed masked; itself where that is nothing. */
export function maskBody(
  { body, headers }: Pick<NonNullable<Exchange['response']>, 'body' | 'headers'>,
  mask: Mask,
): Uint8Array {
  const packing = packings[headers['content-encoding'] ?? '']
  if (!packing) return maskBytes(body, mask)
  try {
    const plain = packing.unpack(body)
    const masked = maskBytes(plain, mask)
    return masked === plain ? body : packing.pack(masked)
  } catch {
    return maskBytes(body, mask)
  }
}

function maskBytes(body: Uint8Array, mask: Mask): Uint8Array {
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const text = Buffer.from(body).toString(encoding)
    const masked = mask(text)
    if (masked !== text) return Buffer.from(masked, encoding)
  }
  return body
}
