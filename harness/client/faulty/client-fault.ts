import type { Habits } from './habits.ts'

/** One way for a client to be wrong, in one line: `habits` is all of it. */
export type ClientFault = {
  readonly id: string
  readonly text: string
  /** The clause that has to catch it. */
  readonly clause: string
  /** Cases that show it. */
  readonly only: readonly string[]
  readonly habits: Partial<Habits>
}
