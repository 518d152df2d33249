import type { Params, Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { another } from '../variations/another.ts'
import { allTogether } from '../variations/context.ts'
import { requestOf } from '../variations/request.ts'
import { fullParams } from './calls.ts'
import type { Scene } from './story.ts'

/**
 * A full request in which every list whose items can be told apart by what people write in them has so many items; undefined
 * where it has no list. `uneven`: every second item says nothing that it need not say. `named`: instead, every list whose items
 * name something that has to be there.
 */
export function multiplied(
  scene: Scene,
  count: number,
  { uneven = false, named = false } = {},
): Params | undefined {
  const params = oneDiskEach(named ? nameful(scene) : fullParams(scene, 1))
  const isMeant = named ? isOfNames : isMultiple
  const more = multiply(params, scene.make.input, { count, uneven, isMeant }) as Params
  return JSON.stringify(more) === JSON.stringify(params) ? undefined : more
}

/** A file in the format OVA may have several disks: how many items come back for it tells nothing. */
const oneDiskEach = (params: Params): Params =>
  JSON.parse(JSON.stringify(params).replaceAll('"Format":"OVA"', '"Format":"VMDK"'))

type Many = {
  readonly count: number
  readonly uneven: boolean
  readonly isMeant: (list: Schema) => boolean
}

function multiply(value: Value, schema: Schema, many: Many): Value {
  if (Array.isArray(value)) {
    const items = schema.items ?? {}
    const first = value.length ? multiply(value[0]!, items, many) : undefined
    if (first === undefined) return value
    return many.isMeant(schema)
      ? Array.from({ length: many.count }, (_, i) => nth(first, items, i, many))
      : [first, ...value.slice(1)]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      multiply(member as Value, schema.properties?.[name] ?? {}, many),
    ]),
  )
}

function nth(first: Value, items: Schema, i: number, { uneven }: Many): Value {
  const item = i ? another(first, items, i + 1) : first
  return uneven && i % 2 ? lean(item, items) : item
}

/** An item without the texts that are only said of it; a tag is nothing without them. */
function lean(item: Value, { properties = {}, required = [] }: Schema): Value {
  if (typeof item !== 'object' || item === null || 'Key' in item) return item
  const isSaid = (name: string): boolean =>
    !required.includes(name) && (properties[name]?.text === 'free' || name === 'DeviceName')
  const kept = Object.entries(item).filter(([name]) => !isSaid(name))
  return kept.length ? (Object.fromEntries(kept) as Params) : item
}

/** Lists whose items can be told apart by what people write in them; a second specification of one type is an error. */
const isMultiple = ({ items }: Schema): boolean =>
  Object.values(items?.properties ?? {}).some(
    ({ text, properties = {} }) =>
      text === 'free' || Object.values(properties).some((inner) => inner.text === 'free'),
  )

/** Lists of structures with an ARN. */
const isOfNames = ({ items }: Schema): boolean =>
  Object.keys(items?.properties ?? {}).some((name) => name.endsWith('Arn'))

/** The plainest request, with every such list in it. */
const nameful = ({ make }: Scene): Params =>
  requestOf(
    make,
    allTogether(make.fragments.filter(({ about }) => isOfNames(make.input.properties?.[about] ?? {}))),
  ).params ?? {}
