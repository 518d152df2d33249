import type { Aspect } from '../shape/schema.ts'
import type { HttpForm } from '../wire/exchange.ts'

/** What is owed in every answer of an operation. */
export type AnswerKey =
  | 'answered'
  | 'status'
  | 'content-type'
  | 'error-content-type'
  | 'well-formed'
  | 'root'
  | 'namespace'
  | 'request-id'
  | 'request-ids'
  | 'names'
  | 'lists'
  | 'items'
  | 'no-duplicates'
  | 'structure'
  | 'texts'
  | 'version-members'
  | 'accepted'
  | 'get'
  | 'answer'
  | 'error-envelope'
  | 'failure'
  | 'error-message'
  | 'error-namespace'
  | 'error-request-id'
  | 'error-class'

/** What is owed from call to call. */
export type CourseKey =
  | 'new-id'
  | 'leaves-nothing'
  | 'listed'
  | 'kept'
  | 'own-tasks'
  | 'untouched'
  | 'signature'
  | 'signature-age'
  | 'filter'
  | 'page'
  | 'selection'
  | 'effect'

/** In what other forms of HTTP a request is served. */
export type FormKey = `form.${HttpForm}`

/** What is owed of resources, from call to call. */
export type ResourceKey =
  | 'words'
  | 'shown-by-id'
  | 'shown-in-list'
  | 'pages'
  | 'stays'
  | 'by-tag'
  | 'by-member'
  | 'id-form'
  | 'takes-effect'
  | 'tagged-later'
  | 'repeats'
  | 'alike'
  | 'tags'
  | 'token'
  | 'dry-run-only'
  | 'gone'
  | 'settles'
  | 'own-id'
  | 'lists-tags'

type OfSituation = `${'refuses' | 'error-code' | 'error-status'}.${string}`
type OfMember = `${'input' | 'output'}.${string}:${Aspect}`

/** What stands behind the name of the operation in the id of a clause. */
export type ClauseKey = AnswerKey | CourseKey | FormKey | ResourceKey | OfSituation | OfMember

type OfSequences = `sequence.${'new-id' | 'listed' | 'untouched' | 'dry-run' | 'family'}`

/**
 * What a clause says, whatever it says it of: `refuses.unknown-parameter` of every operation, `output:required` of every
 * member. Scenarios, sequences and clauses of clients are each a kind of their own.
 */
export function kindOfClause(id: string): string {
  if (/^(scenario|sequence|client)\./.test(id)) return id
  return id.slice(id.indexOf('.') + 1).replace(/^(input|output)\.[^:]+/, '$1')
}

/** The public id of a clause of servers. A key that there is not does not compile. */
export type ClauseId = `${string}.${ClauseKey}` | `scenario.${string}` | OfSequences

export const clauseId = <Key extends ClauseKey>(operation: string, key: Key): `${string}.${Key}` =>
  `${operation}.${key}`
