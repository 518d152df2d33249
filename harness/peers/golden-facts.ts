import { atVersion, existsAt } from '../shape/at-version.ts'
import { wireName, xmlName } from '../shape/names.ts'
import type { Schema } from '../shape/schema.ts'
import type { Direction, Facts } from './facts.ts'

/** Facts with what our own data says of their weight. */
export type GoldenFacts = Facts & {
  /** Aspects at a level below MUST, which is to say that not every source has them. */
  readonly soft: readonly string[]
  /** The enum is not closed. */
  readonly open: boolean
}

/** What `golden/` says of every member of a schema at one API version. */
export const goldenFacts = (
  schema: Schema,
  direction: Direction,
  version: string,
): Map<string, GoldenFacts> => new Map(walk(schema, direction, version, ''))

function* walk(
  schema: Schema,
  direction: Direction,
  version: string,
  path: string,
): Generator<[string, GoldenFacts]> {
  if (schema.items) yield* one(schema.items, `${path}[]`, direction === 'output' ? { name: 'item' } : {})
  const needed = requiredAt(schema, version)
  for (const [key, member] of Object.entries(schema.properties ?? {})) {
    if (!existsAt(member, version)) continue
    const name = direction === 'input' ? wireName(key, member) : xmlName(key, member)
    yield* one(member, join(path, sdkName(key, member, schema)), { name, required: needed.has(key) })
  }

  function* one(member: Schema, here: string, more: Partial<Facts>): Generator<[string, GoldenFacts]> {
    yield [here, { ...plainFacts(member), ...more }]
    yield* walk(member, direction, version, here)
  }
}

const plainFacts = (schema: Schema): GoldenFacts => ({
  type: typeOf(schema),
  enum: [...(schema.enum ?? [])].sort(),
  idempotencyToken: schema.idempotencyToken ?? false,
  sensitive: schema.sensitive ?? false,
  ...rangeOf(schema),
  soft: Object.entries(schema.levels ?? {}).flatMap(([aspect, level]) => (level === 'MUST' ? [] : aspect)),
  open: schema.open ?? false,
})

const rangeOf = ({ minimum, maximum }: Schema): Partial<Facts> =>
  minimum === undefined && maximum === undefined ? {} : { range: `${minimum}..${maximum}` }

/** Required outright, or the one choice of `oneOf` that the version has. */
function requiredAt(schema: Schema, version: string): ReadonlySet<string> {
  const { required = [], oneOf = [] } = atVersion(schema, version)
  const only = oneOf.length === 1 ? oneOf[0]!.required : []
  return new Set([...required, ...only])
}

/** A member that goes by the name of its neighbour on the wire is an earlier form of that neighbour. */
const sdkName = (key: string, { wire }: Schema, parent: Schema): string =>
  wire && parent.properties?.[wire] ? wire : key

const join = (path: string, name: string): string => (path ? `${path}.${name}` : name)

const byFormat: Readonly<Record<string, string>> = {
  int32: 'integer',
  int64: 'long',
  'date-time': 'timestamp',
  // A time in the documents, a plain string in every model.
  'ec2-time': 'string',
}

const byType: Readonly<Record<string, string>> = { object: 'structure', array: 'list', number: 'double' }

const typeOf = ({ type, format }: Schema): string => byFormat[`${format}`] ?? byType[`${type}`] ?? `${type}`
