import type { Node, Pair } from './nouns.ts'

export const el = (name: string, inside: string | number | readonly Node[] | undefined): Node => [
  name,
  typeof inside === 'number' ? String(inside) : inside,
]

/** A list: an element with an `item` for each. */
export const list = (name: string, items: readonly (readonly Node[])[] | undefined): Node =>
  el(
    name,
    items?.map((item) => el('item', item)),
  )

/** The tags of a task. */
export const tagSet = (tags: readonly Pair[]): Node =>
  list(
    'tagSet',
    tags.map(([key, value]) => [el('key', key), el('value', value)]),
  )

/** Without the elements that are left out. */
export const withoutGaps = ([name, inside]: Node): Node => [
  name,
  inside === undefined || typeof inside === 'string'
    ? inside
    : inside.filter(([, content]) => content !== undefined).map(withoutGaps),
]

/** Without the elements that have nothing in them. */
export function withoutEmpties([name, inside]: Node): Node {
  if (inside === undefined || typeof inside === 'string') return [name, inside]
  const kept = inside.map(withoutEmpties).filter(([, content]) => content !== undefined && content.length > 0)
  return [name, name === 'item' && inside.some(isTagValue) ? inside : kept]
}

// The empty value of a tag says something: that the tag has one.
const isTagValue = ([name]: Node) => name === 'value'

/** With the members of every structure the other way round; items of a list keep their order. */
export function backward([name, inside]: Node): Node {
  if (inside === undefined || typeof inside === 'string') return [name, inside]
  const turned = inside.map(backward)
  return [name, turned[0]?.[0] === 'item' ? turned : turned.reverse()]
}
