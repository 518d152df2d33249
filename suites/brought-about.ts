import { type Member, members } from '../harness/shape/members.ts'
import type { Operation } from '../harness/shape/schema.ts'

type Trait = (member: Member) => boolean

const isDryRun: Trait = ({ path }) => path === 'DryRun'
const isTagged: Trait = ({ path }) => path === 'TagSpecifications'
const hasWords: Trait = ({ schema }) => schema.enum !== undefined
const isTop = ({ path }: Member): boolean => !path.includes('.')
const isLeaf: Trait = ({ schema }) => !schema.properties && !schema.items
const isRequired: Trait = ({ name, parent }) => parent.required?.includes(name) ?? false

/**
 * What generated requests bring about of an operation beside what its golden pairs do: each situation for every operation
 * that has a member of such a kind.
 */
const broughtBy: Readonly<Record<string, Trait>> = {
  'duplicate-parameter': () => true,
  'empty-value': (member) => hasWords(member) || (isRequired(member) && isLeaf(member)),
  'faulty-dry-run': isDryRun,
  'foreign-resource-type': isTagged,
  'reserved-tag-key': isTagged,
  'too-many-tags': isTagged,
  'unusable-tag-key': isTagged,
  'misnamed-required': (member) => isTop(member) && isRequired(member),
  'padded-value': hasWords,
  'wrong-case-value': hasWords,
  'scalar-for-structure': (member) => !isLeaf(member),
  'unusual-id': ({ schema }) => schema.selects === true,
  'unusual-list': ({ schema }) => schema.items !== undefined,
  'unusual-spelling': ({ schema }) => /^(boolean|integer|number)$/.test(schema.type ?? ''),
}

/** A situation that is brought about, or a valid request, and the member that it is about. */
export type Use = { readonly operation: string; readonly situation?: string; readonly about?: string }

/** The situations and members that generated requests of an operation are about, by its shape alone. */
export function* usesOf({ name: operation, input }: Operation): Generator<Use> {
  const all = members(input)
  for (const [situation, trait] of Object.entries(broughtBy))
    if (all.some(trait)) yield { operation, situation }
  for (const member of all) {
    const { path: about, schema } = member
    if (isDryRun(member)) yield { operation, about }
    if (schema.maxLength) yield { operation, about, situation: 'too-long' }
    if (isRequired(member) && isTop(member)) yield { operation, about, situation: 'missing-parameter' }
    if (isRequired(member) && schema.minimum !== undefined) yield { operation, about }
  }
}
