import type { Params } from '../../shape/encode.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import type { Machine, Situation } from '../facts.ts'
import type { PairRequest } from '../pairs.ts'
import type { Resource } from '../resource.ts'
import { plainParams } from './plain-params.ts'

/** What the facts of `golden/` say before there is any pair. */
export type Facts = {
  readonly operations: ReadonlyMap<string, Operation>
  readonly situations: Readonly<Record<string, Situation>>
  readonly machines: Readonly<Record<string, Machine>>
  readonly resources?: readonly Resource[]
}

/** One operation, as the rules see it that make its pairs. */
export type Subject = Facts & {
  readonly operation: Operation
  /** The pair that everything else is a change of: `minimal`, `by-id` or `active`. */
  readonly plainest: string
  readonly params: Params
  /** What is made first, for an operation that takes the id of a task; the first of its kinds. */
  readonly makers: readonly Operation[]
  /** The member that takes ids, where there is one. */
  readonly ids?: { readonly name: string; readonly schema: Schema }
}

/** What a rule makes: a pair without what follows from the rest of it. */
export type Draft = Omit<Partial<PairRequest>, 'wire'> & {
  readonly name: string
  /** The one version that it is for. */
  readonly version?: string
  /** Of requests that no parameters of the operation make. */
  readonly wire?: Readonly<Record<string, string>>
  /** What the answer repeats: all that was sent, or what stands below one member. Nothing where left out. */
  readonly shows?: { readonly params: Params; readonly of: Operation; readonly below?: string }
  /** Binds the id under another name than the control has bound. */
  readonly isOther?: true
}

export type Rule = (subject: Subject) => Iterable<Draft>

/** The subject of an operation; undefined where the facts give it no request to start from. */
export function subjectOf(operation: Operation, facts: Facts): Subject | undefined {
  const ids = idsOf(operation.input)
  if (!ids) {
    const params = plainParams(operation.input)
    return params && { ...facts, operation, plainest: 'minimal', params, makers: [] }
  }
  const kinds = operation.describes ?? operation.cancels ?? []
  const makers = kinds.flatMap(
    (kind) => [...facts.operations.values()].find(({ makes }) => makes === kind) ?? [],
  )
  if (!makers.length) return undefined
  const params = idParams(ids, makers[0]!)
  return { ...facts, operation, plainest: operation.describes ? 'by-id' : 'active', params, makers, ids }
}

/** The plainest request for the task that an operation has made. */
export function idParams({ name, schema }: NonNullable<Subject['ids']>, maker: Operation): Params {
  const id = `{{${idName(maker)}}}`
  return { [name]: schema.items ? [id] : id }
}

/** The member that takes ids of tasks. */
export function idsOf({ properties = {} }: Schema): Subject['ids'] {
  const found = Object.entries(properties).find(([, { selects }]) => selects)
  return found && { name: found[0], schema: found[1] }
}

/** Under which name the id of a task is bound: `importTaskId`. */
export function idName({ output }: Operation): string {
  const name = identityIn(output) ?? 'taskId'
  return name.charAt(0).toLowerCase() + name.slice(1)
}

function identityIn({ properties = {}, items }: Schema): string | undefined {
  if (items) return identityIn(items)
  for (const [name, member] of Object.entries(properties)) {
    const found = member.life === 'id' ? name : identityIn(member)
    if (found) return found
  }
  return undefined
}

/** `import-instance-task` as names of pairs have it: `instance`. */
export const shortKind = ({ makes = '' }: Operation): string =>
  makes.replace(/^(import|export)-|-(export-)?task$/g, '')
