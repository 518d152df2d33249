/**
 * One thing to try: a fault to be noticed, an oddity or a degenerate target, a fault or an oddity of operations that a
 * model has, a faulty client, a right variant of the stranger's endpoint or a defect of it, or faults put together.
 */
export type Job = { readonly kind: JobKind; readonly id: string }
export type JobKind =
  | 'fault'
  | 'oddity'
  | 'degenerate'
  | 'model-fault'
  | 'model-oddity'
  | 'client'
  | 'variant'
  | 'defect'
  | 'together'

/** What is tried of all that there is: every nth of each kind, some kinds only; on which cases. */
export type Trial = {
  readonly sample: number
  readonly kinds?: readonly JobKind[]
  /** Variants as a run has them by default; without it, none. */
  readonly default: boolean
}

/** A cause that was told, and what came of mending it. */
export type Pledge = {
  readonly cause: string
  readonly mends: number
  /** The fault whose removal turned most of what was promised green; none where none of them did. */
  readonly fault: string | undefined
  /** All that was promised turned green with it. */
  readonly isTrue: boolean
  /** And nothing else did. */
  readonly isKept: boolean
}

/** Faults that were put together, how many of them anything shows of, and what was promised. */
export type Together = {
  readonly faults: readonly string[]
  readonly shown: number
  readonly failing: number
  readonly promises: readonly Pledge[]
}

/** What came of it. */
export type JobResult = Job & {
  readonly family: string
  readonly text: string
  /** Why no client can tell it from right. */
  readonly equivalent?: string
  /** Why the suite does not notice the fault yet, or accuses what is right. */
  readonly open?: string
  /** Scored clauses that failed, `MUST ImportVolume.root`; for a client, the clauses that failed. */
  readonly failed: readonly string[]
  /** The clause that a faulty client has to be caught by. */
  readonly clause?: string
  /** One departure in words. */
  readonly example?: string
  /** Scored cases that held. */
  readonly held: readonly string[]
  readonly cases: number
  /** Operations that the target was found not to have. */
  readonly unsupported: readonly string[]
  /** What was told of faults that were put together. */
  readonly together?: Together
}

/** The proof that the suite notices what is wrong, and that alone. */
export type SelfTest = {
  readonly schemaVersion: 1
  readonly suite: { readonly name: 'ec2spec'; readonly version: string }
  readonly durationMs: number
  readonly passed: boolean
  readonly killed: number
  readonly total: number
  readonly families: readonly { readonly family: string; readonly killed: number; readonly total: number }[]
  readonly survivors: readonly JobResult[]
  readonly equivalent: readonly JobResult[]
  /** Known to be judged wrongly: counted nowhere, until they are judged rightly, which breaks the proof. */
  readonly open: readonly JobResult[]
  readonly mended: readonly JobResult[]
  /** Kinds of scored clauses that no fault, defect or client turns red, and no reason is known why none can. */
  readonly idle: readonly string[]
  /** Clauses without which a fault would go unseen, and how many. */
  readonly soleKillers: readonly { readonly clause: string; readonly faults: readonly string[] }[]
  readonly trial: Trial
  /** Defects of the stranger's endpoint, which nobody wrote for these checks: a share, and what it lacks. */
  readonly strangers: {
    readonly noticed: number
    readonly total: number
    readonly unnoticed: readonly JobResult[]
  }
  /** Right targets: oddities of the reference endpoint and variants of the stranger's. */
  readonly oddities: number
  readonly accusations: readonly JobResult[]
  readonly degenerates: number
  readonly vacuous: readonly JobResult[]
  /** The degenerate target under which most scored cases held. */
  readonly bestDegenerate: { readonly id: string; readonly held: number; readonly cases: number }
  /** Faults put together at random, and what was promised of each cause: shown, and no part of the proof. */
  readonly together: readonly Together[]
  readonly results: readonly JobResult[]
}
