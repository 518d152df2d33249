import { type Fault, fault } from './fault.ts'
import { type Image, inOrder, type Part } from './read-image.ts'
import { attributeAt } from './read-node.ts'

type Ranged = Required<Pick<Part, 'range' | 'start' | 'end'>> & Part

/**
 * Whether the parts cover the image from its first byte to its last. The schema counts `end` as the last byte;
 * one of the page's examples, and an older client, count it as the byte after: accepted with a note where all parts
 * of a manifest do.
 */
export function* checkRanges({ parts, size, format }: Image): Generator<Fault> {
  const ranged = inOrder(parts).filter(isRanged)
  if (ranged.length === 0 || ranged.length < parts.length) return
  for (const { range, start, end } of ranged) {
    if (start < 0n || end < start) yield fault('range.bounds', range, '0 ≤ start ≤ end', `${start} to ${end}`)
  }
  const isAfter = endsAfter(ranged, size)
  yield* checkContiguous(ranged, isAfter ? 0n : 1n)
  if (size !== undefined) yield* checkLast(ranged.at(-1)!, { size, format, isAfter })
}

const isRanged = (part: Part): part is Ranged =>
  part.range !== undefined && part.start !== undefined && part.end !== undefined

/** Whether every part ends with the byte after its last, as the next begins with it. */
export const endsAfter = (parts: readonly Pick<Part, 'start' | 'end'>[], size: bigint | undefined): boolean =>
  parts.at(-1)?.end === size && parts.every(({ start }, i) => i === 0 || start === parts[i - 1]!.end)

function* checkContiguous(parts: readonly Ranged[], gap: bigint): Generator<Fault> {
  for (const [i, { range, start }] of parts.entries()) {
    const wanted = i === 0 ? 0n : parts[i - 1]!.end + gap
    if (start !== wanted) yield fault('range.contiguous', attributeAt(range, 'start'), wanted, start)
  }
}

function* checkLast(
  { range, end }: Ranged,
  { size, format, isAfter }: { size: bigint; format: string; isAfter: boolean },
): Generator<Fault> {
  const place = attributeAt(range, 'end')
  if (end === size - 1n) return
  const wanted = `${size - 1n}, the last byte`
  if (isAfter) yield fault('note.end', place, wanted, `${end}, the byte after it`)
  else if (end === size) yield fault('range.last', place, `${wanted}, as the other parts count`, end)
  else if (format === 'VMDK')
    yield fault('note.file-size', place, `${wanted}, or a size apart from the file’s`, end)
  else yield fault('range.last', place, wanted, end)
}
