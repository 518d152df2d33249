import type { Step } from '../../harness/golden/case.ts'
import type { ResourceKey } from '../../harness/golden/clause-id.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { members } from '../../harness/shape/members.ts'
import {
  calling,
  describing,
  describingGone,
  listing,
  making,
  placeholder,
  removing,
  settling,
  takes,
} from './calls.ts'
import type { Scene } from './scene.ts'

/** What is gone through with a kind of resource: the steps, and the clause that speaks of it where nothing came of them. */
export type Course = {
  readonly name: string
  readonly alone?: true
  readonly clause: (scene: Scene) => { readonly operation: string; readonly key: ResourceKey }
  /** Undefined where the kind has nothing of the sort. */
  readonly steps: (scene: Scene) => readonly Step[] | undefined
}

const ofLook = (key: ResourceKey) => (scene: Scene) => ({ operation: scene.resource.look!.operation, key })
const ofMake = (key: ResourceKey) => (scene: Scene) => ({ operation: scene.resource.make, key })

/** Whatever comes of it. */
const opened = (step: Step): Step => ({ ...step, expect: { open: true } })

/** Made, shown by its id and among all, taken away in a dry run and then in earnest. */
const life: Course = {
  name: 'life',
  clause: ofLook('shown-by-id'),
  steps: (scene) => {
    const { remove } = scene.resource
    const isRehearsed = remove && takes(scene, remove.operation, 'DryRun')
    return [
      making(scene, 'one'),
      making(scene, 'two', scene.params),
      describing(scene, 'one'),
      listing(scene),
      ...(remove ? [removing(scene, 'one'), describingGone(scene, 'one'), describing(scene, 'two')] : []),
      ...(isRehearsed ? [opened(removing(scene, 'two', { DryRun: true })), describing(scene, 'two')] : []),
    ]
  },
}

const tag = (key: string, value: string): Params => ({ Key: `ec2spec-${key}`, Value: `{{nonce}} ${value}` })

/** Tags given at the start, added and taken away later; and looked for. */
const tags: Course = {
  name: 'tags',
  clause: ofMake('tags'),
  steps: (scene) => {
    const { make, look, tagged } = scene.resource
    const item = itemOf(scene)
    if (!tagged || !takes(scene, make, 'TagSpecifications') || !item.Tags) return undefined
    const given = { TagSpecifications: [{ ResourceType: tagged, Tags: [tag('a', 'R&D'), tag('b', 'two')] }] }
    const other = { TagSpecifications: [{ ResourceType: tagged, Tags: [tag('b', 'other')] }] }
    const filtered = (value: string) =>
      listing(scene, { Filters: [{ Name: 'tag:ec2spec-b', Values: [value] }] }, `list those tagged ${value}`)
    const Resources = [placeholder(scene, 'one')]
    const ofIt = { Filters: [{ Name: 'resource-id', Values: Resources }] }
    const listed = scene.library.operations.has('DescribeTags')
      ? [calling(scene, 'DescribeTags', ofIt, 'list its tags')]
      : []
    return [
      making(scene, 'one', { ...scene.params, ...given }),
      making(scene, 'two', { ...scene.params, ...other }),
      describing(scene, 'one'),
      ...(takes(scene, look!.operation, 'Filters')
        ? [filtered('{{nonce}}-one two'), filtered('{{nonce}} none')]
        : []),
      ...(scene.library.operations.has('CreateTags') && scene.library.operations.has('DeleteTags')
        ? [
            calling(scene, 'CreateTags', { Resources, Tags: [tag('c', 'three')] }, 'add a tag'),
            describing(scene, 'one'),
            ...listed,
            calling(scene, 'DeleteTags', { Resources, Tags: [{ Key: 'ec2spec-c' }] }, 'take a tag away'),
            describing(scene, 'one'),
          ]
        : []),
    ]
  },
}

/** A request that is sent again with its token makes nothing new. */
const token: Course = {
  name: 'token',
  clause: ofMake('token'),
  steps: (scene) => {
    const { make } = scene.resource
    const { properties = {} } = shapeOf(make, scene.version, scene.library)!.input
    const member = Object.keys(properties).find(
      (name) => properties[name]!.idempotencyToken ?? name === 'ClientToken',
    )
    if (!member) return undefined
    const params = { ...scene.params, [member]: 'ec2spec-{{nonce}}' }
    const again = { ...making(scene, 'one', params), id: 'make one again' }
    const answer = JSON.parse(
      JSON.stringify(again.expect.answer).replace(placeholder(scene, 'one'), placeholder(scene, 'repeated')),
    )
    return [making(scene, 'one', params), { ...again, expect: { answer, open: true } }]
  },
}

/** A dry run leaves what there is as it is. */
const dryRun: Course = {
  name: 'dry-run',
  alone: true,
  clause: ofMake('dry-run-only'),
  steps: (scene) => {
    const { make } = scene.resource
    if (!takes(scene, make, 'DryRun')) return undefined
    const rehearsed = making(scene, 'none', { ...scene.params, DryRun: true })
    return [
      { ...making(scene, 'one'), role: 'control' },
      listing(scene),
      { ...rehearsed, id: 'make one in a dry run', expect: { situation: 'dry-run-granted' } },
      listing(scene, {}, 'list all again'),
    ]
  },
}

/** More than a page of them, walked to the end. */
const pages: Course = {
  name: 'pages',
  alone: true,
  clause: ofLook('pages'),
  steps: (scene) => {
    const { input, output } = shapeOf(scene.resource.look!.operation, scene.version, scene.library)!
    const size = input.properties?.MaxResults
    if (!size || !input.properties?.NextToken || !output.properties?.NextToken) return undefined
    const MaxResults = size.minimum ?? 5
    const names = Array.from({ length: MaxResults + 1 }, (_, i) => `page${i + 1}`)
    return [...names.map((name) => making(scene, name)), listing(scene, { MaxResults }, 'list page by page')]
  },
}

/** Looked at until it is in the state that a waiter waits for. */
const settled: Course = {
  name: 'settled',
  clause: ofLook('settles'),
  steps: (scene) => {
    const { settles } = scene.resource
    return settles && [making(scene, 'one'), settling(scene, 'one', settles)]
  },
}

export const courses: readonly Course[] = [life, tags, token, dryRun, pages, settled]

/** The members of a description. */
export function itemOf({ resource, version, library }: Scene) {
  const { operation, at } = resource.look!
  const { output } = shapeOf(operation, version, library)!
  return members(output).find(({ path }) => path === at)!.parent.properties ?? {}
}
