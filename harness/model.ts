import type { ClauseId } from './clause-id.ts'
import type { Params, Wire } from './encode.ts'
import type { Level, Source } from './golden/schema.ts'
import type { Element } from './xml.ts'

/** One request to send, said twice (`params`, `wire`), and what is to come back. */
export type Step = {
  /** `ImportVolume/minimal`: the golden pair or the variant that the step is. */
  readonly id: string
  /** The operation, or `protocol` where the request names none that exists. */
  readonly operation: string
  /**
   * What the step is for: what it needs done, the same request without the fault, what is judged, or afterwards what
   * becomes of a task that nobody touched.
   */
  readonly role: 'setup' | 'control' | 'test' | 'witness'
  /** The API version that is spoken, where it is not that of the case. */
  readonly version?: string
  readonly method: 'POST' | 'GET'
  /** Whose they are; `none` sends no signature, `unknown` another key, `forged` the right key with a wrong secret. */
  readonly credentials: 'allowed' | 'denied' | 'none' | 'unknown' | 'forged'
  /** What a caller writes; absent where no caller could write it. */
  readonly params?: Params
  /** What is sent. A null Action or Version is left out. Placeholders `{{nonce}}`, `{{zone}}` and bound names. */
  readonly wire: Wire
  /** Keys that stand once more, after the others, as no object can hold them. */
  readonly extra?: Extra
  /** How keys and values are percent-encoded; RFC 3986 with upper-case digits where it is left out. */
  readonly encoding?: Encoding
  readonly expect: Expectation
  /** Steps that follow each other under one such name are alternatives: once one succeeded, the others are passed over. */
  readonly either?: string
  /** Repeat until the golden answer is there: `must` fails at the bound, `may` ends the case there without blame. */
  readonly poll?: 'must' | 'may'
  /** The tokens of pages are followed to the last: every page is an attempt at the step. */
  readonly follow?: true
}

export type Extra = readonly (readonly [key: string, value: string])[]
/** Ways to percent-encode that mean the same: `%c3`, `+` for a blank, every byte as `%XX`. */
export type Encoding = 'lower-hex' | 'plus' | 'every-byte'

export type Expectation = {
  /** The golden answer; its literals are compared, its `{{placeholders}}` bound. */
  readonly answer?: Element
  /** Situation in `golden/situations.json` that an error has to fit; absent where success is expected. */
  readonly situation?: string
  /** Situations whose error is also right, where the documents leave the outcome open. */
  readonly orSituations?: readonly string[]
  /** Success and error are both right: what follows from either, the case shows as a whole. */
  readonly open?: true
  /** The member that the step is about, as a path in `input` (`Image.Bytes`). */
  readonly about?: string
  /** Texts that some element of the answer must have, or none may have, after placeholders. */
  readonly present?: string
  readonly absent?: string
}

/** What a case is made from: a golden pair, a golden scenario, a request varied, a story of tasks, calls drawn at random. */
export type CaseKind = 'pair' | 'scenario' | 'variant' | 'story' | 'sequence'

export type Case = {
  readonly kind: CaseKind
  /** `ImportVolume/minimal`, `scenarios/cancel-a-task`, `ImportImage/text~Description.17`. */
  readonly id: string
  readonly version: string
  readonly operation: string
  /** The clause that a departure from a golden answer is charged to. */
  readonly clause: ClauseId
  readonly steps: readonly Step[]
  /** It looks at all tasks that there are, and so is run while no other case makes any. */
  readonly alone?: true
  /** Cases with less in them that show the same, the smallest first; for who wants the cause of a failure. */
  readonly smaller?: () => Iterable<Case>
}

/** What went over the wire: evidence, kept as it was. */
export type Exchange = {
  readonly case: string
  readonly version: string
  /** Index in the case's steps; attempts at one step count from 0. */
  readonly step: number
  readonly attempt: number
  /** What the placeholders of the step stood for. */
  readonly bindings: Readonly<Record<string, string>>
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    /** What was encoded into url or body, before percent-encoding. */
    readonly wire: Wire
    readonly extra?: Extra
    readonly encoding?: Encoding
  }
  readonly response?: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: Uint8Array
    /** The body went on past the bound and was cut off. */
    readonly truncated: boolean
  }
  /** Why there is no response. */
  readonly failure?: { readonly kind: 'refused' | 'reset' | 'timeout' | 'not-http'; readonly message: string }
  readonly sentAt: number
  readonly durationMs: number
}

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
  /** Only generated variants come to it. */
  readonly reach?: 'variants'
}

export type Late = 'race' | 'wait'

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
  /** It was a matter of time: the task was over first (`race`), or did not get there (`wait`). */
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
}

export type Failure = Mismatch & {
  readonly case: string
  readonly version: string
  readonly curl: string
  readonly rerun: string
  readonly request: string
  readonly response: string
}

/** In how many cases a member of a request was sent, broken on purpose and read back; where in none, why. */
export type RequestCoverage = {
  /** SDK names, `[]` for the items of a list: `DiskImages[].Image.Bytes`. */
  readonly member: string
  readonly sent: number
  readonly notSent?: string
  readonly broken: number
  readonly notBroken?: string
  readonly readBack: number
  readonly notReadBack?: string
}

/** In how many cases a member of an answer was there and was read; where in none, why. */
export type AnswerCoverage = Pick<RequestCoverage, 'member' | 'readBack' | 'notReadBack'>

/** What is documented of an operation, member by member, and how far it is exercised. */
export type OperationCoverage = {
  readonly name: string
  readonly request: readonly RequestCoverage[]
  readonly answer: readonly AnswerCoverage[]
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

/** An entry of a baseline as a report speaks of it. */
export type BaselineMention = {
  readonly clause: string
  readonly versions?: readonly string[]
  readonly reason: string
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
  /** Failures of one kind, the kind that accounts for most first. */
  readonly causes: readonly {
    readonly cause: string
    readonly failures: number
    readonly clauses: readonly string[]
    readonly example: string
  }[]
  /** The documents that the clauses name, by id, so that a report reads without the suite. */
  readonly documents?: Readonly<
    Record<string, { readonly title: string; readonly publisher?: string; readonly url?: string }>
  >
  /** Every member of every operation that was run, and what the run did to it. */
  readonly coverage?: readonly OperationCoverage[]
  readonly notes: readonly { readonly text: string; readonly count: number; readonly example: string }[]
  readonly clauses: readonly (Pick<
    Clause,
    'id' | 'level' | 'operation' | 'text' | 'why' | 'source' | 'since' | 'until'
  > & {
    readonly status: ClauseStatus
    /** Why it is not passed or failed. */
    readonly reason?: string
    /** It fails as a baseline says, and does not count. */
    readonly known?: { readonly reason: string; readonly issue?: string }
    readonly cases: number
    readonly facts: number
    readonly failed: number
    readonly versions?: Readonly<Record<string, VersionTally>>
    readonly failures: readonly Failure[]
  })[]
}
