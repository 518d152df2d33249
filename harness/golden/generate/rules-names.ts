import { existsAt } from '../../shape/at-version.ts'
import { encode, type Wire } from '../../shape/encode.ts'
import { wireName, xmlName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'
import { strangeName } from '../../shape/strange-name.ts'
import { apiVersions } from '../../shape/versions.ts'
import { hasValue, withValue } from './plain-params.ts'
import type { Draft, Rule, Subject } from './subject.ts'

const errors = { document: 'ec2-errors', section: 'Common client error codes' }
const observed = { document: 'observed', section: 'aws-cli#21' }

/** A parameter that nobody knows, a slip of the pen, and a first letter in the wrong case. */
export const unknownNames: Rule = function* (subject) {
  const { operation, plainest: control, params, ids } = subject
  const wire = encode(params, operation.input)
  const unknown = { source: errors, control, situation: 'unknown-parameter' }
  yield { name: 'unknown-parameter', ...unknown, wire: { ...wire, [strangeName(operation.input)]: 'blue' } }
  const { Description } = operation.input.properties ?? {}
  if (Description) yield { name: 'misspelt-Descripton', ...unknown, wire: { ...wire, Descripton: 'ec2spec' } }
  const free = Object.entries(operation.input.properties ?? {}).find(([, { text }]) => text === 'free')
  const wrongCase = { name: 'wrong-case', source: observed, control }
  if (free)
    yield {
      ...wrongCase,
      situation: 'wrong-case-parameter',
      wire: { ...wire, [xmlName(free[0], {})]: 'ec2spec' },
    }
  else if (ids) {
    const isRequired = operation.input.required?.includes(ids.name)
    const key = wireName(ids.name, ids.schema)
    yield {
      ...wrongCase,
      situation: isRequired ? 'misnamed-required' : 'wrong-case-parameter',
      wire: renamed(wire, key, key.charAt(0).toLowerCase() + key.slice(1)),
    }
  }
}

/** The ids of tasks under the SDKs' name, or as a list where there is one. */
export const misnamedIds: Rule = function* ({ operation, plainest: control, params, ids }) {
  if (!ids) return
  const key = wireName(ids.name, ids.schema)
  const wire = encode(params, operation.input)
  if (!ids.schema.items)
    yield {
      name: `misspelt-${key}.1`,
      text: 'One id, not a list.',
      control,
      situation: 'misnamed-required',
      wire: renamed(wire, key, `${key}.1`),
    }
  else if (key !== ids.name)
    yield {
      name: `misspelt-${ids.name}`,
      text: "The SDKs' name on the wire.",
      control,
      situation: 'unknown-parameter',
      wire: renamed(wire, key, ids.name),
    }
}

/** The SDKs' names of lists, and of lists in their items, where the wire has others (errata C5). */
export const misnamedLists: Rule = function* (subject) {
  const { operation, plainest: control } = subject
  for (const [name, member] of Object.entries(operation.input.properties ?? {})) {
    const whole = !hasValue(subject.params, name) && member.items && withList(subject, name, member)
    if (!whole || member.levels?.accepted === 'MAY') continue
    const key = wireName(name, member)
    const wire = encode(whole.params, operation.input)
    const text = "The SDKs' name on the wire (errata C5)."
    const versions = apiVersions.filter(
      (version) => !existsAt(operation, version) || existsAt(member as Spanned, version),
    )
    if (key !== name)
      yield {
        name: `misspelt-${name}`,
        text,
        control,
        situation: 'unknown-parameter',
        wire: renamed(wire, key, name),
        ...(versions.length < apiVersions.length && { versions }),
      }
    for (const [inner, list] of Object.entries(member.items?.properties ?? {}))
      if (list.items && wireName(inner, list) !== inner)
        yield {
          name: `misspelt-${key}.${inner}`,
          text,
          control: whole.control,
          situation: 'unknown-parameter',
          wire: renamed(wire, `${key}.1.${wireName(inner, list)}`, `${key}.1.${inner}`),
        }
  }
}

/** Each list counted from 0, in the form of another protocol, and without a number. */
export const listForms: Rule = function* (subject) {
  const { operation } = subject
  for (const [name, member] of Object.entries(operation.input.properties ?? {})) {
    const whole =
      member.items && hasValue(subject.params, name)
        ? { control: subject.plainest, params: subject.params }
        : withList(subject, name, member)
    if (!member.items || !whole || member.levels?.accepted === 'MAY') continue
    const key = wireName(name, member)
    const wire = encode(whole.params, operation.input)
    for (const [form, to] of [
      ['from-0', `${key}.0`],
      ['member-form', `${key}.member.1`],
      ['without-number', key],
    ] as const)
      yield {
        name: `${name}-${form}`,
        source: { document: 'smithy-ec2query', section: 'Query key resolution' },
        control: whole.control,
        situation: 'unknown-list-form',
        wire: renamed(wire, `${key}.1`, to),
      } satisfies Draft
  }
}

function withList({ params, ids }: Subject, name: string, { examples }: Schema) {
  const base = ids ? {} : params
  return examples && { control: `with-${name}`, params: withValue(base, name, examples[0]) }
}

type Spanned = { since?: string; until?: string }

/** A wire whose keys begin otherwise. */
const renamed = (wire: Wire, from: string, to: string): Wire =>
  Object.fromEntries(
    Object.entries(wire).map(([key, text]) =>
      key === from || key.startsWith(`${from}.`) ? [to + key.slice(from.length), text] : [key, text],
    ),
  )
