import type { Pair, Params } from './nouns.ts'

/** The value of a name, or undefined. */
export const at = (params: Params, name: string): string | undefined => params.get(name)

/** The numbers under which a list was sent, in their order: `numbers(params, 'DiskImage')`. */
export function numbers(params: Params, list: string): readonly number[] {
  const found = new Set<number>()
  for (const name of params.keys()) {
    const number = name.startsWith(`${list}.`) ? name.slice(list.length + 1).split('.')[0] : undefined
    if (number !== undefined && /^[1-9]\d*$/.test(number)) found.add(Number(number))
  }
  return [...found].sort((one, other) => one - other)
}

/** The values of a list of plain values. */
export const values = (params: Params, list: string): readonly string[] =>
  numbers(params, list).flatMap((n) => params.get(`${list}.${n}`) ?? [])

/** What stands under a structure or an item of a list, without the name before it. */
export function under(params: Params, name: string): Params {
  const start = `${name}.`
  const inside = [...params].filter(([key]) => key.startsWith(start))
  return new Map(inside.map(([key, value]) => [key.slice(start.length), value]))
}

/** The items of a list of structures. */
export const items = (params: Params, list: string): readonly Params[] =>
  numbers(params, list).map((n) => under(params, `${list}.${n}`))

/** The tags of all the TagSpecifications, in order. */
export const tagsOf = (params: Params): readonly Pair[] =>
  items(params, 'TagSpecification').flatMap((specification) =>
    items(specification, 'Tag').map((tag): Pair => [tag.get('Key') ?? '', tag.get('Value') ?? '']),
  )

export type Filter = { readonly name: string; readonly values: readonly string[] }

export const filtersOf = (params: Params): readonly Filter[] =>
  ['Filters', 'Filter'].flatMap((list) =>
    items(params, list).map((filter) => ({
      name: filter.get('Name') ?? '',
      values: values(filter, 'Value'),
    })),
  )
