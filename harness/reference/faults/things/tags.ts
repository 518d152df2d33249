import type { Params } from '../../../shape/encode.ts'
import type { Changes } from '../../changes.ts'
import type { Tags, Thing } from '../../things/thing.ts'
import { family } from '../family.ts'

const isGone = /NotFound|^InvalidID/

/** Tags that do not come to where they belong. */
export const tags = family('things.tags', {
  'lost-in-making': ['Tags that a thing is made with are not kept.', keeping(() => new Map())],
  'first-in-making': [
    'Of the tags that a thing is made with the first is kept.',
    keeping((tags) => new Map([...tags].slice(0, 1))),
  ],
  lost: ['CreateTags does nothing.', after('CreateTags', (_, before) => before)],
  'first-alone': [
    'Of several tags CreateTags puts on the first.',
    { retagged: (right, { action }) => (action === 'CreateTags' ? right.slice(0, 1) : right) },
  ],
  replaced: [
    'CreateTags takes off the tags of before.',
    after('CreateTags', (right, before) => new Map([...right].filter(([key]) => !before.has(key)))),
  ],
  'old-value-kept': [
    'CreateTags gives a tag that is there no other value.',
    after('CreateTags', (right, before) => new Map([...right, ...before])),
  ],
  'first-resource': ['Of several resources the first is tagged.', { tagged: (right) => right.slice(0, 1) }],
  'other-resource': [
    'Tags come to the thing that was made before.',
    { tagged: (right, { store }) => right.map((one) => before(one, [...store.things.values()])) },
  ],
  'all-resources': [
    'Tags come to all things of the kind.',
    {
      tagged: (right, { store }) =>
        [...store.things.values()].filter(({ resource }) =>
          right.some((one) => one.resource.name === resource.name),
        ),
    },
  ],
  'unknown-resource': [
    'What is not there can be tagged.',
    {
      outcome: (right, { action }) =>
        'error' in right && action.endsWith('Tags') && isGone.test(right.error.code) ? { value: {} } : right,
    },
  ],
  'all-taken-off': ['DeleteTags takes off all tags.', after('DeleteTags', () => new Map())],
  'none-taken-off': ['DeleteTags does nothing.', after('DeleteTags', (_, before) => before)],
  'first-taken-off': [
    'Of several tags DeleteTags takes off the first.',
    { retagged: (right, { action }) => (action === 'DeleteTags' ? right.slice(0, 1) : right) },
  ],
  'whatever-value': [
    'DeleteTags takes off a tag whatever value is given.',
    {
      retagged: (right, { action }) =>
        action === 'DeleteTags' ? right.map(({ Key = '' }) => ({ Key })) : right,
    },
  ],
  emptied: [
    'DeleteTags leaves the tag, without its value.',
    after(
      'DeleteTags',
      (right, before) => new Map([...before].map(([key, value]) => [key, right.has(key) ? value : ''])),
    ),
  ],
  doubled: ['A description shows every tag twice.', viewed((all) => all.flatMap((one) => [one, one]))],
  'first-shown': ['A description shows the first tag alone.', viewed((all) => all.slice(0, 1))],
  'not-shown': ['A description shows no tags.', viewed(() => [])],
  'not-shown-in-making': [
    'What is made is answered without its tags.',
    {
      thing: (right, _, { action }) =>
        right.Tags && !action.startsWith('Describe') ? { ...right, Tags: [] } : right,
    },
    'An answer need not repeat the tags: the model calls no member of an answer required, and describing shows them.',
  ],
  swapped: [
    "Key and value of a tag are shown in each other's place.",
    viewed((all) => all.map(({ Key = '', Value = '' }) => ({ Key: Value, Value: Key }))),
  ],
  'keys-small': [
    'Keys of tags are kept in small letters.',
    viewed((all) => all.map(({ Key = '', ...rest }) => ({ Key: String(Key).toLowerCase(), ...rest }))),
  ],
  'values-lost': [
    'Tags are shown without their values.',
    viewed((all) => all.map(({ Key = '' }) => ({ Key }))),
  ],
  'values-cut': [
    'Values of tags are cut after 8 characters.',
    viewed((all) => all.map(({ Key = '', Value = '' }) => ({ Key, Value: String(Value).slice(0, 8) }))),
  ],
  'value-of-another': [
    'All tags of a thing are shown with the value of the first.',
    viewed((all) => all.map(({ Key = '' }) => ({ Key, Value: all[0]?.Value ?? '' }))),
  ],
  shared: [
    'Every thing of a kind shows the tags of all.',
    {
      thing: (right, { resource }, { action, store }) => {
        const all = [...store.things.values()].filter((one) => one.resource.name === resource.name)
        const Tags = all.flatMap((one) => [...one.tags].map(([Key, Value]) => ({ Key, Value })))
        return right.Tags && action.startsWith('Describe') ? { ...right, Tags } : right
      },
    },
  ],
  'listed-none': ['DescribeTags lists nothing.', listed(() => [])],
  'listed-first': [
    'DescribeTags lists one tag of each thing.',
    listed((rows) => [...new Map(rows.toReversed().map((one) => [one.ResourceId, one])).values()]),
  ],
  'listed-twice': [
    'DescribeTags lists every tag twice.',
    listed((rows) => rows.flatMap((one) => [one, one])),
  ],
  'listed-filters-ignored': [
    'DescribeTags does not heed its filters.',
    { params: (right, { action }) => (action === 'DescribeTags' ? { ...right, Filters: [] } : right) },
  ],
  'listed-type-of-code': [
    'DescribeTags calls every resource an instance.',
    listed((rows) => rows.map((one) => ({ ...one, ResourceType: 'instance' }))),
  ],
  'listed-id-lost': [
    'DescribeTags does not say what a tag is on.',
    listed((rows) => rows.map(({ Key = '', Value = '' }) => ({ Key, Value }))),
  ],
  'listed-values-lost': [
    'DescribeTags lists tags without values.',
    listed((rows) => rows.map((one) => ({ ...one, Value: '' }))),
  ],
  'listed-as-made': [
    'DescribeTags lists the tags that things were made with, and none that came later.',
    {
      output: (right, { action, store }) => {
        if (action !== 'DescribeTags') return right
        const isFirst = ({ Key, ResourceId }: Params) =>
          JSON.stringify(store.things.get(String(ResourceId))?.params.TagSpecifications ?? '').includes(
            `"${Key}"`,
          )
        return { ...right, Tags: (right.Tags as readonly Params[]).filter(isFirst) }
      },
    },
  ],
})

function keeping(change: (right: Tags) => Map<string, string>): Partial<Changes> {
  return { kept: (right) => ({ ...right, tags: change(right.tags) }) }
}

function after(action: string, change: Changes['tagsAfter']): Partial<Changes> {
  return {
    tagsAfter: (right, before, context) =>
      context.action === action ? change(right, before, context) : right,
  }
}

/** The tags of a thing as a description shows them. */
function viewed(change: (all: readonly Params[]) => readonly Params[]): Partial<Changes> {
  return {
    thing: (right, _, { action }) =>
      right.Tags && action.startsWith('Describe')
        ? { ...right, Tags: change(right.Tags as readonly Params[]) }
        : right,
  }
}

/** The rows of DescribeTags. */
function listed(change: (rows: readonly Params[]) => readonly Params[]): Partial<Changes> {
  return {
    output: (right, { action }) =>
      action === 'DescribeTags' ? { ...right, Tags: change(right.Tags as readonly Params[]) } : right,
  }
}

const before = (one: Thing, all: readonly Thing[]): Thing =>
  all.findLast(({ order, resource }) => order < one.order && resource.name === one.resource.name) ?? one
