import type { Changes } from '../../changes.ts'
import type { Context } from '../../context.ts'
import { tokenAfter } from '../../things/find-things.ts'
import type { Page } from '../../things/thing.ts'
import { family } from '../family.ts'
import { taken } from '../shown.ts'
import { successText } from './answer-text.ts'

const describes = /^Describe/
const isPaged = ({ params }: Context): boolean => params.MaxResults !== undefined
const isLater = ({ params }: Context): boolean => params.NextToken !== undefined
const lastOf = ({ page }: Page): number => page.at(-1)?.order ?? 0

/** Lists of things that come in other pages than asked for, or do not come to an end. */
export const pages = family('things.pages', {
  'size-ignored': ['MaxResults is not heeded.', taken('*', 'MaxResults', () => undefined)],
  'one-more': [
    'A page has one thing more than MaxResults.',
    taken('*', 'MaxResults', (right) => Number(right) + 1),
  ],
  'size-fixed': [
    'A page has a thousand things, whatever MaxResults says.',
    taken('*', 'MaxResults', () => 1000),
  ],
  'size-refused': [
    'MaxResults is refused.',
    {
      problems: (found, { params }) =>
        params.MaxResults === undefined
          ? found
          : [{ code: 'InvalidParameterValue', message: 'MaxResults', status: 400 }],
    },
  ],
  'no-token': ['No page has a token that leads on.', { page: ({ page }) => ({ page }) }],
  'token-ignored': [
    'NextToken is not heeded: every page is the first.',
    taken('*', 'NextToken', () => undefined),
  ],
  'token-refused': [
    'The token of a page is refused by the next request.',
    { page: ({ NextToken, ...right }) => ({ ...right, ...(NextToken && { NextToken: `${NextToken}x` }) }) },
  ],
  'token-capital': [
    'The element of the token is NextToken.',
    successText(describes, (right) => right.replace(/<(\/?)nextToken>/g, '<$1NextToken>')),
  ],
  'token-as-marker': [
    'The element of the token is marker.',
    successText(describes, (right) => right.replace(/<(\/?)nextToken>/g, '<$1marker>')),
  ],
  'any-token': [
    'A token that nobody gave leads to the first page.',
    taken('*', 'NextToken', (right) =>
      /^\w+ -?\d+$/.test(Buffer.from(String(right), 'base64url').toString()) ? right : undefined,
    ),
  ],
  'last-again': [
    'A page begins with the last thing of the page before.',
    leading((right, { action }) => right.NextToken && tokenAfter(lastOf(right) - 1, action)),
  ],
  'one-skipped': [
    'A thing is left out between two pages.',
    leading((right, { action }) => right.NextToken && tokenAfter(lastOf(right) + 1, action)),
  ],
  'to-nowhere': [
    'The second page is empty, and the last.',
    leading((right, { action }) => right.NextToken && tokenAfter(1e9, action)),
  ],
  'round-and-round': [
    'The last page has a token that leads to the first.',
    leading((right, context) =>
      isPaged(context) ? (right.NextToken ?? tokenAfter(-1, context.action)) : right.NextToken,
    ),
  ],
  'last-page-forever': [
    'The last page has a token that leads to the last page.',
    leading((right, context) =>
      isPaged(context) && right.page.length
        ? (right.NextToken ?? tokenAfter(lastOf(right) - 1, context.action))
        : right.NextToken,
    ),
  ],
  'last-thing-lost': [
    'The last page lacks its last thing.',
    {
      page: (right, context) =>
        isLater(context) && !right.NextToken ? { page: right.page.slice(0, -1) } : right,
    },
  ],
  'later-without-tags': [
    'Pages after the first show no tags.',
    { thing: (right, _, context) => (isLater(context) && right.Tags ? { ...right, Tags: [] } : right) },
  ],
  'later-without-size': [
    'The pages after the first heed no MaxResults.',
    {
      params: (right) =>
        right.NextToken === undefined
          ? right
          : Object.fromEntries(Object.entries(right).filter(([name]) => name !== 'MaxResults')),
    },
  ],
  backwards: [
    'Each page is told from its end.',
    { page: ({ page, ...right }) => ({ ...right, page: page.toReversed() }) },
    'No document says in which order a list comes.',
  ],
  'token-of-items': [
    'The token of a page stands in each of its items.',
    successText(describes, (right) =>
      right.replace(/(<nextToken>[^<]*<\/nextToken>)(.*)/s, (_, token: string, rest: string) =>
        rest.replaceAll('</item>', `${token}</item>`),
      ),
    ),
  ],
})

/** The token that leads on from a page. */
function leading(change: (right: Page, context: Context) => string | undefined): Partial<Changes> {
  return {
    page: (right, context) => {
      const NextToken = change(right, context)
      return { page: right.page, ...(NextToken && { NextToken }) }
    },
  }
}
