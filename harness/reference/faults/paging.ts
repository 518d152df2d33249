import type { Changes } from '../changes.ts'
import type { Context } from '../context.ts'
import { family } from './family.ts'
import { member } from './members.ts'
import { taken } from './shown.ts'

const pages = ['DescribeImportImageTasks', 'DescribeImportSnapshotTasks', 'DescribeExportImageTasks']
const exports = 'DescribeExportImageTasks'
const isPaged = ({ params }: Context): boolean => params.MaxResults !== undefined
const tokenOf = (action: string, order: number): string =>
  Buffer.from(`${action} ${order}`).toString('base64url')
const orderIn = (token: unknown): number =>
  Number(Buffer.from(String(token), 'base64url').toString().split(' ')[1])

/** Lists that come in other pages than asked for. */
export const paging = family('paging', {
  'size-ignored': [
    'MaxResults is not heeded: everything is one page.',
    taken('*', 'MaxResults', () => undefined),
  ],
  'size-and-one': [
    'A page has one task more than MaxResults.',
    taken('*', 'MaxResults', (right) => Number(right) + 1),
  ],
  'size-fixed': [
    'A page of image exports has a hundred tasks, whatever MaxResults says.',
    taken(exports, 'MaxResults', () => 100),
  ],
  'most-refused': [
    'DescribeExportImageTasks refuses pages of more than a hundred.',
    member(exports, 'input.MaxResults', (right) => ({ ...right, maximum: 100 })),
  ],
  'zero-accepted': [
    'DescribeExportImageTasks takes a page of none.',
    member(exports, 'input.MaxResults', (right) => ({ ...right, minimum: 0 })),
  ],
  'no-token': ['There is no token for the next page.', token(() => undefined)],
  'token-forever': [
    'Every page has a token, the last as well, for a page of nothing.',
    token((right, { action }) => right ?? tokenOf(action, 1e9), isPaged),
    'A page may be short, or empty, with more to come: no number of pages shows that there is no end.',
  ],
  'token-ignored': [
    'NextToken is not heeded: every page is the first.',
    taken('*', 'NextToken', () => undefined),
  ],
  'token-one-short': [
    'The next page begins with the last task of the page before.',
    token((right, { action }) => right && tokenOf(action, orderIn(right) - 1)),
  ],
  'token-to-nowhere': [
    'The page after the first is empty, though there is more.',
    token((right, { action }) => right && tokenOf(action, 1e9), isPaged),
  ],
  'token-of-another': [
    'The token of one list is refused by the next call for that list.',
    token((right, { action }) => right && tokenOf(pages.find((other) => other !== action)!, orderIn(right))),
  ],
  'newest-missing': [
    'Tasks of the last second come on no page.',
    {
      found: (right, context) =>
        isPaged(context) ? right.filter(({ createdAt }) => context.now - createdAt > 1000) : right,
    },
  ],
  'backwards-after-first': [
    'Pages after the first go back to the beginning.',
    taken(exports, 'NextToken', () => tokenOf(exports, 0)),
  ],
  'filters-of-first': [
    'Filters hold for the first page alone.',
    { params: ({ Filters, ...right }) => (Filters && !right.NextToken ? { ...right, Filters } : right) },
  ],
  'any-token': [
    'A token that is none is taken for the first page.',
    taken('*', 'NextToken', (right) => (Number.isNaN(orderIn(right)) ? undefined : right)),
  ],
  'always-paged': [
    'Without MaxResults, a page is one task and no token leads on.',
    {
      output: (right, { action, params }) =>
        action === exports && !params.MaxResults ? firstOf(right) : right,
    },
  ],
})

/** The token of an answer as `change` gives it back. */
function token(
  change: (right: string | undefined, context: Context) => string | undefined,
  when: (context: Context) => boolean = () => true,
): Partial<Changes> {
  return {
    output: ({ NextToken, ...right }, context) => {
      const other =
        pages.includes(context.action) && when(context)
          ? change(NextToken as string, context)
          : (NextToken as string)
      return { ...right, ...(other && { NextToken: other }) }
    },
  }
}

const firstOf = ({ ExportImageTasks, ...rest }: Context['params']): Context['params'] => ({
  ...rest,
  ExportImageTasks: (ExportImageTasks as readonly string[]).slice(0, 1),
})
