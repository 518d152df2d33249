import type { Params } from '../../shape/encode.ts'
import type { FamilyName } from '../families/family-name.ts'
import type { Reading } from '../reading/reading.ts'

/** A task as the store keeps it: what was asked for, and when. All else follows from that and the clock. */
export type Task = {
  readonly id: string
  readonly family: FamilyName
  /** The request that made it. */
  readonly operation: string
  readonly params: Params
  readonly region: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  /** Milliseconds of work. */
  readonly duration: number
  /** Counts up from task to task. */
  readonly order: number
  cancelledAt?: number
  /** Its age then. */
  cancelledAge?: number
  /** The images that it reads; absent where the clock alone says how far it is. */
  reading?: Reading
  /** What the caller gave as the reason. */
  reason?: string
  /** How often it was described by its id. */
  looks: number
  /** Milliseconds that each look takes to its age, where its time passes with looks and not with the clock. */
  readonly look?: number
}

/** Milliseconds of a task's own time: those of the clock, or as many as the looks at it come to. */
export const ageOf = ({ look, looks, createdAt }: Task, now: number): number =>
  look === undefined ? now - createdAt : look * looks

/** Milliseconds from the start of a conversion task to its expiration. */
export const lifetime = 7 * 24 * 3600 * 1000

/** Id of the `index`th thing of a kind (`vol`, `ami`, …) that a task makes, the same at every look. */
export const madeId = ({ id }: Task, kind: string, index = 0): string =>
  `${kind}-${id.slice(-17, -2)}${(index % 256).toString(16).padStart(2, '0')}`
