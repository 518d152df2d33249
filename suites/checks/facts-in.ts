import { once } from '../../harness/base/once.ts'
import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import type { Shape } from '../../harness/golden/shape-of.ts'
import type { Params, Value } from '../../harness/shape/encode.ts'
import { xmlName } from '../../harness/shape/names.ts'
import type { Aspect, Schema } from '../../harness/shape/schema.ts'
import { dotted } from '../../harness/shape/visit.ts'

/** A comparison that a value allows: its clause and where it stands. A structure with a choice has its schema. */
export type Fact = { readonly clause: ClauseId; readonly at: string; readonly choice?: Schema }

/** What is compared of the values of a schema, worked out once for each shape. */
type Rules = {
  readonly required: readonly { readonly clause: ClauseId; readonly xml: string }[]
  readonly choice?: { readonly clause: ClauseId; readonly schema: Schema }
  /** Of a value that is neither structure nor list: its type, its words, its range. */
  readonly own: readonly ClauseId[]
  readonly isStructure: boolean
  readonly members: ReadonlyMap<string, { readonly xml: string; readonly rules: Rules }>
  readonly items?: Rules
}

const rulesOf = once(({ operation, output }: Shape) => toRules(output, '', operation.name))

/** Every comparison that an answer allows: one for each required member, and for the type and words of each that is there. */
export function factsIn(value: Params, shape: Shape): readonly Fact[] {
  const found: Fact[] = []
  ofStructure(value, rulesOf(shape), '', found)
  return found
}

function ofStructure(value: Params, rules: Rules, at: string, found: Fact[]): void {
  for (const { clause, xml } of rules.required) found.push({ clause, at: dotted(at, xml) })
  if (rules.choice) found.push({ clause: rules.choice.clause, at, choice: rules.choice.schema })
  for (const name of Object.keys(value)) {
    const member = rules.members.get(name)
    if (member) ofValue(value[name]!, member.rules, dotted(at, member.xml), found)
  }
}

function ofValue(value: Value, rules: Rules, at: string, found: Fact[]): void {
  if (Array.isArray(value)) {
    for (let i = 0; rules.items && i < value.length; i++)
      ofValue(value[i], rules.items, `${at}[${i + 1}]`, found)
  } else if (rules.isStructure) ofStructure(value as Params, rules, at, found)
  else for (const clause of rules.own) found.push({ clause, at })
}

function toRules(schema: Schema, path: string, operation: string): Rules {
  const { properties = {}, required = [], oneOf, items } = schema
  const clause = (aspect: Aspect, xmlPath = path) => clauseId(operation, `output.${xmlPath}:${aspect}`)
  const named = (name: string) => xmlName(name, properties[name] ?? {})
  return {
    required: required.map((name) => ({
      clause: clause('required', dotted(path, named(name))),
      xml: named(name),
    })),
    ...(oneOf && { choice: { clause: clause('choice'), schema } }),
    own: aspectsOf(schema).map((aspect) => clause(aspect)),
    isStructure: schema.type === 'object',
    members: new Map(
      Object.entries(properties).map(([name, member]) => {
        const xml = named(name)
        return [name, { xml, rules: toRules(member, dotted(path, xml), operation) }]
      }),
    ),
    ...(items && { items: toRules(items, `${path}[]`, operation) }),
  }
}

const aspectsOf = (schema: Schema): Aspect[] => [
  ...(isTyped(schema) ? ['type' as const] : []),
  ...(schema.enum && !schema.open ? ['enum' as const] : []),
  ...(schema.minimum !== undefined ? ['range' as const] : []),
]

/** Any text is a string: only other types, and strings of a format or with a beginning of their own, can be wrong. */
export const isTyped = ({ type, format, pattern }: Schema): boolean =>
  type !== 'string' || (format ?? pattern) !== undefined
