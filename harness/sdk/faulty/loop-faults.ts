import type { ClientFault } from './faults.ts'

/** Ways to wait too short or too long, and to lose pages. */
export const loopFaults: readonly ClientFault[] = [
  {
    id: 'waits-for-any',
    text: 'a waiter is content with one task',
    clause: 'client.waiter.ConversionTaskCompleted',
    only: ['sdk/waiter.*'],
    habits: { waits: (right, states, done) => right && !states.includes(done) },
  },
  {
    id: 'waits-on',
    text: 'a waiter looks once more than it has to',
    clause: 'client.waiter.ExportTaskCompleted',
    only: ['sdk/waiter.*'],
    habits: { waits: (right, _, __, looks) => right || looks < 3 },
  },
  {
    id: 'never-waits',
    text: 'a waiter does not look at states',
    clause: 'client.waiter.SnapshotImported',
    only: ['sdk/waiter.*'],
    habits: { waits: () => false },
  },
  {
    id: 'waits-for-other',
    text: 'a waiter is content with any state that is not active',
    clause: 'client.waiter.failure',
    only: ['sdk/waiter.*'],
    habits: {
      waits: (right, states, done) =>
        right &&
        done !== 'cancelled' &&
        states.length > 0 &&
        !states.some((state) => state === 'cancelled' || state === 'error'),
    },
  },
  {
    id: 'cancelled-is-enough',
    text: 'a waiter for cancelled tasks asks once',
    clause: 'client.waiter.ConversionTaskCancelled',
    only: ['sdk/waiter.*'],
    habits: { waits: (right, states) => right && !states.includes('cancelled') },
  },
  {
    id: 'export-cancelled-is-enough',
    text: 'a waiter for cancelled exports asks once',
    clause: 'client.waiter.ExportTaskCancelled',
    only: ['sdk/waiter.*'],
    habits: { waits: (right, states) => right && !states.includes('cancelled') },
  },
  {
    id: 'stops-at-empty-page',
    text: 'an empty page is taken for the last',
    clause: 'client.paginator.DescribeImportImageTasks',
    only: ['sdk/pages/*'],
    habits: {
      next: (right, { ImportImageTasks }) =>
        Array.isArray(ImportImageTasks) && !ImportImageTasks.length ? undefined : right,
    },
  },
  {
    id: 'first-page-only',
    text: 'only the first page is read',
    clause: 'client.paginator.DescribeImportSnapshotTasks',
    only: ['sdk/pages/*'],
    habits: { next: () => undefined },
  },
  {
    id: 'trims-token',
    text: 'the token is cut at a space',
    clause: 'client.DescribeExportImageTasks.parameters',
    only: ['sdk/pages/*'],
    habits: { next: (right) => right?.split(' ').at(-1) },
  },
  {
    id: 'loses-pages',
    text: 'pages after the first are read and thrown away',
    clause: 'client.paginator.DescribeExportImageTasks',
    only: ['sdk/pages/*'],
    habits: {
      told: (right, _, { call }) =>
        'output' in right && call.params.NextToken
          ? { output: { ...right.output, ExportImageTasks: [] } }
          : right,
    },
  },
]
