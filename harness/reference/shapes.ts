import { loadOperations } from '../golden/operations.ts'
import type { World } from '../golden/resource.ts'
import { atVersion, existsAt } from '../shape/at-version.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import { apiVersions } from '../shape/versions.ts'

/** Input and output of an operation as one API version has them. */
export type Shape = { readonly operation: Operation; readonly input: Schema; readonly output: Schema }

/** Shapes by version and operation; what a version does not have is not there. */
export type Shapes = ReadonlyMap<string, ReadonlyMap<string, Shape>>

let golden: ReadonlyMap<string, Operation> | undefined
const made = new WeakMap<Operation, Map<string, Shape>>()

/** The shapes of the golden operations, each as `alter` gives it back. Unaltered ones are made once for all. */
export function shapesOf(
  alter: (operation: Operation) => Operation | undefined,
  world?: Pick<World, 'operations' | 'version'>,
): Shapes {
  golden ??= loadOperations()
  const all = [...golden.values(), ...(world?.operations ?? [])]
  const operations = all.flatMap((operation) => alter(operation) ?? [])
  const versions = new Set([...apiVersions, ...(world ? [world.version] : [])])
  return new Map([...versions].map((version) => [version, shapesAt(operations, version)]))
}

const shapesAt = (operations: readonly Operation[], version: string): ReadonlyMap<string, Shape> =>
  new Map(operations.filter((o) => existsAt(o, version)).map((o) => [o.name, shapeAt(o, version)]))

function shapeAt(operation: Operation, version: string): Shape {
  const known = made.get(operation) ?? new Map<string, Shape>()
  made.set(operation, known)
  const shape = known.get(version) ?? {
    operation,
    input: closed(atVersion(operation.input, version)),
    output: atVersion(operation.output, version),
  }
  known.set(version, shape)
  return shape
}

/** Where the documents list words and leave the list open, this endpoint takes no others, but for a few. */
function closed(schema: Schema): Schema {
  const { properties, items, open: _, ...rest } = schema
  const members = Object.entries(properties ?? {}).map(([name, member]) => [name, closedMember(name, member)])
  return {
    ...rest,
    ...(items && { items: closed(items) }),
    ...(properties && { properties: Object.fromEntries(members) }),
  }
}

function closedMember(name: string, member: Schema): Schema {
  if (name === 'InstanceType') return member
  // ImportInstance documents Windows alone, and the service was seen to take Linux (errata D8).
  if (name === 'Platform' && member.enum)
    return closed({ ...member, enum: [...new Set([...member.enum, 'Linux'])] })
  return closed(member)
}
