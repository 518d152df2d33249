import { encode, type Params } from '../../shape/encode.ts'
import type { ClientCase } from '../model.ts'
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

/** What every page is to be asked for with. */
const filters = { Filters: [{ Name: 'task-state', Values: ['active', 'completed'] }] }

/** Six pages, the second of them empty: only a token that is absent or empty says that there is no more. */
export function* pageCases(context: PlanContext): Generator<ClientCase> {
  for (const { operation, list, id: key } of paged) {
    if (!context.paginators.has(operation) || !has(operation, context)) continue
    const id = `sdk/pages/${operation}`
    const { input, output } = shapeIn(operation, context)
    const item = (n: number): Params => ({ [key]: `import-0000000${n}` })
    const pages: readonly Params[] = [
      { [list]: [item(1), item(2)], NextToken: tokens[0] },
      { [list]: [], NextToken: tokens[1] },
      { [list]: [item(3)], NextToken: tokens[2] },
      { [list]: [item(4), item(5)], NextToken: tokens[3] },
      { [list]: [item(6)], NextToken: tokens[4] },
      { [list]: [item(7), item(8)], NextToken: '' },
    ]
    const replies = pages.map((page) => plainReply(successBase(operation, page, output, id, context.version)))
    const call = {
      role: 'test' as const,
      operation,
      params: filters,
      wire: encode(filters, input),
      reply: (nth: number) => replies[Math.min(nth, replies.length - 1)]!,
      expect: { kind: 'pages' as const, list, items: [1, 2, 3, 4, 5, 6, 7, 8].map(item), schema: output },
      paginate: true as const,
      charge: `client.paginator.${operation}`,
    }
    yield { id, version: context.version, operation, calls: [call] }
  }
}

/** The parameters of the nth request of a paginator. */
export const pageWire = (nth: number): Readonly<Record<string, string>> =>
  nth === 0 ? {} : { NextToken: tokens[nth - 1] ?? '' }
