import type { Erratum } from '../golden/errata.ts'
import type { OperationCoverage } from '../judge/coverage/model.ts'
import type { Clause, ClauseStatus, Failure, VersionTally } from '../judge/finding.ts'

/** An entry of a baseline as a report speaks of it. */
export type BaselineMention = {
  readonly clause: string
  readonly versions?: readonly string[]
  readonly reason: string
  readonly owner?: string
  readonly issue?: string
  readonly expires?: string
}

/** How the failures of a run compare with those that were known. */
export type BaselineReport = {
  readonly entries: number
  /** Clauses that fail only as their entries say, and so do not count. */
  readonly known: number
  /** Fixed and still listed, with the versions at which the clause holds. */
  readonly stale: readonly BaselineMention[]
  /** Known to fail, but in another way or at another version than these: they count. */
  readonly changed: readonly BaselineMention[]
  /** Past their last day: they excuse nothing. */
  readonly expired: readonly BaselineMention[]
}

/** A published report: what `reports/report.schema.json` describes. */
export type Report = {
  readonly schemaVersion: 1
  readonly suite: { readonly name: 'ec2spec'; readonly version: string; readonly seed: number }
  readonly target: { readonly endpoint: string; readonly kind: 'server' | 'client'; readonly name?: string }
  readonly startedAt: string
  readonly durationMs: number
  readonly verdict: 'conforms' | 'does-not-conform' | 'inconclusive'
  /** Why the verdict is not `conforms`, or what it does not speak of, in a sentence each. */
  readonly reasons: readonly string[]
  readonly strict: boolean
  /** What of the suite was run, where it was not all. */
  readonly part?: {
    readonly operations?: readonly string[]
    /** Patterns of case ids. */
    readonly only?: readonly string[]
    /** `2/5` */
    readonly shard?: string
    /** Some cases were not judged: the run broke off, or had no answer in time. */
    readonly cutShort?: true
  }
  readonly baseline?: BaselineReport
  readonly totals: {
    readonly cases: number
    readonly exchanges: number
    readonly facts: number
    readonly clauses: Readonly<Record<ClauseStatus, number>>
  }
  readonly operations: readonly {
    readonly name: string
    /**
     * By version: `supported`; `broken` or `unsupported`, with how the target answers in `manner`; `absent` where the
     * version does not have it.
     */
    readonly versions: Readonly<Record<string, 'supported' | 'broken' | 'unsupported' | 'absent' | 'not-run'>>
    readonly manner?: string
  }[]
  /** What has to be mended, what gains most first. */
  readonly causes: readonly {
    readonly cause: string
    readonly failures: number
    /** Those that fail for it, be it for others as well. */
    readonly clauses: readonly string[]
    /** Those that hold once it alone is mended; absent where that was not tried. */
    readonly mends?: readonly string[]
    readonly example: string
  }[]
  /** The documents that the clauses name, by id, so that a report reads without the suite. */
  readonly documents?: Readonly<
    Record<string, { readonly title: string; readonly publisher?: string; readonly url?: string }>
  >
  /** Contradictions in these documents, and how each is treated. */
  readonly errata?: readonly Erratum[]
  /** Every member of every operation that was run, and what the run did to it. */
  readonly coverage?: readonly OperationCoverage[]
  /**
   * Clauses that have no row here, for want of room: by status and operation, what follows the operation in their ids. The
   * totals count them.
   */
  readonly leftOut?: Readonly<Partial<Record<ClauseStatus, Readonly<Record<string, readonly string[]>>>>>
  readonly notes: readonly { readonly text: string; readonly count: number; readonly example: string }[]
  readonly clauses: readonly (Pick<
    Clause,
    'id' | 'level' | 'operation' | 'text' | 'why' | 'source' | 'since' | 'until'
  > & {
    readonly status: ClauseStatus
    /** Why it is not passed or failed. */
    readonly reason?: string
    /** It fails as a baseline says, and does not count. */
    readonly known?: { readonly reason: string; readonly owner?: string; readonly issue?: string }
    readonly cases: number
    readonly facts: number
    readonly failed: number
    readonly versions?: Readonly<Record<string, VersionTally>>
    readonly failures: readonly Failure[]
  })[]
}
