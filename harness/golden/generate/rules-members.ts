import { encode, type Params, type Value } from '../../shape/encode.ts'
import { type Member, members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'
import { apiVersions } from '../../shape/versions.ts'
import { hasValue, plainValue, withValue } from './plain-params.ts'
import type { Draft, Rule, Subject } from './subject.ts'

/** What a request needs to have a member in it, and what such a request is called. */
type Spot = Member & {
  readonly name: string
  readonly path: string
  readonly isPlain: boolean
  readonly hasCompany: boolean
}

/** Each optional member by its first example; of an enum each word but the plain one; of a number the most that there may be. */
export const accepted: Rule = function* (subject) {
  for (const spot of spotsOf(subject)) {
    const { schema } = spot
    if (schema.enum && (schema.examples === undefined || spot.isPlain)) {
      const plain = spot.isPlain ? schema.examples?.[0] : undefined
      for (const word of schema.enum) {
        if (word === plain) continue
        const versions = versionsOf(word, schema)
        yield {
          ...positive(subject, spot, word),
          name: `${spot.name}-${word}`,
          ...(versions && { versions }),
        }
      }
    } else if (schema.examples && !spot.isPlain)
      yield { ...positive(subject, spot, schema.examples[0]!), name: `with-${spot.name}` }
    if (schema.maximum !== undefined && subject.operation.origin !== 'model')
      yield { ...positive(subject, spot, schema.maximum), name: `${spot.name}-${schema.maximum}` }
  }
}

function positive(subject: Subject, spot: Spot, value: Value): Omit<Draft, 'name'> {
  const { schema, path } = spot
  const params = paramsWith(subject, spot, value)
  const lacked = schema.mayLackFor?.[String(value)] ?? schema.mayLack
  const orSituations = [...(subject.operation.mayLack ?? []), ...(lacked ?? [])]
  return {
    about: path,
    params,
    ...(schema.apart && lacked === schema.mayLack && { control: subject.plainest, isOther: true as const }),
    ...(orSituations.length && { orSituations }),
    ...(subject.operation.makes && { shows: { params, of: subject.operation, below: path } }),
  }
}

/** The words of an enum that the oldest version does not have are for the others. */
function versionsOf(word: string, { wordsSince = {} }: Schema): readonly string[] | undefined {
  const since = wordsSince[word]
  return since ? apiVersions.filter((version) => since <= version) : undefined
}

/** A value that no member of its type has, against the same request without it. */
export const wrongValues: Rule = function* (subject) {
  for (const spot of spotsOf(subject)) {
    const { schema } = spot
    const wrong = (suffix: string, text: string, situation: string, about = true): Draft => ({
      name: `${spot.name}-${suffix}`,
      control:
        spot.hasCompany || (subject.ids && schema.type !== 'boolean')
          ? `with-${spot.name}`
          : subject.plainest,
      situation,
      ...(about && { about: spot.path }),
      wire: encode(paramsWith(subject, spot, text), subject.operation.input),
    })
    if (schema.enum) yield* wrongWords(spot, wrong)
    if (schema.type === 'boolean') yield wrong('maybe', 'maybe', 'wrong-type')
    if (schema.format === 'date-time') yield wrong('yesterday', 'yesterday', 'wrong-type')
    if (schema.type === 'integer' || schema.type === 'number') {
      yield wrong('many', 'many', 'wrong-type')
      if (schema.minimum === undefined) continue
      yield wrong('negative', '-1', 'negative-number')
      if (schema.maximum !== undefined) {
        yield wrong('zero', '0', 'out-of-range')
        yield wrong(String(schema.maximum + 1), String(schema.maximum + 1), 'out-of-range')
      } else if (spot.isPlain) yield wrong('zero', '0', 'zero')
    }
  }
}

function* wrongWords(
  { schema, path, isPlain }: Spot,
  wrong: (suffix: string, text: string, situation: string, about?: boolean) => Draft,
): Generator<Draft> {
  const words = schema.enum!
  const isFormat = /(^|\.)(Disk)?(Image)?Format(Lower)?$/.test(path)
  const situation = isFormat && !schema.open ? 'invalid-format' : 'invalid-value'
  yield wrong('unknown', slip(isPlain ? String(schema.examples?.[0]) : words[0]!), situation)
  if (schema.anothers) yield wrong(schema.anothers, schema.anothers, situation)
  if (schema.otherCase) yield wrong('wrong-case', schema.otherCase, 'wrong-case-value', false)
}

/** A word with two letters the wrong way round. */
const slip = (word: string): string => `${word.slice(0, 1)}${word.charAt(2)}${word.charAt(1)}${word.slice(3)}`

/** Each required member left out of a request that has its structure. */
export const missing: Rule = function* (subject) {
  const { operation, params, plainest } = subject
  for (const { parent, path, name, schema } of members(operation.input)) {
    if (!parent.required?.includes(name) || !hasValue(params, path)) continue
    const rest = withValue(params, path, undefined)
    const dotted = path.replaceAll('[]', '')
    const sibling = Object.entries(parent.properties ?? {}).find(
      ([other, { examples }]) => other !== name && examples,
    )
    const up = path.slice(0, Math.max(0, path.lastIndexOf('.')))
    // Without its only member a structure is gone, which is a fault of its own.
    const isGone = up !== '' && !hasValue(rest, up)
    if (isGone && sibling) {
      const whole = withValue(params, `${up}.${sibling[0]}`, sibling[1].examples![0])
      yield lacking(
        dotted,
        path,
        `with-${`${up}.${sibling[0]}`.replaceAll('[]', '')}`,
        withValue(whole, path, undefined),
      )
    } else if (isGone && !isRequiredAt(up, subject)) continue
    else if (schema.properties && soleRequired(schema)) continue
    else yield lacking(dotted, path, plainest, rest)
  }
  function lacking(dotted: string, about: string, control: string, rest: Params): Draft {
    return {
      name: `without-${dotted}`,
      about,
      control,
      situation: 'missing-parameter',
      wire: encode(rest, operation.input),
    }
  }
}

/** A structure whose one member is required is missed by that. */
const soleRequired = ({ properties = {}, required = [] }: Schema): boolean =>
  Object.keys(properties).length === 1 && required.length === 1

function isRequiredAt(path: string, { operation }: Subject): boolean {
  const member = members(operation.input).find((one) => one.path === path)
  return member?.parent.required?.includes(member.name) ?? false
}

/** The members that a request can be given by the examples of the facts. */
function* spotsOf({ operation, params }: Subject): Generator<Spot> {
  const covered: string[] = []
  for (const member of members(operation.input)) {
    const { path, schema } = member
    if (covered.some((above) => path.startsWith(`${above}.`) || path.startsWith(`${above}[`))) continue
    const isLeaf = !schema.properties && !schema.items
    if (!isLeaf && !schema.examples) continue
    if (!isLeaf) covered.push(path)
    if (schema.selects || schema.seenOnly) continue
    const isPlain = hasValue(params, path)
    const name = path.replaceAll('[]', '').replace(/Lower$/, '')
    yield {
      ...member,
      name,
      isPlain,
      hasCompany: schema.beside !== undefined || leastAround(path, operation.input).length > 0,
    }
  }
}

/** The parameters of the plainest request with a value in them, and with what has to go with that. */
function paramsWith({ params, operation, ids }: Subject, { path, schema }: Spot, value: Value): Params {
  const up = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : ''
  const own = ids && (schema.items || /^(MaxResults|NextToken)$/.test(path)) ? {} : params
  let made = own
  if (operation.origin === 'model')
    for (const [at, needed] of requiredAround(path, operation.input))
      if (!hasValue(made, at)) made = withValue(made, at, needed)
  for (const [at, least] of leastAround(path, operation.input)) made = withValue(made, at, least)
  for (const [sibling, beside] of Object.entries(schema.beside ?? {}))
    made = withValue(made, up + sibling, beside ?? undefined)
  return withValue(made, path, value)
}

/** What the structures around a member require: of what nobody wrote down, examples of single members are not enough. */
const requiredAround = (path: string, input: Schema): (readonly [path: string, value: Value])[] =>
  members(input)
    .filter((one) => path.startsWith(`${one.path}.`) || path.startsWith(`${one.path}[`))
    .flatMap(({ path: above, schema }) => {
      const { properties = {}, required = [] } = schema.items ?? schema
      return required.flatMap((name) => {
        const value = plainValue(properties[name] ?? {})
        return value === undefined ? [] : [[`${above}${schema.items ? '[]' : ''}.${name}`, value] as const]
      })
    })

/** What the items of a list around a member need to have beside whatever else they have. */
const leastAround = (path: string, input: Schema): (readonly [path: string, value: Value])[] =>
  members(input)
    .filter((one) => one.schema.least && path.startsWith(`${one.path}[].`))
    .flatMap(({ path: at, schema }) =>
      Object.entries(schema.least!).map(([name, value]) => [`${at}[].${name}`, value] as const),
    )
