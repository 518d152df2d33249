import { clauseId } from '../../harness/golden/clause-id.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { members } from '../../harness/shape/members.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { contextOf } from '../variations/context.ts'
import {
  cancelling,
  describing,
  describingOpen,
  listing,
  making,
  makingFull,
  opened,
  plainParams,
  waiting,
  witness,
} from './calls.ts'
import type { Scene, Story } from './story.ts'

/**
 * A task with everything in it is described, cancelled, and described again, at last when one that was made after it, and that
 * nobody touched, is done: what was known of it stays known.
 */
export const cancelled: Story = {
  name: 'cancelled',
  clause: ({ kind }) => clauseId(kind.describe, 'kept'),
  steps: (scene) => [
    ...makingFull(scene, 1),
    describing(scene, 1),
    listing(scene),
    cancelling(scene, 1, reasonOf(scene)),
    describingOpen(scene, 1),
    waiting(scene, 1),
    describingOpen(scene, 1),
    cancelling(scene, 1),
    listing(scene),
    describingOpen(scene, 1),
    ...witness(scene),
    describingOpen(scene, 1),
  ],
}

/** The same of a task that comes to its end. */
export const completed: Story = {
  name: 'completed',
  clause: ({ kind }) => clauseId(kind.describe, 'kept'),
  steps: (scene) => [
    ...makingFull(scene, 1),
    describing(scene, 1),
    waiting(scene, 1),
    describingOpen(scene, 1),
    listing(scene),
    describingOpen(scene, 1),
  ],
}

/** Two that come to their end have made two things. */
export const bothCompleted: Story = {
  name: 'both-completed',
  clause: ({ kind }) => clauseId(kind.describe, 'kept'),
  steps: (scene) => [
    making(scene, 1, plainParams(scene, 1)),
    making(scene, 2, plainParams(scene, 2)),
    waiting(scene, 1),
    waiting(scene, 2),
    describingOpen(scene, 1, 2),
  ],
}

/** Of three tasks the second is cancelled. */
export const oneOfThree: Story = {
  name: 'one-of-three',
  clause: ({ kind }) => clauseId(kind.cancel, 'untouched'),
  steps: (scene) => [
    ...[1, 2, 3].flatMap((n) => makingFull(scene, n)),
    describing(scene, 3, 1, 2),
    describing(scene, 1, 3),
    cancelling(scene, 2),
    waiting(scene, 2),
    describingOpen(scene, 3, 1),
    listing(scene),
    describingOpen(scene, 1),
    ...witness(scene),
  ],
}

/** So many looks at a task take longer than the tasks before it had lived. */
const manyLooks = 24

/**
 * Of tasks of every kind one is cancelled. Of the kind that the same call cancels one more is made, and looked at until
 * it is older than the first was then.
 */
export const besideOthers: Story = {
  name: 'beside-others',
  alone: true,
  clause: ({ kind }) => clauseId(kind.cancel, 'untouched'),
  steps(scene) {
    const others = scene.kinds.flatMap((kind, i): [Scene, number][] => {
      const make = contextOf(kind.make, scene.version, scene.library, 1)
      return make && kind.make !== scene.kind.make ? [[{ ...scene, kind, make }, i + 2]] : []
    })
    const look = others.map(([one, n]) => describingOpen(one, n))
    const [cousin = scene] = others.flatMap(([one]) => (one.kind.cancel === scene.kind.cancel ? one : []))
    return [
      making(scene, 1, plainParams(scene, 1)),
      ...others.map(([one, n]) => opened(making(one, n, plainParams(one, n)))),
      ...look,
      cancelling(scene, 1),
      describingOpen(scene, 1),
      ...look,
      making(cousin, 99, plainParams(cousin, 99)),
      ...Array.from({ length: manyLooks }, () => describingOpen(cousin, 99)),
    ]
  },
}

/** A task that was made at one API version is there at the other. */
export const acrossVersions: Story = {
  name: 'across-versions',
  clause: ({ kind }) => clauseId(kind.describe, 'selection'),
  steps(scene) {
    const other = apiVersions.find(
      (version) =>
        version !== scene.version && existsAt(scene.library.operations.get(scene.kind.describe)!, version),
    )
    if (!other) return undefined
    const look = describingOpen(scene, 1)
    return [
      making(scene, 1, plainParams(scene, 1)),
      listing(scene),
      { ...look, version: other, wire: { ...look.wire, Version: other } },
      listing(scene),
    ]
  },
}

/** What the list of all tasks shows is found by its id. */
export const found: Story = {
  name: 'found',
  clause: ({ kind }) => clauseId(kind.describe, 'selection'),
  steps: (scene) => [
    making(scene, 1, plainParams(scene, 1)),
    listing(scene),
    describingOpen(scene, 1),
    listing(scene),
  ],
}

/** The text by which a caller says why it cancels, where the operation takes one. */
function reasonOf({ kind, library }: Scene): Params {
  const free = members(library.operations.get(kind.cancel)!.input).find(
    ({ schema }) => schema.text === 'free',
  )
  return free ? { [free.name]: 'cancelled by ec2spec <&>' } : {}
}
