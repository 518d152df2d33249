import type { Changes } from '../../changes.ts'
import { filtersOf } from '../../things/find-things.ts'
import type { Filter, Thing } from '../../things/thing.ts'
import { family } from '../family.ts'
import { withoutParameter } from './without-parameter.ts'

const tagIn = ({ tags }: Thing, { name }: Filter): string | undefined => tags.get(name.slice('tag:'.length))

/** Filters by tags that select what they should not, or do not select what they should. */
export const filters = family('things.filters', {
  ignored: ['Filters by tag are not heeded.', byTag(() => true)],
  'by-key': [
    'A filter by tag looks at the key alone.',
    byTag((thing, filter) => tagIn(thing, filter) !== undefined),
  ],
  'by-value': [
    'A filter by tag looks at the value alone.',
    byTag(({ tags }, { values }) => [...tags.values()].some((value) => values.includes(value))),
  ],
  nothing: ['A filter by tag selects nothing.', byTag(() => false)],
  opposite: [
    'A filter by tag selects what does not have the tag.',
    byTag((thing, filter) => !filter.values.includes(tagIn(thing, filter) ?? '')),
  ],
  'part-of-value': [
    'A filter by tag takes any value that contains the one that is asked for, or is part of it.',
    byTag((thing, filter) => {
      const value = tagIn(thing, filter)
      return value !== undefined && filter.values.some((one) => value.includes(one) || one.includes(value))
    }),
  ],
  'beginning-of-value': [
    'A filter by tag looks at the first 6 characters of the value.',
    byTag((thing, filter) => {
      const value = tagIn(thing, filter)?.slice(0, 6)
      return value !== undefined && filter.values.some((one) => one.slice(0, 6) === value)
    }),
  ],
  'first-value': [
    'Of several values of a filter the first is heeded.',
    byTag((thing, filter) => filter.values[0] === tagIn(thing, filter)),
  ],
  'all-values': [
    'A thing has to have all values of a filter.',
    byTag((thing, filter) => filter.values.every((one) => one === tagIn(thing, filter))),
  ],
  'first-filter': [
    'Of several filters the first is heeded.',
    {
      meets: (right, _, { name }, { params }) => right || filtersOf(params)[0]?.name !== name,
    },
  ],
  'keys-ignored': [
    'The filter tag-key is not heeded.',
    { meets: (right, _, { name }) => right || name === 'tag-key' },
  ],
  'keys-as-values': [
    'The filter tag-key looks at values.',
    {
      meets: (right, { tags }, { name, values }) =>
        name === 'tag-key' ? [...tags.values()].some((value) => values.includes(value)) : right,
    },
  ],
  'without-tags-too': [
    'A filter by tag lets things without any tag through.',
    byTag((thing, filter) => thing.tags.size === 0 || filter.values.includes(tagIn(thing, filter) ?? '')),
  ],
  'members-ignored': [
    'Filters that are no tags are not heeded.',
    { meets: (right, _, { name }) => right || !name.startsWith('tag') },
  ],
  'members-nothing': [
    'Filters that are no tags select nothing.',
    { meets: (right, _, { name }) => right && name.startsWith('tag') },
  ],
  'members-beginning': [
    'Filters that are no tags look at the first 6 characters.',
    {
      meets: (right, { id, params, resource }, { name, values }) => {
        const member = resource.filters?.[name]
        if (!member) return right
        const held = String(member === resource.id ? id : params[member]).slice(0, 6)
        return values.some((value) => value.startsWith(held))
      },
    },
  ],
  unknown: ['No operation knows the parameter Filter.', withoutParameter('Filters')],
  'of-first-tags': [
    'A filter by tag looks at the tags that a thing was made with.',
    byTag(({ params }, { name, values }) => {
      const given = JSON.stringify(params.TagSpecifications ?? '')
      return given.includes(name.slice('tag:'.length)) && values.some((value) => given.includes(value))
    }),
  ],
})

function byTag(meets: (thing: Thing, filter: Filter) => boolean): Partial<Changes> {
  return {
    meets: (right, thing, filter) => (filter.name.startsWith('tag:') ? meets(thing, filter) : right),
  }
}
