import type { Value } from '../../harness/shape/encode.ts'

/** Whether a value says what its absence says. */
export const isNothing = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A value as text, the members of a structure in the order of their names and without the empty ones. */
export function show(value: Value | undefined): string {
  if (Array.isArray(value)) return JSON.stringify(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(([, member]) => !isNothing(member))
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** Whether two lists have the same items, in whatever order. */
export const isSameSet = (expected: readonly Value[], actual: readonly Value[]): boolean =>
  JSON.stringify(expected.map(show).sort()) === JSON.stringify(actual.map(show).sort())

/** The value at `DiskImages[].Image.Bytes`, the nth item of its nth list; all items where indices run out. */
export function valueAt(
  params: Value | undefined,
  path: string,
  indices: readonly number[],
): Value | undefined {
  const { name, isList, tail } = partsOf(path)
  const value = (params as Readonly<Record<string, Value>> | undefined)?.[name]
  if (!isList || !Array.isArray(value))
    return tail && !isNothing(value) ? valueAt(value, tail, indices) : value
  const [index, ...others] = indices
  if (index !== undefined) return tail ? valueAt(value[index], tail, others) : value[index]
  const all = (value as readonly Value[]).flatMap((item) => (tail ? valueAt(item, tail, []) : item) ?? [])
  return all.length ? all : undefined
}

type Parts = { readonly name: string; readonly isList: boolean; readonly tail: string }

const parts = new Map<string, Parts>()

/** The first member of a path and the rest of it; the paths are those of golden, and so few. */
function partsOf(path: string): Parts {
  const before = parts.get(path)
  if (before) return before
  const [head = '', ...rest] = path.split('.')
  const found = { name: head.replace('[]', ''), isList: head.endsWith('[]'), tail: rest.join('.') }
  parts.set(path, found)
  return found
}
