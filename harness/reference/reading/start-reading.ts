import { BrokenManifest } from './broken-manifest.ts'
import { fetchSome } from './fetch-some.ts'
import { type PartToRead, readParts } from './read-parts.ts'
import type { Reading } from './reading.ts'
import { untilThere, type Waiting } from './until-there.ts'

/** Longer manifests are broken ones. */
const manifestLimit = 16 * 1024 * 1024
/** So much is read of a part, and the rest taken as read: what is in it does not matter here. */
const partLimit = 64 * 1024

/**
 * Reads the images behind these URLs of manifests, all of this machine, in the background and until `isOver`;
 * what comes of it stands in the reading. A manifest or part that is not there yet is waited for.
 */
export function startReading(urls: readonly URL[], isOver: () => boolean): Reading {
  const reading: Reading = { total: 0n, read: 0n }
  readAll(urls, { reading, isOver }).catch((error: unknown) => {
    if (isOver()) return
    if (!(error instanceof BrokenManifest)) throw error
    reading.failed = `The manifest cannot be used: ${error.message}`
  })
  return reading
}

async function readAll(urls: readonly URL[], waiting: Waiting): Promise<void> {
  const parts: PartToRead[] = []
  for (const url of urls) parts.push(...readParts(await readManifest(url, waiting)))
  for (const part of parts) await checkPart(part, waiting)
  waiting.reading.total = parts.reduce((sum, { length }) => sum + length, 0n)
  for (const { name, get, length } of parts) {
    await untilThere(name, () => fetchSome(get, { method: 'GET', limit: partLimit, isRange: true }), waiting)
    waiting.reading.read += length
  }
}

async function readManifest(url: URL, waiting: Waiting): Promise<string> {
  const fetchIt = () => fetchSome(url, { method: 'GET', limit: manifestLimit })
  const { body } = await untilThere('the manifest', fetchIt, waiting)
  if (body.length >= manifestLimit) throw new BrokenManifest(`it has ${manifestLimit} bytes or more`)
  return new TextDecoder().decode(body)
}

/** One byte more or less is a matter of how a manifest counts its ends. */
async function checkPart({ name, head, length }: PartToRead, waiting: Waiting): Promise<void> {
  const { size } = await untilThere(name, () => fetchSome(head, { method: 'HEAD', limit: 0 }), waiting)
  if (size !== undefined && (size < length - 1n || size > length + 1n)) {
    throw new BrokenManifest(`${name} has ${size} bytes, its range ${length}`)
  }
}
