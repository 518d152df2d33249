import type { Mismatch } from '../../../harness/judge/finding.ts'
import type { Wire } from '../../../harness/shape/encode.ts'

/** The first list of a request that has the right items, and in another order; `path` is the list's. */
export function reordered(expected: Wire, actual: Wire): Mismatch | undefined {
  const lists = new Set(Object.keys(expected).flatMap(listsOf))
  for (const path of lists) {
    const [wanted, got] = [itemsOf(expected, path), itemsOf(actual, path)]
    if (wanted.length < 2 || wanted.join() === got.join()) continue
    if (wanted.toSorted().join() !== got.toSorted().join()) continue
    const order = got.map((item) => wanted.indexOf(item) + 1)
    return { path, expected: 'the items in their order', actual: `item ${order.slice(0, 20).join(', ')}` }
  }
  return undefined
}

/** What stands before each number of a key. */
const listsOf = (key: string): string[] =>
  [...key.matchAll(/\.\d+(?=\.|$)/g)].map(({ index }) => key.slice(0, index))

/** Each item of a list as one text, in the order of their numbers. */
function itemsOf(wire: Wire, path: string): string[] {
  const items = new Map<number, string[]>()
  for (const [key, text] of Object.entries(wire)) {
    const found = key.startsWith(`${path}.`) && /^(\d+)(.*)$/.exec(key.slice(path.length + 1))
    if (!found) continue
    const all = items.get(Number(found[1])) ?? []
    items.set(Number(found[1]), [...all, `${found[2]}=${text}`])
  }
  return [...items].sort(([a], [b]) => a - b).map(([, parts]) => JSON.stringify(parts.sort()))
}
