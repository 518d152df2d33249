import type { Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import { takingIds } from '../../harness/golden/task-steps.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { contextOf } from '../variations/context.ts'
import type { Fragment } from '../variations/fragments.ts'
import { requestOf } from '../variations/request.ts'
import { tokenOf } from '../variations/without-token.ts'
import {
  cancelling,
  describing,
  describingOpen,
  fullParams,
  listing,
  making,
  opened,
  plainParams,
  task,
  waiting,
} from './calls.ts'
import { hardTexts, mostTexts } from './hard-texts.ts'
import { multiplied } from './multiplied.ts'
import type { Scene, Story } from './story.ts'

/** A filter by state, with one task that is cancelled and one that is not. */
export const filtered: Story = {
  name: 'filtered',
  clause: ({ kind }) => clauseId(kind.describe, 'filter'),
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
      by(['delete']),
      by(['act']),
      by(['complete']),
      by(['deleted'], ['active']),
      by(['active', 'completed', 'deleting'], ['deleted']),
      filter([task(1), task(2)], ['deleted']),
      both,
    ]
  },
}

/** A filter by state holds on every page, and not on the first alone. */
export const filteredPages: Story = {
  name: 'filtered-pages',
  alone: true,
  clause: ({ kind }) => clauseId(kind.describe, 'filter'),
  steps(scene) {
    const { describe } = scene.kind
    const { Filters, MaxResults } = scene.library.operations.get(describe)!.input.properties ?? {}
    const [Name] = Object.keys(Filters?.names ?? {})
    if (!Name || !MaxResults) return undefined
    const filter = { Filters: [{ Name, Values: ['deleted', 'deleting'] }], MaxResults: 1 }
    const pages = takingIds(describe, [], { ...scene, id: 'filter by deleted, page by page' }, filter)
    const all = describingOpen(scene, 1, 2, 3)
    return [
      ...[1, 2].flatMap((n) => [making(scene, n, plainParams(scene, n)), cancelling(scene, n)]),
      making(scene, 3, plainParams(scene, 3)),
      waiting(scene, 1),
      waiting(scene, 2),
      all,
      { ...opened(pages), follow: true },
      all,
    ]
  },
}

/** So many items in every list that takes several, each different; `more` says in which lists, and how. */
export const items = (name: string, count: number, more: Parameters<typeof multiplied>[2] = {}): Story => ({
  name,
  clause: ({ kind }) => clauseId(kind.make, 'accepted'),
  steps(scene) {
    const params = multiplied(scene, count, more)
    if (!params) return undefined
    const made = making(scene, 1, params)
    const orSituations = [
      ...scene.make.situations,
      'combination',
      'over-limit',
      ...(more.named ? ['unknown-license'] : []),
    ]
    return [
      { ...made, expect: { ...made.expect, orSituations } },
      describing(scene, 1),
      listing(scene),
      cancelling(scene, 1),
      describingOpen(scene, 1),
    ]
  },
})

/** Every hard text in every member that takes text. */
export const everyText: Story = {
  name: 'hard-texts',
  clause: ({ kind }) => clauseId(kind.make, 'accepted'),
  steps(scene) {
    const numbers = Array.from({ length: mostTexts }, (_, i) => i + 1)
    const orSituations = [...scene.make.situations, 'combination']
    const makings = numbers.flatMap((n) => {
      const params = hardTexts(scene, n)
      if (!params) return []
      const made = making(scene, n, params)
      return { ...made, expect: { ...made.expect, orSituations } }
    })
    return makings.length ? [...makings, describing(scene, ...numbers)] : undefined
  },
}

/** The keys of ids run to two digits, and sort otherwise as texts. */
export const elevenTasks: Story = {
  name: 'eleven-tasks',
  clause: ({ kind }) => clauseId(kind.describe, 'selection'),
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
export const otherZone: Story = {
  name: 'other-zone',
  clause: ({ kind }) => clauseId(kind.make, 'accepted'),
  steps(scene) {
    const text = JSON.stringify(inZone(scene))
    if (!text.includes('{{zone}}')) return undefined
    const made = making(scene, 1, JSON.parse(text.replaceAll('{{zone}}', '{{region}}b')))
    const orSituations = [...scene.make.situations, 'combination', 'unknown-zone']
    return [{ ...made, expect: { ...made.expect, orSituations } }, describing(scene, 1)]
  },
}

/** The full request, with the zone that it is to be in, where it can name one. */
function inZone({ make, ...rest }: Scene): Params {
  const zone = make.fragments.find(({ about }) => about.endsWith('.AvailabilityZone'))
  return zone ? plainWith(make, zone) : fullParams({ make, ...rest }, 1)
}

const plainWith = (make: Scene['make'], one: Fragment): Params => requestOf(make, [one]).params!

/** One client token with the operation that it is for, and with another: they know nothing of each other. */
export const tokens: Story = {
  name: 'tokens',
  clause: ({ kind }) => clauseId(kind.make, 'new-id'),
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

/** Another operation's plainest request with the same token. */
function otherWithToken(scene: Scene, operation: string, ClientToken: string, number: number): Step[] {
  const make = contextOf(operation, scene.version, scene.library, 1)
  const other = make && scene.kinds.find((kind) => kind.make === operation)
  if (!make?.input.properties?.ClientToken || !other) return []
  const there = { ...scene, kind: other, make }
  const made = making(there, number, { ...plainParams(there, number), ClientToken })
  return [opened(made)]
}
