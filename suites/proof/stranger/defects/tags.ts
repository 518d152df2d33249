import { change, drop, rename, say } from '../edit.ts'
import type { Pair, Task } from '../nouns.ts'
import { tagsOf } from '../params.ts'
import { refusal } from '../refusals.ts'
import { el } from '../tree.ts'
import type { Defect, Twist } from '../twist.ts'
import { describes, pass, wrong } from './wrong.ts'

const taggable = ['ImportImage', 'ImportSnapshot', 'ExportImage', 'CreateInstanceExportTask']
const all = taggable.join(' ')

const kept =
  (by: (tags: readonly Pair[], task: Task) => readonly Pair[]): NonNullable<Twist['make']> =>
  (task) => ({ ...task, tags: by(task.tags, task) })

const eachTag = (by: (tag: Pair) => Pair) => kept((tags) => tags.map(by))

const refuseTag =
  (isRefused: (key: string, value: string) => boolean): NonNullable<Twist['object']> =>
  ({ params }) =>
    tagsOf(params).some(([key, value]) => isRefused(key, value))
      ? refusal('tag', 'Tag', 'InvalidParameterValue', 'The tag is not valid.')
      : undefined

/** What is wrong with the tags of tasks. */
export const tagDefects: readonly Defect[] = [
  ...taggable.map((at) =>
    wrong(`tags-lost-${at}`, 'SHOULD', `${at} keeps no tags.`, { at, make: kept(() => []) }),
  ),
  wrong('tags-unknown', 'MUST', 'TagSpecification is not recognized.', {
    at: all,
    rows: (rows) => rows.filter(({ name }) => !name.startsWith('TagSpecification')),
  }),
  wrong('tags-later-lost', 'SHOULD', 'Tags are there at first, and not when described.', {
    at: describes,
    tree: drop('tagSet'),
  }),
  wrong('tags-at-first-lost', 'SHOULD', 'Tags are there when described, and not at first.', {
    at: all,
    tree: drop('tagSet'),
  }),
  wrong('tags-name', 'MUST', 'The tagSet is named tags.', { tree: rename('tagSet', 'tags') }),
  wrong('tags-item-name', 'MUST', 'The items of the tagSet are named tag.', {
    tree: rename('tagSet/item', 'tag'),
  }),
  wrong('tags-capital', 'MUST', 'The key of a tag is named Key, with a capital.', {
    tree: rename('tagSet/item/key', 'Key'),
  }),
  wrong('tags-value-capital', 'MUST', 'The value of a tag is named Value, with a capital.', {
    tree: rename('tagSet/item/value', 'Value'),
  }),
  wrong('tags-as-names', 'MUST', 'Each tag is an element with the name of its key.', {
    tree: change('tagSet/item', ([name, inside]) => [
      [name, [el('tag', (inside as [string, string][]).map(([, text]) => text).join('='))]],
    ]),
  }),
  wrong('tags-keys-lower', 'MUST', 'The keys of tags are kept in small letters.', {
    make: eachTag(([key, value]) => [key.toLowerCase(), value]),
  }),
  wrong('tags-values-lower', 'MUST', 'The values of tags are kept in small letters.', {
    make: eachTag(([key, value]) => [key, value.toLowerCase()]),
  }),
  wrong('tags-merged', 'MUST', 'Two keys which differ by case are one tag.', {
    make: kept((tags) =>
      tags.filter(([key], at) => tags.findIndex(([one]) => one.toLowerCase() === key.toLowerCase()) === at),
    ),
  }),
  wrong('tags-swapped', 'MUST', 'The key of a tag is told as its value, and the value as its key.', {
    make: eachTag(([key, value]) => [value, key]),
  }),
  wrong('tags-trimmed', 'SHOULD', 'The values of tags lose the space around them.', {
    make: eachTag(([key, value]) => [key, value.trim()]),
  }),
  wrong('tags-key-cut', 'MUST', 'The key of a tag is cut after 64 characters.', {
    make: eachTag(([key, value]) => [key.slice(0, 64), value]),
  }),
  wrong('tags-value-cut', 'MUST', 'The value of a tag is cut after 128 characters.', {
    make: eachTag(([key, value]) => [key, value.slice(0, 128)]),
  }),
  wrong('tags-values-shared', 'MUST', 'Every tag has the value of the first.', {
    make: kept((tags) => tags.map(([key]) => [key, tags[0]?.[1] ?? ''])),
  }),
  wrong('tags-of-last', 'MUST', 'A described task has the tags of the newest.', {
    at: describes,
    pick: (tasks, _, world) => tasks.map((task) => ({ ...task, tags: world.tasks.at(-1)?.tags ?? [] })),
  }),
  wrong('tags-empty-value', 'MUST', 'A tag with an empty value is refused.', {
    at: all,
    object: refuseTag((_, value) => value === ''),
  }),
  wrong('tags-key-short', 'MUST', 'A key of 127 characters is refused.', {
    at: all,
    object: refuseTag((key) => [...key].length >= 127),
  }),
  wrong('tags-value-short', 'MUST', 'A value of 256 characters is refused.', {
    at: all,
    object: refuseTag((_, value) => [...value].length >= 256),
  }),
  wrong('tags-counted-in-bytes', 'MUST', 'The characters of a tag are counted by their bytes.', {
    at: all,
    object: refuseTag((key, value) => Buffer.byteLength(key) > 128 || Buffer.byteLength(value) > 256),
  }),
  wrong('tags-key-any-length', 'MUST', 'A key of any length is kept.', { refuse: pass('tag', /^Key$/) }),
  wrong('tags-value-any-length', 'MUST', 'A value of any length is kept.', {
    refuse: pass('tag', /^Value$/),
  }),
  wrong('tags-aws-kept', 'MUST', 'A key that begins with aws: is kept.', { refuse: pass('tag', /^aws:$/) }),
  wrong('tags-aws-anywhere', 'MUST', 'A key that has aws in it anywhere is refused.', {
    at: all,
    object: refuseTag((key) => key.includes('aws')),
  }),
  wrong('tags-any-resource', 'MUST', 'Tags are kept under a ResourceType that does not exist.', {
    refuse: pass('tag', /^ResourceType$/),
  }),
  wrong(
    'tags-resource-image',
    'MUST',
    'ImportImage wants image as the ResourceType of the tags of its task.',
    {
      at: 'ImportImage',
      object: ({ params }) =>
        params.get('TagSpecification.1.ResourceType') === 'import-image-task'
          ? refusal('tag', 'ResourceType', 'InvalidParameterValue', "'import-image-task' is not valid here.")
          : undefined,
    },
  ),
  wrong('tags-key-aws', 'SHOULD', 'Every task has a tag that nobody gave it.', {
    tree: change('tagSet', ([name, inside]) => [
      [
        name,
        [
          [
            'item',
            [
              ['key', 'Name'],
              ['value', ''],
            ],
          ],
          ...(inside as []),
        ],
      ],
    ]),
  }),
  wrong('tags-plus', 'MUST', 'A tag with a plus sign in its value loses the sign.', {
    tree: say('tagSet/item/value', (text) => text.replaceAll('+', ' ')),
  }),
]
