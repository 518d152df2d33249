import type { Outcome } from './outcome.ts'
import type { Requirement } from './requirements.ts'

/** Where a part finds what was installed for it, and the signal that ends it. */
export type Workshop = {
  /** The folder of everything that is installed or written here: logs, reports, environments. */
  readonly folder: string
  /** The repository. */
  readonly root: string
  /** Path of a program of the Python environment: `program('moto_server')`. */
  readonly program: (name: string) => string
  readonly has: (requirement: Requirement) => boolean
  readonly signal: AbortSignal
  /** Whether what cannot be had is a failure. */
  readonly required: boolean
}

/** What a part says of itself when it is through: its checks, and what they amount to in a few words. */
export type PartResult = { readonly outcomes: readonly Outcome[]; readonly summary: string }

/** One thing that is held against somebody else's work. */
export type Part = {
  readonly name: string
  /** Without it the part is not run; a part that has none sees to what it needs by itself. */
  readonly needs?: Requirement
  readonly run: (workshop: Workshop) => Promise<PartResult>
}
