import type { Resource } from '../../../golden/resource.ts'
import { ApiError } from '../../api-error.ts'
import { family } from '../../faults/family.ts'
import { filtersOf, tokenAfter } from '../../things/find-things.ts'
import type { Thing } from '../../things/thing.ts'
import { describes, isById } from './keeping.ts'

/** What lists have, in what order, and in what pages. */
export const listing = family('right', {
  'things-small-pages': [
    'Pages have one thing, however many are asked for.',
    {
      params: (right, { action }) =>
        describes.test(action) && right.MaxResults !== undefined && action !== 'DescribeTags'
          ? { ...right, MaxResults: 1 }
          : right,
    },
  ],
  'things-empty-last-page': [
    'The last page of several is empty.',
    {
      page: ({ page, NextToken }, { params, action }) =>
        params.MaxResults !== undefined && page.length && !NextToken
          ? { page, NextToken: tokenAfter(page.at(-1)!.order, action) }
          : { page, ...(NextToken && { NextToken }) },
    },
  ],
  'things-empty-first-page': [
    'The first page of several is empty.',
    {
      page: (right, { params, action }) =>
        params.MaxResults !== undefined && params.NextToken === undefined && right.page.length
          ? { page: [], NextToken: tokenAfter(-1, action) }
          : right,
    },
  ],
  'things-order-of-the-look': [
    'Lists without pages come in another order at every look.',
    {
      page: (right, { params, requestId }) =>
        params.MaxResults === undefined && requestId < '8'
          ? { ...right, page: right.page.toReversed() }
          : right,
    },
  ],
  'things-newest-first': [
    'Lists without pages begin with the newest.',
    {
      page: (right, { params }) =>
        params.MaxResults === undefined ? { ...right, page: right.page.toReversed() } : right,
    },
  ],
  'things-any-order': [
    'Lists without pages come in an order of no meaning.',
    {
      page: (right, { params }) =>
        params.MaxResults === undefined
          ? { ...right, page: right.page.toSorted((a, b) => (a.id.at(-1)! < b.id.at(-1)! ? -1 : 1)) }
          : right,
    },
  ],
  'things-always-there': [
    'Lists have things that nobody made: a default VPC, a default group.',
    {
      things: (right, context) =>
        isById(context) || filtersOf(context.params).length
          ? right
          : [...byDefault(right[0]?.resource), ...right],
    },
  ],
  'things-own-filters-unknown': [
    'Filters that are no tags are refused.',
    {
      params: (right) => {
        const other = filtersOf(right).find(({ name }) => !name.startsWith('tag'))
        if (other) throw new ApiError('InvalidParameterValue', `The filter '${other.name}' is invalid`)
        return right
      },
    },
  ],
})

/** One of the kind that the service has by itself. */
const byDefault = (resource: Resource | undefined): readonly Thing[] =>
  resource
    ? [
        {
          id: `${resource.prefix ?? resource.name.toLowerCase()}-0defa017`,
          resource,
          params: {},
          tags: new Map(),
          changed: new Map(),
          order: 0,
          madeAt: 0,
        },
      ]
    : []
