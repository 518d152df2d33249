import type { Exchange } from '../../wire/exchange.ts'
import type { Mismatch } from '../finding.ts'
import type { Look } from '../look.ts'

/**
 * Exchanges as they would be if one thing were mended: a pure function of them. What turns green by it failed for that
 * one thing.
 */
export type Normalisation = {
  /** Two cases that ask for the same have it of one cause. */
  readonly id: string
  /** What is wrong, as the author of a server would say it. */
  readonly words: string
  /** Wider causes that this one may be a part of, the widest first. */
  readonly parts?: readonly Wider[]
  /** The answer as it should be; `cut` where nobody knows what it and all after it would have been. */
  readonly mend?: (look: Look) => Exchange | 'cut' | undefined
  /** What `mend` mends besides, a cause of its own: both are needed. */
  readonly besides?: readonly Normalisation[]
  /** What comes after a `cut` shows for itself what is wrong with it. */
  readonly keepsLater?: true
  /** Tried also where another leaves nothing that fails: how many cases it explains says which it is. */
  readonly always?: true
  /** One of these clauses fails wherever it is so: without that, it is not thought of. */
  readonly shownBy?: RegExp
  /** Whether a departure is gone with it, where that is not to be seen from the answer. */
  readonly forgives?: (clause: string, mismatch: Mismatch) => boolean
}

/** A cause of several, two unless it says more: no clause that `covers` may have held throughout the run. */
export type Wider = {
  readonly id: string
  readonly words: string
  readonly least?: number
  /** Of one operation: what is called the same in others is another. */
  readonly isOwn?: true
  readonly covers?: (clause: string) => boolean
}

/** Sets of things to be mended, each of which is enough. */
export type Alternatives = readonly (readonly Normalisation[])[]

/** A departure and the look that shows it. */
export type Departure = {
  readonly clause: string
  readonly mismatch: Mismatch
  readonly look: Look
}

/** What may be mended about a departure. */
export type Proposer = (departure: Departure) => Iterable<Normalisation>
