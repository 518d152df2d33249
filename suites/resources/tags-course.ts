import type { Step } from '../../harness/golden/case.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { members } from '../../harness/shape/members.ts'
import { calling, describing, listing, making, placeholder, takes } from './calls.ts'
import type { Course, Scene } from './scene.ts'

/** Keys are told apart by their case. */
const tag = (key: string, value: string): Params => ({ Key: `Ec2spec-${key}`, Value: `{{nonce}} ${value}` })

/** What a make is sent to tag what it makes; nothing where it takes no tags, or a description shows none. */
export function tagsFor(scene: Scene, ...Tags: readonly Params[]): Params {
  const { make, tagged } = scene.resource
  if (!tagged || !takes(scene, make, 'TagSpecifications') || !itemOf(scene).Tags) return {}
  return { TagSpecifications: [{ ResourceType: tagged, Tags: Tags.length ? Tags : [tag('a', 'R&D')] }] }
}

/** The members of a description. */
function itemOf({ resource, version, library }: Scene) {
  const { operation, at } = resource.look!
  const { output } = shapeOf(operation, version, library)!
  return members(output).find(({ path }) => path === at)!.parent.properties ?? {}
}

/** Tags given at the start, added, changed and taken away later, of some and not of others; and looked for. */
export const tags: Course = {
  name: 'tags',
  clause: ({ resource: { make } }) => ({ operation: make, key: 'tags' }),
  steps: (scene) => {
    const given = tagsFor(scene, tag('a', 'R&D'), tag('B', 'two'))
    const other = tagsFor(scene, tag('a', 'R&D'), tag('B', 'other'))
    if (!given.TagSpecifications) return undefined
    const canTag = ['CreateTags', 'DeleteTags'].every((name) => scene.library.operations.has(name))
    return [
      making(scene, 'one', { ...scene.params, ...given }),
      making(scene, 'two', { ...scene.params, ...other }),
      making(scene, 'three', { ...scene.params, ...given }),
      ...['one', 'two', 'three'].map((name) => describing(scene, name)),
      ...(takes(scene, scene.resource.look!.operation, 'Filters') ? lookedFor(scene) : []),
      ...(canTag ? retagged(scene) : []),
    ]
  },
}

type Filter = readonly [name: string, ...values: readonly string[]]

const filtered = (
  scene: Scene,
  id: string,
  present: string | undefined,
  ...filters: readonly Filter[]
): Step =>
  listing(
    scene,
    { Filters: filters.map(([Name, ...Values]) => ({ Name, Values })) },
    `list ${id}`,
    present ? { present } : {},
  )

const [a, b] = ['tag:Ec2spec-a', 'tag:Ec2spec-B']

/** By a value, by one of two, by two tags, by nothing's; by another tag's, and by a part. */
const lookedFor = (scene: Scene): readonly Step[] => [
  filtered(scene, 'those of a value', 'one', [b, '{{nonce}}-one two']),
  filtered(scene, 'those of no value', undefined, [b, '{{nonce}} none']),
  filtered(scene, 'those of two values', 'two', [b, '{{nonce}}-one two', '{{nonce}}-two other']),
  filtered(scene, 'those of two tags', 'one', [a, '{{nonce}}-one R&D'], [b, '{{nonce}}-one two']),
  filtered(scene, 'those of tags of two', undefined, [a, '{{nonce}}-one R&D'], [b, '{{nonce}}-two other']),
  filtered(scene, 'those of the value of another tag', undefined, [a, '{{nonce}}-one two']),
  filtered(scene, 'those of a part of a value', undefined, [b, '{{nonce}}-one']),
]

/** Tags of two at once, a new value for one, dry runs, tags taken off by name and by value. */
function retagged(scene: Scene): readonly Step[] {
  const ids = (...names: readonly string[]) => names.map((name) => placeholder(scene, name))
  const call = (operation: string, id: string, names: readonly string[], Tags: Params[], more: Params = {}) =>
    calling(scene, operation, { Resources: ids(...names), Tags, ...more }, id, { expect: { open: true } })
  const isRehearsed = takes(scene, 'CreateTags', 'DryRun')
  const own = { Key: 'ec2spec-{{nonce}}', Value: 'three' }
  const named = ({ Key }: Params): Params => ({ Key: Key! })
  const looked = { Filters: [{ Name: 'resource-id', Values: ids('one') }] }
  return [
    ...(isRehearsed
      ? [call('CreateTags', 'tag one in a dry run', ['one'], [tag('e', 'dry')], { DryRun: true })]
      : []),
    call(
      'CreateTags',
      'tag one and two',
      ['one', 'two'],
      [own, tag('d', 'four')],
      isRehearsed ? { DryRun: false } : {},
    ),
    ...['one', 'two', 'three'].map((name) => describing(scene, name)),
    ...(scene.library.operations.has('DescribeTags')
      ? [calling(scene, 'DescribeTags', looked, 'list the tags of one')]
      : []),
    ...(takes(scene, scene.resource.look!.operation, 'Filters')
      ? [filtered(scene, 'those that have a tag', 'two', ['tag-key', 'ec2spec-{{nonce}}'])]
      : []),
    call('CreateTags', 'give a tag another value', ['one'], [tag('B', 'new')]),
    describing(scene, 'one'),
    call('DeleteTags', 'take off tags of another value', ['two'], [{ ...own, Value: 'other' }]),
    ...(isRehearsed
      ? [call('DeleteTags', 'untag two in a dry run', ['two'], [named(own)], { DryRun: true })]
      : []),
    call('DeleteTags', 'untag one', ['one'], [named(own), named(tag('d', 'four'))]),
    ...['one', 'two'].map((name) => describing(scene, name)),
  ]
}
