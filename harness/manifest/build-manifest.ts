import { XMLBuilder } from 'fast-xml-parser'
import { type ImageFormat, largestSize, volumeSizeFor } from './image-format.ts'
import { partsOf } from './parts-of.ts'

export type ManifestOptions = {
  /** Bytes of the image, 1 to 2^63 - 1. */
  readonly size: bigint | number
  readonly format: ImageFormat
  /** Bytes of a part; 10 MiB, as Amazon's tools make them. */
  readonly partSize?: bigint | number
  /** URL of the folder that manifest and parts stand in, without a slash at its end. */
  readonly baseUrl: string
  /** Object that the parts are named after. */
  readonly key?: string
}

export const defaultPartSize = 10n * 2n ** 20n

const builder = new XMLBuilder({ ignoreAttributes: false, format: true })

/**
 * The import manifest of an image, as the `vm-import-manifest` document has it. Every URL has a query with `&`,
 * as presigned ones have. Throws a RangeError where size or parts are more than a manifest can say.
 */
export function buildManifest(options: ManifestOptions): string {
  const size = BigInt(options.size)
  if (size > largestSize) throw new RangeError(`${size} bytes: at most ${largestSize}`)
  const parts = partsOf(size, BigInt(options.partSize ?? defaultPartSize))
  const manifest = {
    version: '2010-11-15',
    'file-format': options.format,
    importer: { name: 'ec2spec', version: '1.0.0', release: '2010-11-15' },
    'self-destruct-url': signed(`${options.baseUrl}/manifest.xml`, 'DELETE'),
    import: {
      size: String(size),
      'volume-size': String(volumeSizeFor(size)),
      parts: { '@_count': parts.length, part: parts.map((range, index) => part(range, index, options)) },
    },
  }
  return builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, manifest })
}

function part(range: { start: bigint; end: bigint }, index: number, options: ManifestOptions): object {
  const key = `${options.key ?? `disk.${options.format.toLowerCase()}`}.part.${index}`
  const url = `${options.baseUrl}/${encodeURIComponent(key)}`
  return {
    '@_index': index,
    'byte-range': { '@_start': String(range.start), '@_end': String(range.end) },
    key,
    'head-url': signed(url, 'HEAD'),
    'get-url': signed(url, 'GET'),
    'delete-url': signed(url, 'DELETE'),
  }
}

const signed = (url: string, method: string): string => `${url}?X-Amz-Expires=604800&method=${method}`
