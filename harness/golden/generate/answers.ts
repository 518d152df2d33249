import type { Params, Value } from '../../shape/encode.ts'
import { members } from '../../shape/members.ts'
import { xmlName } from '../../shape/names.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'
import type { Draft, Subject } from './subject.ts'

const namespace = 'http://ec2.amazonaws.com/doc/{{version}}/'

/** The answer to a refused request: the first code of its situation. */
export const refusal = (code: string): Element =>
  element('Response', '', [
    element('Errors', '', [
      element('Error', '', [element('Code', '', [], code), element('Message', '', [], '{{message?}}')]),
    ]),
    element('RequestID', '', [], '{{requestId?}}'),
  ])

/** The answer to a request that succeeds: the task's id, and what it repeats of the request that made the task. */
export function success({ operation, machines }: Subject, id: string, shows: Draft['shows']): Element {
  const { name, output } = operation
  const children = operation.describes && !shows ? [] : structure(output, { operation, machines, id, shows })
  return element(`${name}Response`, namespace, [
    element('requestId', namespace, [], '{{requestId?}}'),
    ...children,
  ])
}

type Said = Pick<Subject, 'operation' | 'machines'> & {
  readonly id: string
  readonly shows: Draft['shows']
  /** Which item of the list that is repeated. */
  readonly index?: number
}

/** The members of a structure that have something to say. */
function structure(schema: Schema, said: Said): Element[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    if (isForeign(name, schema, said)) return []
    const inner = memberOf(member, said)
    return inner ? [{ ...inner, name: xmlName(name, member) }] : []
  })
}

/** A branch of a choice that has less of what the operation takes than another: it belongs to tasks that others make. */
function isForeign(name: string, { properties = {}, oneOf = [] }: Schema, { shows }: Said): boolean {
  const branches = oneOf.flatMap(({ required }) => required)
  if (!shows || !branches.includes(name)) return false
  const own = new Set(members(shows.of.input).map(({ path }) => path))
  const shared = (branch: string) =>
    members(properties[branch]!).filter(({ schema: { echo } }) => echo && own.has(echo)).length
  return branches.some((other) => shared(other) > shared(name))
}

function memberOf(schema: Schema, said: Said): Element | undefined {
  const { operation, machines, id } = said
  if (schema.life === 'id') return leaf(id)
  if (schema.gives) return leaf(`{{${schema.gives}}}`)
  if (schema.life === 'state') {
    const isSure = operation.makes && (schema.levels?.required ?? 'MUST') === 'MUST'
    return isSure ? leaf(`{{${machines[schema.machine!]!.initial.join('|')}|completed}}`) : undefined
  }
  if (schema.echo) return repeated(schema, said)
  if (schema.examples) return leaf(String(schema.examples[0]))
  if (schema.items) return list(schema.items, said)
  const children = structure(schema, said)
  return children.length ? element('', namespace, children) : undefined
}

function repeated(schema: Schema, { shows, index }: Said): Element | undefined {
  const path = schema.echo!
  if (
    !shows ||
    (shows.below &&
      path !== shows.below &&
      !path.startsWith(`${shows.below}.`) &&
      !path.startsWith(`${shows.below}[`))
  )
    return undefined
  const value = valueAt(shows.params, path, index)
  return value === undefined ? undefined : written(value, schema)
}

function written(value: Value, { items, properties = {} }: Schema): Element {
  if (Array.isArray(value))
    return element(
      '',
      namespace,
      value.map((item) => ({ ...written(item, items ?? {}), name: 'item' })),
    )
  if (typeof value !== 'object' || value === null) return leaf(String(value))
  return element(
    '',
    namespace,
    Object.entries(value).map(([name, inner]) => ({
      ...written(inner, properties[name] ?? {}),
      name: xmlName(name, properties[name] ?? {}),
    })),
  )
}

/** One item for each of the list that the items repeat; one where they are tasks. */
function list(items: Schema, said: Said): Element | undefined {
  const source = listIn(items)
  const count = hasIdentity(items) ? 1 : source && said.shows ? lengthAt(said.shows.params, source) : 0
  const all = Array.from({ length: count }, (_, index) =>
    structure(items, hasIdentity(items) ? said : { ...said, index }),
  )
  return all.some((children) => children.length)
    ? element(
        '',
        namespace,
        all.map((children) => element('item', namespace, children)),
      )
    : undefined
}

const hasIdentity = ({ properties = {} }: Schema): boolean =>
  Object.values(properties).some(({ life, gives }) => life === 'id' || gives)

function listIn({ echo, properties = {} }: Schema): string | undefined {
  if (echo?.includes('[]')) return echo.slice(0, echo.indexOf('[]'))
  for (const member of Object.values(properties)) {
    const found = listIn(member)
    if (found) return found
  }
  return undefined
}

const lengthAt = (params: Params, path: string): number =>
  ((valueAt(params, path) ?? []) as readonly Value[]).length

function valueAt(value: Value | undefined, path: string, index = 0): Value | undefined {
  const [head = '', ...rest] = path.split('.')
  const member = (value as Readonly<Record<string, Value>> | undefined)?.[head.replace('[]', '')]
  const inner = head.endsWith('[]') ? (member as readonly Value[] | undefined)?.[index] : member
  return rest.length && inner !== undefined ? valueAt(inner, rest.join('.'), index) : inner
}

const leaf = (text: string): Element => element('', namespace, [], text)

const element = (name: string, ns: string, children: readonly Element[], text = ''): Element => ({
  name,
  namespace: ns,
  text,
  children,
})

type Leaves = readonly (readonly [xmlPath: string, text: string])[]

/** An answer that has these texts at these paths, and nothing else; of a list of tasks one item for each. */
export function answerOf({ name }: Operation, tasks: readonly Leaves[]): Element {
  const grown = tasks.map((leaves) =>
    grow(leaves.map(([path, text]) => [path.replaceAll('[]', '.item').split('.'), text])),
  )
  const [first = []] = grown
  const children = grown.length > 1 ? joined(grown) : first
  return element(`${name}Response`, namespace, [
    element('requestId', namespace, [], '{{requestId?}}'),
    ...children,
  ])
}

/** The items of all where they have one list. */
function joined(all: readonly (readonly Element[])[]): Element[] {
  const [list] = all[0]!
  return [{ ...list!, children: all.flatMap((children) => children.flatMap((one) => one.children)) }]
}

function grow(leaves: readonly (readonly [path: readonly string[], text: string])[]): Element[] {
  const byHead = Map.groupBy(leaves, ([path]) => path[0]!)
  return [...byHead].map(([head, some]) => {
    const text = some.find(([path]) => path.length === 1)?.[1]
    return element(
      head,
      namespace,
      text === undefined ? grow(some.map(([[, ...rest], inner]) => [rest, inner])) : [],
      text ?? '',
    )
  })
}
