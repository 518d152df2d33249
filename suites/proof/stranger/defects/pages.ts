import { change, rename, say } from '../edit.ts'
import type { Ask, Task } from '../nouns.ts'
import { operations } from '../operations.ts'
import { refusal } from '../refusals.ts'
import type { Defect, Page, Twist } from '../twist.ts'
import { only, pass, read, refuseWith, wrong } from './wrong.ts'

type Paging = NonNullable<Twist['page']>

const paged = ['DescribeImportImageTasks', 'DescribeImportSnapshotTasks', 'DescribeExportImageTasks']
const all = paged.join(' ')

const isFirst = ({ params }: Ask) => !params.get('NextToken')

/** A page with another page's neighbour. */
const behind =
  (by: (page: Page, tasks: readonly Task[], at: number) => readonly Task[]): Paging =>
  (page, tasks, ask) => {
    const at = tasks.findIndex(({ id }) => id === page.tasks[0]?.id)
    return isFirst(ask) ? page : { ...page, tasks: by(page, tasks, at) }
  }

const whole: Paging = (_, tasks) => ({ tasks })

const forEach = (id: string, sentence: (at: string) => string, page: Paging): readonly Defect[] =>
  paged.map((at) => wrong(`${id}-${at}`, 'MUST', sentence(at), { at, page }))

/** What is wrong with pages and their tokens. */
export const pageDefects: readonly Defect[] = [
  ...forEach('page-whole', (at) => `${at} does not look at MaxResults.`, whole),
  ...forEach(
    'page-only',
    (at) => `${at} gives the first page and no token.`,
    ({ tasks }) => ({ tasks }),
  ),
  ...forEach(
    'page-repeats',
    (at) => `${at} gives the first page for every token.`,
    (page, tasks, ask) => (isFirst(ask) ? page : { ...page, tasks: tasks.slice(0, page.tasks.length) }),
  ),
  wrong('page-overlaps', 'MUST', 'A page begins with the last task of the page before.', {
    at: all,
    page: behind((page, tasks, at) => (at > 0 ? [tasks[at - 1]!, ...page.tasks] : page.tasks)),
  }),
  wrong('page-skips', 'MUST', 'The first task of every further page is lost.', {
    at: all,
    page: behind((page) => page.tasks.slice(1)),
  }),
  wrong(
    'page-forgets-filters',
    'MUST',
    'Every page but the first is of all tasks, whatever the filters say.',
    {
      at: 'DescribeImportImageTasks DescribeImportSnapshotTasks',
      pick: (tasks, { params, action }, world) =>
        params.get('NextToken')
          ? world.tasks.filter(({ kind }) => operations[action]!.kinds.includes(kind))
          : tasks,
    },
  ),
  wrong('page-one-more', 'MUST', 'A page has one task more than MaxResults.', {
    at: all,
    ask: read((params) => {
      const size = params.get('MaxResults')
      if (size !== undefined) params.set('MaxResults', String(Number(size) + 1))
    }),
  }),
  wrong('page-endless', 'MUST', 'The last page has a token again, for ever.', {
    at: all,
    page: (page, _, { params }) => ({ token: params.get('NextToken') ?? 'again', ...page }),
    refuse: pass('token'),
  }),
  wrong('page-token-empty', 'SHOULD', 'The token of a page that is not the last is empty.', {
    at: all,
    tree: say('nextToken', ''),
  }),
  wrong('page-token-name', 'MUST', 'The token is named NextToken, with a capital.', {
    at: all,
    tree: rename('nextToken', 'NextToken'),
  }),
  wrong('page-token-marker', 'MUST', 'The token is named marker.', {
    at: all,
    tree: rename('nextToken', 'marker'),
  }),
  wrong('page-token-inside', 'MUST', 'The token stands in the list.', {
    at: all,
    tree: (tree) => intoList(tree),
  }),
  wrong('page-token-any', 'SHOULD', 'A token that nobody gave begins from the start.', {
    at: all,
    refuse: pass('token'),
  }),
  wrong('page-token-ends', 'SHOULD', 'A token that nobody gave finds an empty page.', {
    at: all,
    refuse: pass('token'),
    page: (page, _, { params }) =>
      /^[A-Za-z0-9+/]{20,}=*$/.test(params.get('NextToken') ?? '') || !params.has('NextToken')
        ? page
        : { tasks: [] },
  }),
  wrong('page-token-internal', 'MUST', 'A token that nobody gave is an InternalError.', {
    at: all,
    refuse: refuseWith('token', { code: 'InternalError', status: 500 }),
  }),
  wrong('page-token-refused', 'MUST', 'A token is refused, though it was just given.', {
    at: all,
    object: ({ params }) =>
      params.get('NextToken')
        ? refusal('token', 'NextToken', 'InvalidNextToken', 'The token is not valid.')
        : undefined,
  }),
  wrong('page-token-unknown', 'MUST', 'NextToken is not recognized.', {
    at: all,
    rows: (rows) => rows.filter(({ name }) => name !== 'NextToken'),
  }),
  wrong('page-max-unknown', 'MUST', 'MaxResults is not recognized.', {
    at: all,
    rows: (rows) => rows.filter(({ name }) => name !== 'MaxResults'),
  }),
  wrong('page-max-zero', 'SHOULD', 'A page of no tasks can be asked for.', { at: all, refuse: pass('page') }),
  wrong('page-max-beyond', 'SHOULD', 'DescribeExportImageTasks takes a MaxResults beyond 500.', {
    at: 'DescribeExportImageTasks',
    refuse: (refused, { params }) =>
      refused.step === 'page' && Number(params.get('MaxResults')) > 0 ? undefined : refused,
  }),
  wrong('page-max-five', 'MUST', 'A page of fewer than five tasks cannot be asked for.', {
    at: 'DescribeExportImageTasks',
    object: ({ params }) =>
      Number(params.get('MaxResults') ?? 5) < 5
        ? refusal('page', 'MaxResults', 'InvalidParameterValue', 'Value for MaxResults is invalid.')
        : undefined,
  }),
  wrong('page-filter-lost', 'MUST', 'Beyond the first page the filters are not looked at.', {
    at: all,
    ask: only((name, params) => !(params.has('NextToken') && name.startsWith('Filter'))),
    refuse: pass('token'),
  }),
]

type Tree = Parameters<ReturnType<typeof rename>>[0]

function intoList(tree: Tree): Tree {
  const members = tree[1] as readonly Tree[]
  const token = members.find(([name]) => name === 'nextToken')
  if (!token) return tree
  const rest: Tree = [tree[0], members.filter((member) => member !== token)]
  return change('*', ([name, inside]) => [
    [name, name.endsWith('TaskSet') ? [...(inside as []), token] : inside],
  ])(rest)
}
