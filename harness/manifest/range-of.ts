import type { ByteRange } from './parts-of.ts'

/**
 * The bytes that a Range header asks for of so many: all where there is none, or none that can be read (RFC 9110);
 * undefined where it lies outside.
 */
export function rangeOf(
  header: string | undefined,
  size: bigint,
): (ByteRange & { whole: boolean }) | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  const whole = { start: 0n, end: size - 1n, whole: true }
  if (!first && !last) return whole
  if (!first) return suffix(BigInt(last), size)
  const start = BigInt(first)
  const end = last ? BigInt(last) : size
  if (end < start && last) return whole
  return start >= size ? undefined : { start, end: end < size ? end : size - 1n, whole: false }
}

const suffix = (length: bigint, size: bigint) =>
  length === 0n ? undefined : { start: length < size ? size - length : 0n, end: size - 1n, whole: false }
