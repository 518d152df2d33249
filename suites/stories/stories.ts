import type { Params } from '../../harness/encode.ts'
import { findMember, members } from '../../harness/members.ts'
import type { Step } from '../../harness/model.ts'
import { takingIds } from '../../harness/task-steps.ts'
import { contextOf } from '../variations/context.ts'
import { tokenOf } from '../variations/without-token.ts'
import {
  asking,
  cancelling,
  denied,
  describing,
  describingOpen,
  fullParams,
  listing,
  making,
  makingFull,
  opened,
  plainParams,
  refused,
  rehearses,
  task,
  waiting,
  witness,
} from './calls.ts'
import { multiplied } from './multiplied.ts'
import type { Scene, Story } from './story.ts'

/** A task with everything in it is described, cancelled, and described again: what was known of it stays known. */
const cancelled: Story = {
  name: 'cancelled',
  clause: ({ kind }) => `${kind.describe}.kept`,
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
  ],
}

/** The same of a task that comes to its end. */
const completed: Story = {
  name: 'completed',
  clause: ({ kind }) => `${kind.describe}.kept`,
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
const bothCompleted: Story = {
  name: 'both-completed',
  clause: ({ kind }) => `${kind.describe}.kept`,
  steps: (scene) => [
    making(scene, 1, plainParams(scene, 1)),
    making(scene, 2, plainParams(scene, 2)),
    waiting(scene, 1),
    waiting(scene, 2),
    describingOpen(scene, 1, 2),
  ],
}

/** Of three tasks the second is cancelled. */
const oneOfThree: Story = {
  name: 'one-of-three',
  clause: ({ kind }) => `${kind.cancel}.untouched`,
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

/** Of tasks of every kind one is cancelled. */
const besideOthers: Story = {
  name: 'beside-others',
  clause: ({ kind }) => `${kind.cancel}.untouched`,
  steps(scene) {
    const others = scene.kinds.flatMap((kind, i): [Scene, number][] => {
      const make = contextOf(kind.make, scene.version, scene.library, 1)
      return make && kind.make !== scene.kind.make ? [[{ ...scene, kind, make }, i + 2]] : []
    })
    const look = others.map(([one, n]) => describingOpen(one, n))
    return [
      making(scene, 1, plainParams(scene, 1)),
      ...others.map(([one, n]) => opened(making(one, n, plainParams(one, n)))),
      ...look,
      cancelling(scene, 1),
      waiting(scene, 1),
      ...look,
      ...witness(scene),
    ]
  },
}

/** What the list of all tasks shows is found by its id. */
const found: Story = {
  name: 'found',
  clause: ({ kind }) => `${kind.describe}.selection`,
  steps: (scene) => [
    making(scene, 1, plainParams(scene, 1)),
    listing(scene),
    describingOpen(scene, 1),
    listing(scene),
  ],
}

/** Requests that are rehearsed or refused make nothing. */
const leavesNothing: Story = {
  name: 'leaves-nothing',
  clause: ({ kind }) => `${kind.make}.leaves-nothing`,
  steps(scene) {
    const { make } = scene.kind
    const ask = (n: number, more: Params = {}) =>
      asking(scene, make, { ...plainParams(scene, n), ...more }, `make task ${n} in vain`)
    const rehearsed = rehearses(scene, make) ? [refused(ask(2, { DryRun: true }), 'dry-run-granted')] : []
    const stranger = withKey(ask(3), 'Colour', 'blue')
    return [
      making(scene, 1, plainParams(scene, 1)),
      ...rehearsed,
      refused(stranger, 'unknown-parameter'),
      ...lacking(scene, ask(4)),
      describing(scene, 1),
      listing(scene),
    ]
  },
}

/** So does a request of a caller who may not. */
const deniedLeavesNothing: Story = {
  name: 'denied-leaves-nothing',
  clause: ({ kind }) => `${kind.make}.leaves-nothing`,
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
const cancelsInVain: Story = {
  name: 'cancels-in-vain',
  clause: ({ kind }) => `${kind.cancel}.untouched`,
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
const elsewhere: Story = {
  name: 'elsewhere',
  clause: ({ kind, kinds }) =>
    `${kinds.find((one) => one.cancel !== kind.cancel)?.describe ?? kind.describe}.own-tasks`,
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

/** A filter by state, with one task that is cancelled and one that is not. */
const filtered: Story = {
  name: 'filtered',
  clause: ({ kind }) => `${kind.describe}.filter`,
  steps(scene) {
    const { describe } = scene.kind
    const [name] = Object.keys(scene.library.operations.get(describe)!.input.properties?.Filters?.names ?? {})
    if (!name) return undefined
    const filter = (ids: readonly string[], ...values: readonly (readonly string[])[]): Step => {
      const Filters = values.map((Values) => ({ Name: name, Values }))
      const id = `filter by ${values.map((some) => some.join(' or ')).join(' and ')}`
      return opened(takingIds(describe, ids, { ...scene, id }, { Filters }))
    }
    const by = (...values: readonly (readonly string[])[]) => filter([], ...values)
    const both = describingOpen(scene, 1, 2)
    return [
      making(scene, 1, plainParams(scene, 1)),
      making(scene, 2, plainParams(scene, 2)),
      cancelling(scene, 1),
      waiting(scene, 1),
      both,
      by(['deleted']),
      by(['active']),
      by(['completed', 'deleted']),
      by(['deleted', 'active']),
      by(['deleted'], ['active']),
      by(['active', 'completed', 'deleting'], ['deleted']),
      filter([task(1), task(2)], ['deleted']),
      both,
    ]
  },
}

/** So many items in every list that takes several, each different. */
const items = (name: string, count: number): Story => ({
  name,
  clause: ({ kind }) => `${kind.make}.accepted`,
  steps(scene) {
    const params = multiplied(scene, count)
    if (!params) return undefined
    const made = making(scene, 1, params)
    const orSituations = [...scene.make.situations, 'combination', 'over-limit']
    return [
      { ...made, expect: { ...made.expect, orSituations } },
      describing(scene, 1),
      listing(scene),
      cancelling(scene, 1),
      describingOpen(scene, 1),
    ]
  },
})

/** The keys of ids run to two digits, and sort otherwise as texts. */
const elevenTasks: Story = {
  name: 'eleven-tasks',
  clause: ({ kind }) => `${kind.describe}.selection`,
  steps(scene) {
    const numbers = Array.from({ length: 11 }, (_, i) => i + 1)
    return [
      ...numbers.map((n) => making(scene, n, plainParams(scene, n))),
      describing(scene, ...numbers),
      describing(scene, 11),
    ]
  },
}

/** A zone beside the one that every other request names. */
const otherZone: Story = {
  name: 'other-zone',
  clause: ({ kind }) => `${kind.make}.accepted`,
  steps(scene) {
    const text = JSON.stringify(fullParams(scene, 1))
    if (!text.includes('{{zone}}')) return undefined
    const made = making(scene, 1, JSON.parse(text.replaceAll('{{zone}}', '{{region}}b')))
    const orSituations = [...scene.make.situations, 'combination', 'unknown-zone']
    return [{ ...made, expect: { ...made.expect, orSituations } }, describing(scene, 1)]
  },
}

/** One client token with the operation that it is for, and with another: they know nothing of each other. */
const tokens: Story = {
  name: 'tokens',
  clause: ({ kind }) => `${kind.make}.new-id`,
  steps(scene) {
    const token = tokenOf(scene.make)
    if (!token) return undefined
    const ClientToken = 'ec2spec-{{nonce}}-token'
    const others = scene.kinds.filter(({ make }) => make !== scene.kind.make)
    return [
      making(scene, 1, { ...plainParams(scene, 1), ClientToken }),
      making(scene, 1, { ...plainParams(scene, 1), ClientToken }),
      describing(scene, 1),
      ...others.flatMap((kind, i) => otherWithToken(scene, kind.make, ClientToken, i + 2)),
      describingOpen(scene, 1),
    ]
  },
}

/** Every course that tasks of a kind are led through. */
export const stories: readonly Story[] = [
  cancelled,
  completed,
  bothCompleted,
  oneOfThree,
  besideOthers,
  found,
  leavesNothing,
  deniedLeavesNothing,
  cancelsInVain,
  elsewhere,
  filtered,
  items('three-items', 3),
  items('eleven-items', 11),
  elevenTasks,
  otherZone,
  tokens,
]

/** The text by which a caller says why it cancels, where the operation takes one. */
function reasonOf({ kind, library }: Scene): Params {
  const free = members(library.operations.get(kind.cancel)!.input).find(
    ({ schema }) => schema.text === 'free',
  )
  return free ? { [free.name]: 'cancelled by ec2spec <&>' } : {}
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

/** Another operation's plainest request with the same token. */
function otherWithToken(scene: Scene, operation: string, ClientToken: string, number: number): Step[] {
  const make = contextOf(operation, scene.version, scene.library, 1)
  const other = make && scene.kinds.find((kind) => kind.make === operation)
  if (!make?.input.properties?.ClientToken || !other) return []
  const there = { ...scene, kind: other, make }
  const made = making(there, number, { ...plainParams(there, number), ClientToken })
  return [opened(made)]
}

/** What an id that no task has is to the operation that cancels. */
const unknownId = ({ kind, library }: Scene): string =>
  library.pairs.get(`${kind.cancel}/unknown-id`)!.request.situation!
