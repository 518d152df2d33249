import { answerWith } from '../../harness/golden/answer-with.ts'
import type { Step } from '../../harness/golden/case.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { takingIds, untilOver } from '../../harness/golden/task-steps.ts'
import { encode, type Params } from '../../harness/shape/encode.ts'
import { another } from '../variations/another.ts'
import { allTogether } from '../variations/context.ts'
import { requestOf } from '../variations/request.ts'
import { withoutToken } from '../variations/without-token.ts'
import type { Scene } from './story.ts'

/** The name that a task of a story goes by in later calls. */
export const task = (number: number | string): string => `{{task${number}}}`

const place = ({ version, library }: Scene, id: string) => ({ id, version, library })

/** The plainest request that makes a task, its values told apart from those of others by a number. */
export const plainParams = ({ make }: Scene, number: number): Params =>
  another(make.params, make.input, number) as Params

/** A request with every member in it that goes with the others and has to be accepted. */
export const fullParams = ({ make }: Scene, number: number): Params =>
  another(requestOf(make, allTogether(withoutToken(make.firm))).params!, make.input, number) as Params

/** A request that makes a task, whose id the later calls know by its number. */
export function making(scene: Scene, number: number, params: Params): Step {
  const { make } = scene.kind
  const id = `make task ${number}`
  const answer = answerWith(make, place(scene, id), task(number))
  return { ...asking(scene, make, params, id), expect: { answer, orSituations: scene.make.situations } }
}

/** The same with everything in it; where a target does not take that together, the plainest request. */
export function makingFull(scene: Scene, number: number): Step[] {
  const either = `task ${number}`
  const full = making(scene, number, fullParams(scene, number))
  const orSituations = [...scene.make.situations, 'combination']
  return [
    { ...full, either, expect: { ...full.expect, orSituations } },
    { ...making(scene, number, plainParams(scene, number)), either },
  ]
}

/** A request with these parameters, whatever comes of it. */
export function asking({ version, library }: Scene, operation: string, params: Params, id: string): Step {
  const { input } = shapeOf(operation, version, library)!
  const wire = { Action: operation, Version: version, ...encode(params, input) }
  return { id, operation, role: 'test', method: 'POST', credentials: 'allowed', params, wire, expect: {} }
}

/** Describes tasks by their numbers. */
export const describing = (scene: Scene, ...numbers: readonly number[]): Step =>
  takingIds(scene.kind.describe, numbers.map(task), place(scene, `describe task ${numbers.join(', ')}`))

/** The same where a task may be over, and so forgotten. */
export const describingOpen = (scene: Scene, ...numbers: readonly number[]): Step =>
  opened(describing(scene, ...numbers))

export const listing = (scene: Scene, describe = scene.kind.describe): Step =>
  takingIds(describe, [], place(scene, `list with ${describe}`))

/** Cancels a task. What comes of it depends on how far the task is. */
export const cancelling = (scene: Scene, number: number, more: Params = {}): Step =>
  opened(takingIds(scene.kind.cancel, [task(number)], place(scene, `cancel task ${number}`), more))

export const waiting = (scene: Scene, number: number | string): Step =>
  untilOver(scene.kind.describe, task(number), place(scene, `wait for task ${number}`))

export const opened = (step: Step): Step => ({ ...step, expect: { ...step.expect, open: true } })

/** A request that has to be refused. */
export const refused = (step: Step, situation: string): Step => ({ ...step, expect: { situation } })

/** The same request by a caller who may not make it. */
export const denied = (step: Step): Step => ({ ...refused(step, 'unauthorized'), credentials: 'denied' })

/** One more task that nobody touches, to see what becomes of it. */
export function witness(scene: Scene): Step[] {
  const made = making(scene, 99, plainParams(scene, 99))
  return [made, waiting(scene, 99)].map((step) => ({ ...step, role: 'witness' }))
}

/** Whether an operation can be rehearsed at the version. */
export const rehearses = ({ version, library }: Scene, operation: string): boolean =>
  'DryRun' in (shapeOf(operation, version, library)!.input.properties ?? {})
