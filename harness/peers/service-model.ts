import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { ApiModel, Direction, Facts } from './facts.ts'

type Reference = {
  readonly shape: string
  readonly locationName?: string
  readonly queryName?: string
  readonly idempotencyToken?: boolean
}
type ModelShape = {
  readonly type: string
  readonly members?: Readonly<Record<string, Reference>>
  readonly member?: Reference
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly sensitive?: boolean
  readonly flattened?: boolean
}
type ModelOperation = { readonly input?: Reference; readonly output?: Reference }
export type ServiceModel = {
  readonly metadata: { readonly apiVersion: string }
  readonly operations: Readonly<Record<string, ModelOperation>>
  readonly shapes: Readonly<Record<string, ModelShape>>
}

export const readServiceModel = (file: string): ApiModel =>
  serviceModel(JSON.parse(gunzipSync(readFileSync(file)).toString()) as ServiceModel)

/** A model as botocore has it since 2014 (`service-2.json`). */
export function serviceModel({ metadata, operations, shapes }: ServiceModel): ApiModel {
  return {
    version: metadata.apiVersion,
    operation: (name) => {
      const found = operations[name]
      return found && { input: facts(found.input, 'input'), output: facts(found.output, 'output') }
    },
  }

  function facts(root: Reference | undefined, direction: Direction): Map<string, Facts> {
    return new Map(root ? walk(shapes[root.shape]!, direction, '') : [])
  }

  function* walk(shape: ModelShape, direction: Direction, path: string): Generator<[string, Facts]> {
    const { member, members = {}, required = [] } = shape
    if (member)
      yield* one(member, `${path}[]`, direction === 'output' ? { name: member.locationName ?? 'member' } : {})
    for (const [key, reference] of Object.entries(members)) {
      const name = direction === 'input' ? queryKey(key, reference) : (reference.locationName ?? key)
      yield* one(reference, path ? `${path}.${key}` : key, { name, required: required.includes(key) })
    }

    function* one(reference: Reference, here: string, more: Partial<Facts>): Generator<[string, Facts]> {
      const target = shapes[reference.shape]!
      yield [here, { ...plainFacts(reference, target), ...more }]
      yield* walk(target, direction, here)
    }
  }
}

const plainFacts = (reference: Reference, shape: ModelShape): Facts => ({
  type: shape.flattened ? `flattened ${shape.type}` : shape.type,
  enum: [...(shape.enum ?? [])].sort(),
  idempotencyToken: reference.idempotencyToken ?? false,
  sensitive: shape.sensitive ?? false,
  ...(shape.min === undefined ? {} : { range: `${shape.min}..${shape.max}` }),
})

/** The rule of the ec2 protocol: the query name, else the location name with its first letter raised. */
const queryKey = (key: string, { queryName, locationName = key }: Reference): string =>
  queryName ?? locationName.charAt(0).toUpperCase() + locationName.slice(1)
