import type { Params, Value } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { another } from '../variations/another.ts'
import { fullParams } from './calls.ts'
import type { Scene } from './story.ts'

/** A full request in which every list of structures or texts has so many items; undefined where it has no list. */
export function multiplied(scene: Scene, count: number): Params | undefined {
  const params = oneDiskEach(fullParams(scene, 1))
  const more = multiply(params, scene.make.input, count) as Params
  return JSON.stringify(more) === JSON.stringify(params) ? undefined : more
}

/** A file in the format OVA may have several disks: how many items come back for it tells nothing. */
const oneDiskEach = (params: Params): Params =>
  JSON.parse(JSON.stringify(params).replaceAll('"Format":"OVA"', '"Format":"VMDK"'))

function multiply(value: Value, schema: Schema, count: number): Value {
  if (Array.isArray(value)) {
    const items = schema.items ?? {}
    const first = value.length ? multiply(value[0]!, items, count) : undefined
    if (first === undefined) return value
    return isMultiple(schema)
      ? Array.from({ length: count }, (_, i) => (i ? another(first, items, i + 1) : first))
      : [first, ...value.slice(1)]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      multiply(member as Value, schema.properties?.[name] ?? {}, count),
    ]),
  )
}

/** Lists whose items can be told apart by what people write in them; a second specification of one type is an error. */
const isMultiple = ({ items }: Schema): boolean =>
  Object.values(items?.properties ?? {}).some(
    ({ text, properties = {} }) =>
      text === 'free' || Object.values(properties).some((inner) => inner.text === 'free'),
  )
