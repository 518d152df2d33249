import type { Params, Value } from '../../harness/encode.ts'
import type { Schema } from '../../harness/golden/schema.ts'
import { another } from '../variations/another.ts'
import { fullParams } from './calls.ts'
import type { Scene } from './story.ts'

/** A full request in which every list of structures or texts has three items; undefined where it has no list. */
export function tripled(scene: Scene): Params | undefined {
  const params = fullParams(scene, 1)
  const more = triple(params, scene.make.input) as Params
  return JSON.stringify(more) === JSON.stringify(params) ? undefined : more
}

function triple(value: Value, schema: Schema): Value {
  if (Array.isArray(value)) {
    const items = schema.items ?? {}
    const first = value.length ? triple(value[0]!, items) : undefined
    return first !== undefined && isMultiple(schema)
      ? [first, another(first, items, 2), another(first, items, 3)]
      : value
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      triple(member as Value, schema.properties?.[name] ?? {}),
    ]),
  )
}

/** Lists whose items can be told apart by what people write in them; a second specification of one type is an error. */
const isMultiple = ({ items }: Schema): boolean =>
  Object.values(items?.properties ?? {}).some(
    ({ text, properties = {} }) =>
      text === 'free' || Object.values(properties).some((inner) => inner.text === 'free'),
  )
