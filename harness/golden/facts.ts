import type { Aspect, Level, Operation, Source } from '../shape/schema.ts'
import type { Pair } from './pairs.ts'
import type { Resource } from './resource.ts'

/** What an error has to be in one situation: any of `codes` with any of `statuses`. */
export type Situation = {
  readonly text: string
  readonly codes: readonly string[]
  readonly statuses: readonly (number | string)[]
  /** Only a caller whom the target denies brings it about. */
  readonly denied?: true
  readonly levels: Readonly<Record<'refused' | 'code' | 'status', Level>>
  /** The aspect of the member that the request breaks, where it breaks one. */
  readonly aspect?: Aspect
  readonly why?: string
  readonly source: Source
}

/** States of a family of tasks; `transitions` names every state that may follow, itself included. */
export type Machine = {
  readonly initial: readonly string[]
  readonly terminal: readonly string[]
  /** What a task shows once a cancellation of it succeeded. */
  readonly cancelled: readonly string[]
  readonly transitions: Readonly<Record<string, readonly string[]>>
  readonly source: Source
}

export type Scenario = {
  readonly name: string
  readonly text: string
  readonly level: Level
  readonly source: Source
  readonly why?: string
  readonly steps: readonly Pair[]
}

/** A page that clauses cite. */
export type CitedDocument = {
  readonly title: string
  readonly publisher?: string
  readonly apiVersion?: string
  readonly url?: string
}

/** `golden/`, read once: the documentation as data. */
export type Library = {
  readonly operations: ReadonlyMap<string, Operation>
  readonly pairs: ReadonlyMap<string, Pair>
  readonly scenarios: readonly Scenario[]
  readonly situations: Readonly<Record<string, Situation>>
  readonly documents: Readonly<Record<string, CitedDocument>>
  readonly machines: Readonly<Record<string, Machine>>
  /** Operations beside those of tasks that only show what there is. */
  readonly readOnly?: ReadonlySet<string>
  /** What operations that nobody wrote down make, describe and take away. */
  readonly resources?: readonly Resource[]
  /** The operations that take such things away, or apart, whether they are run themselves or not. */
  readonly undoing?: ReadonlyMap<string, Operation>
  /** So many operations come from a model that each has the plainest cases alone, and variants when they are asked for. */
  readonly isWhole?: true
  /** By API version, where it is not that of EC2. */
  readonly namespaces?: Readonly<Record<string, string>>
  /** The documented codes of errors that are the caller's, and of those that are the service's. */
  readonly codes: Readonly<Record<'client' | 'server', readonly string[]>>
}
