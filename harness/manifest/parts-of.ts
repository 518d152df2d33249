/** A piece of an image: the offsets of its first byte and its last. */
export type ByteRange = { readonly start: bigint; readonly end: bigint }

/** Parts that a manifest of ours has at most. */
export const mostParts = 100_000

/** An image of `size` bytes in parts of `partSize`, the last as small as need be. Throws a RangeError for too many. */
export function partsOf(size: bigint, partSize: bigint): ByteRange[] {
  if (size < 1n || partSize < 1n) throw new RangeError('an image and its parts have at least one byte')
  const count = (size + partSize - 1n) / partSize
  if (count > mostParts) throw new RangeError(`${count} parts of ${partSize} bytes: at most ${mostParts}`)
  return Array.from({ length: Number(count) }, (_, i) => {
    const start = BigInt(i) * partSize
    const end = start + partSize < size ? start + partSize : size
    return { start, end: end - 1n }
  })
}
