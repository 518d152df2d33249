import { type Markup, source } from '../markup.ts'

/** Bytes of a whole page, whatever the run. */
export const mostBytes = 1_950_000

export const sizeOf = (piece: Markup | false): number => (piece ? Buffer.byteLength(source(piece)) : 0)

/** Items rendered in their order as long as there is room, in bytes; who has no piece was left out. */
export function fitting<T>(
  items: Iterable<T>,
  bytes: number,
  render: (item: T) => Markup,
): ReadonlyMap<T, Markup> {
  const kept = new Map<T, Markup>()
  let room = bytes
  for (const item of items) {
    const piece = render(item)
    room -= sizeOf(piece)
    if (room < 0) break
    kept.set(item, piece)
  }
  return kept
}

/** The bytes that pieces take. */
export const sum = (pieces: Iterable<Markup | false>): number =>
  [...pieces].reduce((bytes, piece) => bytes + sizeOf(piece), 0)
