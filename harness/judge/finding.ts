import type { Level, Source } from '../shape/schema.ts'
import type { Sighting } from './sighting.ts'

export type ClauseStatus =
  | 'passed'
  | 'failed'
  | 'unsupported'
  | 'blocked'
  | 'inconclusive'
  | 'disputed'
  | 'not-exercised'
  | 'untestable'

/** A requirement: one sentence, its level, and the document that says so. */
export type Clause = {
  readonly id: string
  readonly level: Level
  readonly operation: string | null
  readonly text: string
  /** Why it matters to who reads the answer: an SDK, a waiter, a person. */
  readonly why?: string
  readonly source: Source
  readonly since?: string
  readonly until?: string
  readonly disputed?: string
  readonly untestable?: string
  /** One case that holds is enough: it failed where none does. */
  readonly somewhere?: true
  /** It takes credentials that the target denies. */
  readonly denied?: true
  /** Only generated variants come to it. */
  readonly reach?: 'variants'
}

/** The task was over first, or did not get there; or the answer is more than is read of any. */
export type Late = 'race' | 'wait' | 'unread'

/** What one case says of one clause. `facts` counts the comparisons that were made. */
export type Finding = {
  readonly clause: string
  readonly case: string
  readonly version: string
  readonly status: 'passed' | 'failed' | 'inconclusive' | 'blocked'
  readonly facts: number
  readonly mismatch?: Mismatch
  /** What else is wrong of the same clause, each in its own way. */
  readonly others?: readonly { readonly mismatch: Mismatch; readonly exchange?: number }[]
  /** Why it could not be told. */
  readonly reason?: string
  /** It was a matter of time or size, and says nothing for or against the target. */
  readonly late?: Late
  /** Index of the exchange that shows it. */
  readonly exchange?: number
}

/** Where, what was wanted, what came. */
export type Mismatch = {
  readonly path: string
  readonly expected: string
  readonly actual: string
  /** What is wrong and what mends it, in a sentence or two. */
  readonly diagnosis?: string
  /** Failures of one cause share it, whatever the case: `namespace of 2016-11-15`. */
  readonly cause?: string
  /** What an SDK makes of it, in a sentence. */
  readonly sdk?: string
}

export type Failure = Mismatch & {
  readonly case: string
  readonly version: string
  readonly curl: string
  readonly rerun: string
  readonly request: string
  readonly response: string
  /** What the case saw of its tasks' states, where it saw several. */
  readonly course?: readonly Sighting[]
}

/** How a clause came out at one API version, in cases. */
export type VersionTally = {
  readonly passed: number
  readonly failed: number
  /** Cases that could not tell. */
  readonly untold?: number
  /** The ways in which it failed, by fingerprints that are the same in every run. */
  readonly ways?: readonly string[]
}
