import type { Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import { takingIds } from '../../harness/golden/task-steps.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { findMember } from '../../harness/shape/members.ts'
import {
  asking,
  denied,
  describing,
  describingOpen,
  listing,
  making,
  opened,
  plainParams,
  refused,
  rehearses,
  task,
  witness,
} from './calls.ts'
import type { Scene, Story } from './story.ts'

/** Requests that are rehearsed or refused make nothing. */
export const leavesNothing: Story = {
  name: 'leaves-nothing',
  alone: true,
  clause: ({ kind }) => clauseId(kind.make, 'leaves-nothing'),
  steps(scene) {
    const { make } = scene.kind
    const ask = (n: number, more: Params = {}) =>
      asking(scene, make, { ...plainParams(scene, n), ...more }, `make task ${n} in vain`)
    const rehearsed = rehearses(scene, make) ? [refused(ask(2, { DryRun: true }), 'dry-run-granted')] : []
    const stranger = withKey(ask(3), 'Colour', 'blue')
    return [
      making(scene, 1, plainParams(scene, 1)),
      listing(scene),
      listing(scene),
      ...rehearsed,
      refused(stranger, 'unknown-parameter'),
      ...lacking(scene, ask(4)),
      opened(withKey(ask(5), 'DryRun', 'maybe')),
      describing(scene, 1),
      listing(scene),
    ]
  },
}

/** So does a request of a caller who may not. */
export const deniedLeavesNothing: Story = {
  name: 'denied-leaves-nothing',
  clause: ({ kind }) => clauseId(kind.make, 'leaves-nothing'),
  steps: (scene) => [
    making(scene, 1, plainParams(scene, 1)),
    denied(asking(scene, scene.kind.make, plainParams(scene, 2), 'make task 2 in vain')),
    describing(scene, 1),
    cancelDenied(scene),
    describing(scene, 1),
    listing(scene),
    ...witness(scene),
  ],
}

/** Cancels that are rehearsed or refused, or name almost its id, leave a task as it is. */
export const cancelsInVain: Story = {
  name: 'cancels-in-vain',
  clause: ({ kind }) => clauseId(kind.cancel, 'untouched'),
  steps(scene) {
    const { cancel } = scene.kind
    const unknown = unknownId(scene)
    const take = (id: string, more: Params = {}) =>
      takingIds(cancel, [id], { ...scene, id: `cancel ${id} in vain` }, more)
    const rehearsed = rehearses(scene, cancel)
      ? [refused(take(task(1), { DryRun: true }), 'dry-run-granted'), describing(scene, 1)]
      : []
    return [
      making(scene, 1, plainParams(scene, 1)),
      describing(scene, 1),
      ...rehearsed,
      refused(withKey(take(task(1)), 'Colour', 'blue'), 'unknown-parameter'),
      describing(scene, 1),
      refused(take('{{task1-short}}'), unknown),
      refused(take(`${task(1)}0`), unknown),
      describing(scene, 1),
      opened(asking(scene, cancel, {}, 'cancel without an id')),
      describing(scene, 1),
      ...witness(scene),
    ]
  },
}

/** The id of a task is none to the operations of other families. */
export const elsewhere: Story = {
  name: 'elsewhere',
  clause: ({ kind, kinds }) =>
    clauseId(kinds.find((one) => one.cancel !== kind.cancel)?.describe ?? kind.describe, 'own-tasks'),
  steps(scene) {
    const { kind, kinds } = scene
    const foreign = kinds.filter((one) => one.cancel !== kind.cancel)
    const cousins = kinds.filter((one) => one.cancel === kind.cancel && one.describe !== kind.describe)
    const describes = [...new Set([...foreign, ...cousins].map((one) => one.describe))]
    const cancels = [...new Set(foreign.map((one) => one.cancel))]
    if (!describes.length) return undefined
    const ask = (operation: string) =>
      opened(takingIds(operation, [task(1)], { ...scene, id: `${operation} of task 1` }))
    return [
      making(scene, 1, plainParams(scene, 1)),
      describing(scene, 1),
      ...describes.map(ask),
      ...describes.map((one) => listing(scene, one)),
      ...cancels.map(ask),
      describingOpen(scene, 1),
    ]
  },
}

function withKey(step: Step, key: string, text: string): Step {
  const { params: _, ...rest } = step
  return { ...rest, wire: { ...step.wire, [key]: text } }
}

/** The request without the first member that it has to have. */
function lacking({ make }: Scene, step: Step): Step[] {
  const [name] = make.input.required ?? []
  const member = name && findMember(make.input, name)
  if (!member) return []
  const prefix = member.schema.wire ?? member.name
  const { params: _, ...rest } = step
  const wire = Object.fromEntries(
    Object.entries(step.wire).filter(([key]) => key !== prefix && !key.startsWith(`${prefix}.`)),
  )
  return [
    {
      ...refused({ ...rest, wire }, 'missing-parameter'),
      expect: { situation: 'missing-parameter', about: name },
    },
  ]
}

const cancelDenied = (scene: Scene): Step =>
  denied(takingIds(scene.kind.cancel, [task(1)], { ...scene, id: 'cancel task 1 in vain' }))

/** What an id that no task has is to the operation that cancels. */
const unknownId = ({ kind, library }: Scene): string =>
  library.pairs.get(`${kind.cancel}/unknown-id`)!.request.situation!
