import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { members } from '../../../harness/shape/members.ts'
import { wireName, xmlName } from '../../../harness/shape/names.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import type { Params, Value } from '../../../harness/shape/value.ts'

/** A resource as one answer shows it. */
export type Thing = {
  readonly look: Look
  readonly id: string
  readonly value: Params
  readonly schema: Schema
  /** Where it stands in the answer: `vpcSet[2]`. */
  readonly place: string
}

/** Every structure of an answer that has the id at the end of a path such as `Vpcs[].VpcId`. */
export const thingsAt = (look: Look, path: string): readonly Thing[] =>
  placesAt(look, path).filter(({ id }) => id)

/** Those that should have it, and do not. */
export const namelessAt = (look: Look, path: string): readonly Thing[] =>
  placesAt(look, path).filter(({ id }) => !id)

const placesAt = (look: Look, path: string): readonly Thing[] =>
  look.reading && look.shape
    ? [...walk(look.reading.value, look.shape.output, path.split('.'), '', look)]
    : []

function* walk(
  value: Value | undefined,
  schema: Schema,
  [head = '', ...rest]: readonly string[],
  place: string,
  look: Look,
): Generator<Thing> {
  if (typeof value !== 'object' || value === null) return
  const name = head.replace('[]', '')
  const structure = value as Params
  if (!rest.length) {
    const id = structure[name]
    yield { look, id: typeof id === 'string' ? id : '', value: structure, schema, place }
    return
  }
  const member = schema.properties?.[name] ?? {}
  const here = [place, xmlName(name, member)].filter(Boolean).join('.')
  const inner = structure[name]
  if (Array.isArray(inner))
    for (const [i, item] of inner.entries())
      yield* walk(item, member.items ?? {}, rest, `${here}[${i + 1}]`, look)
  else yield* walk(inner, member, rest, here, look)
}

/** The ids that a request names in a member. */
export function idsIn({ exchange, shape }: Look, member: string): string[] {
  const schema = members(shape?.input ?? {}).find(({ path }) => path === member)?.schema
  if (!schema) return []
  const key = wireName(member, schema)
  return Object.entries(exchange.request.wire).flatMap(([name, text]) =>
    name === key || name.startsWith(`${key}.`) ? [text] : [],
  )
}

export const isDryRun = ({ exchange }: Look): boolean => exchange.request.wire.DryRun === 'true'

/** The filters of a request: names, and the values of which one is to fit. */
export function filtersIn({ exchange }: Look): readonly { name: string; values: readonly string[] }[] {
  const { wire } = exchange.request
  return Object.entries(wire).flatMap(([key, name]) => {
    const [, place] = /^(Filter\.\d+)\.Name$/.exec(key) ?? []
    if (!place) return []
    const values = Object.entries(wire).filter(([other]) => other.startsWith(`${place}.Value.`))
    return [{ name, values: values.map(([, value]) => value) }]
  })
}

/** A list that lacked something was walked again: the last walk of its pages tells. */
export const lastWalk = (pages: readonly Look[]): readonly Look[] =>
  pages.slice(pages.findLastIndex(({ exchange }) => !('NextToken' in exchange.request.wire)))

/** Looks at resources, by what they do with the kind. */
export const isMaking = ({ make }: Resource, look: Look): boolean =>
  look.step.operation === make && look.answer.kind === 'success' && !isDryRun(look)

export const isRemoval = ({ remove }: Resource, look: Look): boolean =>
  look.step.operation === remove?.operation && look.answer.kind === 'success' && !isDryRun(look)

export const isDescription = ({ look: known }: Resource, look: Look): boolean =>
  look.step.operation === known?.operation
