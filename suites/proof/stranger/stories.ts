import { edges, forms, tagging } from './edges.ts'
import { cancelOf, type Family, families } from './families.ts'
import { old, type Talk, textOf, without } from './fixtures.ts'
import { looks, oldFilters } from './looks.ts'

type Story = (talk: Talk) => void

/** Makes tasks, cancels one, and looks at all of them until they end. */
const life =
  (family: Family): Story =>
  ({ send, wait }) => {
    const [one, two, ...rest] = [...family.create, family.create[0]!].map((form) =>
      textOf(send(form), family.id),
    )
    send({ Action: family.describe })
    send({ Action: family.describe, [`${family.ids}.1`]: two! })
    send({ Action: family.describe, [`${family.ids}.1`]: one!, [`${family.ids}.2`]: rest.at(-1)! })
    wait(2000)
    send({ Action: family.describe, [`${family.ids}.1`]: two! })
    send(cancelOf(family, two!))
    send({ Action: family.describe })
    for (const pause of [300, 200, 500, 1500, 29_000, 15_000]) {
      wait(pause)
      send({ Action: family.describe })
      send({ Action: family.describe, Version: old })
    }
    send(cancelOf(family, one!))
    send(cancelOf(family, two!))
    send({ Action: family.describe })
  }

/** Ids that are unknown, malformed, or of another kind. */
const strangers =
  (family: Family): Story =>
  ({ send }) => {
    const ids = [
      ...new Set(families.flatMap(({ create, id }) => create.map((form) => textOf(send(form), id)))),
    ]
    for (const id of ['import-ami-00000000', 'export-i-00000000', 'import-i-00000000', 'x', ...ids]) {
      send({ Action: family.describe, [`${family.ids}.1`]: id })
      send(cancelOf(family, id))
    }
    send({ Action: family.describe, Colour: 'red' })
    send({ Action: family.cancel, Colour: 'red' })
    send({ ...cancelOf(family, ids[0]!), ReasonMessage: 'why', Version: old })
    send({ ...cancelOf(family, ids[0]!), ReasonMessage: 'why' })
    send({ ...cancelOf(family, ids[0]!), CancelReason: 'why' })
    send({ Action: family.cancel })
    send({ Action: family.cancel, Version: old })
  }

/** Dry runs of all three deeds, and what is there afterwards. */
const dryRuns =
  (family: Family): Story =>
  ({ send }) => {
    for (const value of ['true', 'false', 'maybe', 'True'])
      for (const form of family.create) send({ ...form, DryRun: value })
    send({ Action: family.describe })
    const id = textOf(send(family.create[0]!), family.id)
    for (const value of ['true', 'false']) {
      send({ Action: family.describe, DryRun: value })
      send({ ...cancelOf(family, id), DryRun: value })
      send({ Action: family.describe })
    }
    send({ ...family.create[0]!, ClientToken: 'dry', DryRun: 'true' })
    send({ ...family.create[0]!, ClientToken: 'dry' })
  }

/** Each form without each of its parameters, and with a word that none of them takes. */
const damaged =
  (family: Family): Story =>
  ({ send }) => {
    for (const form of family.create)
      for (const name of Object.keys(form)) {
        send(without(form, name))
        send({ ...form, [name]: 'nonsense' })
        send({ ...form, [`${name}x`]: '1' })
      }
    for (const head of [
      'Image',
      'Volume',
      'S3ExportLocation',
      'ExportToS3',
      'LaunchSpecification',
      'ClientData',
    ])
      for (const form of family.create) send(without(form, head))
  }

/** Client tokens: the same request again, and every way to another. */
const tokens =
  (family: Family): Story =>
  ({ send }) => {
    const [form] = family.create
    const token = 'Token-of-more-than-32-characters-1'
    const turned = Object.fromEntries(Object.entries(form!).toReversed())
    for (const again of [form!, form!, turned]) send({ ...again, ClientToken: token })
    for (const other of [
      'Token-of-more-than-32-characters-2',
      token.toLowerCase(),
      'x'.repeat(64),
      'x'.repeat(65),
    ])
      send({ ...form!, ClientToken: other })
    for (const name of Object.keys(form!))
      if (name !== 'Action') send({ ...without(form!, name), ClientToken: token })
    send({ ...form!, Description: 'other', ClientToken: token })
    for (const { create } of families) send({ ...create[0]!, ClientToken: token })
    send({ Action: family.describe })
  }

/** Everything that is said to a server to know it from another. */
export const stories: readonly Story[] = [
  ...families.flatMap((family) => [life(family), strangers(family), dryRuns(family)]),
  edges,
  forms,
  tagging,
  oldFilters,
  ...[families[1]!, families[2]!].map((family) => looks(family, 'Filters')),
  looks(families[3]!, 'Filter'),
  ...families.flatMap((family) => [tokens(family), damaged(family)]),
]
