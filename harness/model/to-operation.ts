import { plainParams } from '../golden/generate/plain-params.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Params, Value } from '../shape/value.ts'
import { exampleOf } from './examples.ts'
import { queryKey, type Reference, type ServiceModel } from './service-model.ts'

/**
 * An operation of a model in golden's own form: names, types, words and what is required, with examples made up for what a
 * request has to have. What a model alone says is weaker than a document: refusals are SHOULD, words are open, and no
 * member of an answer is called required.
 */
export function toOperation(name: string, model: ServiceModel): Operation {
  const { input, output } = model.operations[name]!
  return {
    name,
    summary: `${name}, as the service's model has it.`,
    since: model.metadata.apiVersion,
    origin: 'model',
    ...(reading.test(name) && { reads: true as const }),
    ...(repeatable.test(name) && { repeatable: true as const }),
    mayLack: ['lacking-resource'],
    source: { document: 'service-model', section: name },
    input: input ? schemaOf(input, model, 'input') : { type: 'object', properties: {} },
    output: output ? schemaOf(output, model, 'output') : { type: 'object', properties: {} },
  }
}

/** What an operation is called that changes nothing. */
const reading = /^(Describe|Get|List|Search)[A-Z]/

/** What it is called when it may be done again. */
const repeatable = /^(Modify|Enable|Disable|Reset|Start|Stop|Reboot|Monitor|Unmonitor|CreateTags|DeleteTags)/

type Direction = 'input' | 'output'

function schemaOf(
  reference: Reference,
  model: ServiceModel,
  direction: Direction,
  above: readonly string[] = [],
): Schema {
  const shape = model.shapes[reference.shape]!
  // A shape that holds itself is written down once.
  if (above.includes(reference.shape)) return { type: 'object', properties: {} }
  const inside = [...above, reference.shape]
  if (shape.type === 'structure')
    return {
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(shape.members ?? {}).map(([name, one]) => [
          name,
          memberOf(name, one, shape.required ?? [], { model, direction, inside }),
        ]),
      ),
      ...(direction === 'input' && shape.required?.length && { required: shape.required }),
    }
  if (shape.type === 'list')
    return {
      type: 'array',
      ...(direction === 'input' && named(shape.member!, model)),
      ...(direction === 'output' && itemName(shape.member!)),
      items: schemaOf(shape.member!, model, direction, inside),
    }
  return scalarOf(shape, direction)
}

/** A value stands beside its key, and values beside the name that they are of. */
function named({ shape }: Reference, { shapes }: ServiceModel): { least?: Params } {
  const { Key, Value, Name, Values } = shapes[shape]!.members ?? {}
  if (Key && Value) return { least: { Key: 'ec2spec' } }
  return Name && Values ? { least: { Name: 'tag-key' } } : {}
}

/** What the model does not name is called `member`; most lists of EC2 say `item`. */
const itemName = ({ locationName = 'member' }: Reference): { item?: string } =>
  locationName === 'item' ? {} : { item: locationName }

type Place = {
  readonly model: ServiceModel
  readonly direction: Direction
  readonly inside: readonly string[]
}

function memberOf(
  name: string,
  reference: Reference,
  required: readonly string[],
  { model, direction, inside }: Place,
): Schema {
  const schema = schemaOf(reference, model, direction, inside)
  const own = direction === 'input' ? wireOf(name, reference) : xmlOf(name, reference)
  const isNeeded = direction === 'input' && required.includes(name)
  const isLeaf = !schema.properties && !schema.items
  const isTried = direction === 'input' && !untried.test(name)
  const example = isTried ? (isLeaf ? exampleOf(name, schema) : leastOf(schema)) : undefined
  return {
    ...schema,
    ...own,
    ...(reference.idempotencyToken && { idempotencyToken: true }),
    ...(isNeeded && { levels: { ...schema.levels, required: 'SHOULD' } }),
    ...(direction === 'input' && !isNeeded && { levels: { ...schema.levels, accepted: 'MAY' } }),
    ...(example !== undefined && { examples: [example] }),
    ...(isNeeded && schema.items && { examples: [[itemOf(name, schema.items)]] }),
  }
}

/** What has no value that is right by itself: a rehearsal is refused, and a token is that of a page before. */
const untried = /^(DryRun|NextToken)$/

/** One item for a list that has to be there. */
const itemOf = (name: string, items: Schema): Value =>
  items.properties ? (leastOf(items) ?? plainParams(items) ?? {}) : exampleOf(name.replace(/s$/, ''), items)

/** Of a structure that requires nothing, the first member, one that is no structure if there is any: without any it would not be sent. */
function leastOf({ properties, required = [] }: Schema): Params | undefined {
  if (!properties || required.length) return undefined
  const entries = Object.entries(properties)
  const [name, member] = entries.find(([, one]) => !one.properties && !one.items) ?? entries[0] ?? []
  if (!name || !member) return undefined
  const inner = member.items ? [itemOf(name, member.items)] : (leastOf(member) ?? exampleOf(name, member))
  return { [name]: inner }
}

function wireOf(name: string, reference: Reference): { wire?: string } {
  const key = queryKey(name, reference)
  return key === name ? {} : { wire: key }
}

function xmlOf(name: string, { locationName = name }: Reference): { xml?: string } {
  return locationName === name.charAt(0).toLowerCase() + name.slice(1) ? {} : { xml: locationName }
}

const types: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  boolean: { type: 'boolean' },
  integer: { type: 'integer', format: 'int32' },
  long: { type: 'integer', format: 'int64' },
  float: { type: 'number', format: 'double', narrow: true },
  double: { type: 'number', format: 'double' },
  timestamp: { type: 'string', format: 'date-time' },
  blob: { type: 'string', bytes: true },
}

function scalarOf(
  { type, enum: words, min, max, sensitive }: ServiceModel['shapes'][string],
  direction: Direction,
): Schema {
  const isNumber = /^(integer|long|float|double)$/.test(type)
  return {
    // What a target shows may be what somebody sent it: no document bounds that.
    ...(type === 'integer' && direction === 'output'
      ? { ...types.long, narrow: true as const }
      : (types[type] ?? { type: 'string' })),
    ...(words && { enum: words, open: true, levels: { enum: 'MAY' } }),
    ...(direction === 'input' && isNumber && min !== undefined && { minimum: min, levels: { range: 'MAY' } }),
    ...(direction === 'input' && isNumber && max !== undefined && { maximum: max }),
    ...(direction === 'input' &&
      /^(boolean|integer|long|float|double|timestamp)$/.test(type) && {
        levels: { type: 'SHOULD', range: 'MAY' },
      }),
    ...(sensitive && { sensitive: true }),
  }
}
