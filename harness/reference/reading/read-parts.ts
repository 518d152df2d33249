import { endsAfter } from '../../manifest/check-ranges.ts'
import { faultText, isNote } from '../../manifest/fault.ts'
import { lintManifest } from '../../manifest/lint-manifest.ts'
import { readImage } from '../../manifest/read-image.ts'
import { childAt, readNode } from '../../manifest/read-node.ts'
import { BrokenManifest } from './broken-manifest.ts'
import { isLoopback } from './is-loopback.ts'

export type PartToRead = {
  readonly name: string
  readonly head: URL
  readonly get: URL
  readonly length: bigint
}

/** The parts that a manifest names. Throws BrokenManifest for one with a fault, or with parts on other machines. */
export function readParts(text: string): PartToRead[] {
  const fault = lintManifest(text).find((one) => !isNote(one))
  if (fault) throw new BrokenManifest(`${fault.path}: ${faultText(fault)}`)
  const { parts, size } = readImage(readNode(text))
  const more = endsAfter(parts, size) ? 0n : 1n
  return parts.map(({ node, start, end }, i) => ({
    name: `part ${i + 1} of ${parts.length}`,
    head: here(childAt(node, 'head-url')!.text),
    get: here(childAt(node, 'get-url')!.text),
    length: end! - start! + more,
  }))
}

function here(text: string): URL {
  const url = new URL(text.trim())
  if (!isLoopback(url))
    throw new BrokenManifest(`a part is at ${url.host}, which this endpoint does not fetch from`)
  return url
}
