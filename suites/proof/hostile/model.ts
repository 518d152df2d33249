import type { Socket } from 'node:net'

/** A request as far as a hostile target looks at it. */
export type Asked = {
  readonly action: string
  /** How many requests came before it. */
  readonly before: number
  /** What the reference endpoint answers: a whole HTTP response, and the parts of it. */
  readonly right: Buffer
  readonly status: number
  readonly body: string
}

/** Misbehaves in place of an answer. */
export type Misbehaviour = (socket: Socket, asked: Asked) => void

/** What a run has to come to: its exit code, and a line that says what happened. */
export type Outcome = { readonly exit: 0 | 1 | 3; readonly says: RegExp }

/** One way to misbehave, and what a run makes of a target that always does, and of one that does for one operation. */
export type Row = {
  readonly name: string
  readonly answer: Misbehaviour
  readonly always: Outcome
  readonly once: Outcome
  /** Bound in milliseconds for an answer, where a run waits for it to pass. */
  readonly timeout?: number
}

/** Nothing can be told, for this reason. */
export const untold = (says: RegExp): Outcome => ({ exit: 3, says })
/** It does not conform, and this shows it. */
export const fails = (says: RegExp): Outcome => ({ exit: 1, says })
/** Nothing is wrong with what came. */
export const holds: Outcome = { exit: 0, says: /^/ }
