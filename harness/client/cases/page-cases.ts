import { encode, type Params, type Wire } from '../../shape/encode.ts'
import { errorTree, xmlReply } from '../answers/reply.ts'
import { writeXml } from '../answers/write-xml.ts'
import type { ClientCall, ClientCase, Expected, Reply } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { has, type PlanContext, shapeIn } from './context.ts'

/** Operations that answer in pages, the list that they page through, and what tells its items apart. */
export const paged = [
  { operation: 'DescribeImportImageTasks', list: 'ImportImageTasks', id: 'ImportTaskId' },
  { operation: 'DescribeImportSnapshotTasks', list: 'ImportSnapshotTasks', id: 'ImportTaskId' },
  { operation: 'DescribeExportImageTasks', list: 'ExportImageTasks', id: 'ExportImageTaskId' },
] as const

/** A token is a text like any other: it goes back as it came. */
const tokens = [
  '1 page+more/=%26&',
  'AAMA-2_3.4~',
  'eyJwYWdlIjoyfQ==',
  '0071',
  'AQIDBAUGBwgJ'.repeat(40),
] as const

/** Tokens that no service has been seen to give, and that say no less for it. */
const oddTokens = [
  '  blanks at both ends ',
  'a\ttab, "quotes" & <markup>',
  'no-break\u00a0space, joiner\u200d, hyphen\u00ad',
  'Größe 日本 💽',
  '%41%2B+%2b',
  '1e5',
  '0',
  '../?Action=x&y=z#',
] as const

/** What every page is to be asked for with. */
const filters = { Filters: [{ Name: 'task-state', Values: ['active', 'completed'] }] }

/** How many items each page has, and what stands between the pages. */
type Course = {
  readonly name?: string
  /** What the caller gives beside the filters. */
  readonly add?: Params
  readonly sizes: readonly number[]
  readonly tokens: readonly string[]
  /** What the nth page is answered with: once in place of it, or for good. */
  readonly trouble?: { readonly page: number; readonly kind: keyof typeof troubles }
  readonly charge?: string
}

/** Only a token that is absent or empty says that there is no more: neither an empty page nor a short one does. */
const courses: readonly Course[] = [
  { sizes: [2, 0, 1, 2, 1, 2], tokens },
  { name: 'max-results', add: { MaxResults: 5 }, sizes: [1, 2, 1], tokens: tokens.slice(1, 3) },
  {
    name: 'other-parameters',
    add: { DryRun: false, MaxResults: 7 },
    sizes: [1, 2, 1],
    tokens: tokens.slice(1, 3),
  },
  { name: 'start', add: { NextToken: 'c3RhcnQ=' }, sizes: [1, 2], tokens: tokens.slice(2, 3) },
  { name: 'refused', sizes: [2, 1], tokens: tokens.slice(1, 2), trouble: { page: 1, kind: 'refused' } },
  {
    name: 'throttled',
    sizes: [1, 1, 1],
    tokens: tokens.slice(1, 3),
    trouble: { page: 1, kind: 'throttled' },
    charge: 'client.retry.throttling',
  },
  {
    name: 'tokens',
    sizes: Array.from({ length: oddTokens.length + 1 }, () => 1),
    tokens: oddTokens,
    charge: 'client.paginator.token',
  },
]

export function* pageCases(context: PlanContext): Generator<ClientCase> {
  for (const one of paged)
    if (context.paginators.has(one.operation) && has(one.operation, context))
      for (const course of courses) yield pageCase(one, course, context)
}

function pageCase(
  { operation, list, id: key }: (typeof paged)[number],
  course: Course,
  context: PlanContext,
): ClientCase {
  const { name, add = {}, sizes, trouble, charge } = course
  const id = `sdk/pages${name ? `.${name}` : ''}/${operation}`
  const { input, output } = shapeIn(operation, context)
  const params = { ...filters, ...add }
  const items = itemsOf(sizes, key)
  const replies = items.map((page, i) => {
    const said = { [list]: page, NextToken: course.tokens[i] ?? '' }
    return plainReply(successBase(operation, said, output, id, context.version))
  })
  const asked = withTrouble(replies, course)
  const expect: Expected =
    trouble?.kind === 'refused' ? refusal : { kind: 'pages', list, items: items.flat(), schema: output }
  const call: ClientCall = {
    role: 'test',
    operation,
    params,
    wire: encode(params, input),
    reply: (nth) => asked.replies[Math.min(nth, asked.replies.length - 1)]!,
    page: (nth) => asked.pages[nth],
    expect,
    paginate: true,
    charge: charge ?? `client.paginator.${operation}`,
  }
  return { id, version: context.version, operation, calls: [call] }
}

/** Items of each page, numbered through. */
function itemsOf(sizes: readonly number[], key: string): Params[][] {
  let last = 0
  return sizes.map((size) => Array.from({ length: size }, () => ({ [key]: `import-0000000${++last}` })))
}

/** The replies in their order, and what each of their requests says of the page. */
function withTrouble(
  pages: readonly Reply[],
  { tokens: given, trouble }: Course,
): { readonly replies: readonly Reply[]; readonly pages: readonly Wire[] } {
  const said = pages.map((_, i): Wire => (i ? { NextToken: given[i - 1]! } : {}))
  if (!trouble) return { replies: pages, pages: said }
  const { page, kind } = trouble
  return {
    replies: [...pages.slice(0, page), troubles[kind], ...pages.slice(page)],
    pages: [...said.slice(0, page + 1), ...(kind === 'throttled' ? said.slice(page) : [])],
  }
}

const refusal = {
  kind: 'error',
  code: 'InvalidNextToken',
  message: 'The specified value for nextToken is invalid.',
  status: 400,
  requestId: '0c8d5e1f-34ab-4c0e-9c51-4a2f1e7b9d20',
} as const

const troubles = {
  refused: xmlReply(writeXml(errorTree(refusal), '2016-11-15'), refusal.status),
  throttled: xmlReply(
    writeXml(
      errorTree({ ...refusal, code: 'RequestLimitExceeded', message: 'Request limit exceeded.' }),
      '2016-11-15',
    ),
    503,
  ),
} as const
