import type { Params, Value } from '../../harness/shape/encode.ts'

/** One value set in params, or taken out where there is none. Lists are counted from 0. */
export type Edit = { readonly path: readonly (string | number)[]; readonly value?: Value }

type Node = Value | undefined
type Branch = Readonly<Record<string, Value>>

const isBranch = (value: Node): boolean => typeof value === 'object' && value !== null

/** What makes `to` of `from`, down to single values. */
export function* diff(from: Node, to: Value, path: Edit['path'] = []): Generator<Edit> {
  if (!isBranch(to)) {
    if (to !== from) yield { path, value: to }
    return
  }
  const [before, after] = [(isBranch(from) ? from : {}) as Branch, to as unknown as Branch]
  const keyOf = (key: string) => (Array.isArray(to) ? Number(key) : key)
  if (from === undefined && Object.keys(after).length === 0) yield { path, value: to }
  for (const key of Object.keys(before)) if (!(key in after)) yield { path: [...path, keyOf(key)] }
  for (const [key, value] of Object.entries(after)) yield* diff(before[key], value, [...path, keyOf(key)])
}

/** Params with edits made; what they had before stays as it was. */
export const applyEdits = (params: Params, edits: readonly Edit[]): Params =>
  edits.reduce((value, { path, value: put }) => put_(value, path, put) as Params, params)

function put_(into: Node, [head, ...rest]: Edit['path'], value: Node): Node {
  if (head === undefined) return value
  if (typeof head === 'number') {
    const items: Node[] = Array.isArray(into) ? [...into] : []
    items[head] = put_(items[head], rest, value)
    return items.filter((item) => item !== undefined) as Value[]
  }
  const members = { ...(isBranch(into) ? (into as Branch) : {}) } as Record<string, Node>
  members[head] = put_(members[head], rest, value)
  if (members[head] === undefined) delete members[head]
  return members as Params
}

/** Whether two lists of edits cannot both hold: they want different values in one place, or replace the same one. */
export const clash = (a: readonly Edit[], b: readonly Edit[]): boolean =>
  a.some((one) => b.some((other) => meet(one, other) && !agree(one, other)))

const meet = ({ path: a }: Edit, { path: b }: Edit): boolean =>
  a.slice(0, b.length).every((segment, i) => segment === b[i])

const agree = (a: Edit, b: Edit): boolean =>
  a.path.length === b.path.length &&
  a.value !== undefined &&
  JSON.stringify(a.value) === JSON.stringify(b.value)
