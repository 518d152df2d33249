import type { Params } from '../../shape/encode.ts'
import type { Stage } from '../tasks/stage-of.ts'
import type { Task } from '../tasks/task.ts'
import type { FamilyName } from './family-name.ts'

/** What tasks of one kind have in common. */
export type Family = {
  readonly name: FamilyName
  /** Beginnings of ids. */
  readonly prefixes: readonly string[]
  /** Codes for an id that no task has, and for one that none could have. */
  readonly unknown: string
  readonly malformed: string
  /** The family's own words for the stages. */
  readonly words: Readonly<Record<Stage['state'], string>>
  /** The filter that selects by state. */
  readonly stateFilter: string
  /** What begins with a new task, beside the clock. */
  begin?(task: Task): void
  /** What an answer shows of a task beside what it repeats of the request. */
  show(task: Task, stage: Stage): Params
  /** Members of the shape that a task made by this operation does not have. */
  readonly without?: Readonly<Record<string, string>>
}

/** How the import image, import snapshot and export image tasks call their states. */
export const imageWords = {
  active: 'active',
  completed: 'completed',
  cancelling: 'deleting',
  cancelled: 'deleted',
} as const

/** How the conversion and the instance export tasks do. */
export const taskWords = {
  active: 'active',
  completed: 'completed',
  cancelling: 'cancelling',
  cancelled: 'cancelled',
} as const

export const percent = ({ done }: Stage): string => String(Math.floor(done * 100))
