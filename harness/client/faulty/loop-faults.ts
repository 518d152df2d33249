import type { ClientFault } from './client-fault.ts'
import type { Habits } from './habits.ts'

/** Ways to wait too short or too long, and to lose pages. */
export const loopFaults: readonly ClientFault[] = [
  {
    id: 'waits-for-any',
    text: 'a waiter is content with one task',
    clause: 'client.waiter.ConversionTaskCompleted',
    only: ['sdk/waiter.*/ConversionTaskCompleted'],
    habits: { waits: (right, states, done) => right && !states.includes(done) },
  },
  {
    id: 'waits-on',
    text: 'a waiter looks once more than it has to',
    clause: 'client.waiter.ExportTaskCompleted',
    only: ['sdk/waiter.*/ExportTaskCompleted'],
    habits: { waits: (right, _, __, looks) => right || looks < 3 },
  },
  {
    id: 'never-waits',
    text: 'a waiter does not look at states',
    clause: 'client.waiter.SnapshotImported',
    only: ['sdk/waiter.*/SnapshotImported'],
    habits: { waits: () => false },
  },
  {
    id: 'waits-for-other',
    text: 'a waiter is content with any state that is not active',
    clause: 'client.waiter.failure',
    only: ['sdk/waiter.*/ConversionTaskCompleted'],
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
    only: ['sdk/waiter.*/ConversionTaskCancelled'],
    habits: { waits: (right, states) => right && !states.includes('cancelled') },
  },
  {
    id: 'export-cancelled-is-enough',
    text: 'a waiter for cancelled exports asks once',
    clause: 'client.waiter.ExportTaskCancelled',
    only: ['sdk/waiter.*/ExportTaskCancelled'],
    habits: { waits: (right, states) => right && !states.includes('cancelled') },
  },
  {
    id: 'gives-up-at-twenty',
    text: 'a waiter gives up after twenty looks',
    clause: 'client.waiter.attempts',
    only: ['sdk/waiter.*/SnapshotImported'],
    habits: { waits: givesUpAt(20) },
  },
  {
    id: 'gives-up-at-three',
    text: 'a waiter gives up after three looks',
    clause: 'client.waiter.ConversionTaskCompleted',
    only: ['sdk/waiter.*/ConversionTaskCompleted'],
    habits: { waits: givesUpAt(3) },
  },
  {
    id: 'does-not-rest',
    text: 'a waiter looks again at once',
    clause: 'client.waiter.pause',
    only: ['sdk/waiter.*/SnapshotImported'],
    habits: { rest: () => 0 },
  },
  {
    id: 'token-without-blanks',
    text: 'the token of a page loses the blanks around it',
    clause: 'client.paginator.token',
    only: ['sdk/page*'],
    habits: { next: (right) => right?.trim() },
  },
  {
    id: 'ends-at-an-error',
    text: 'a page that is an error ends the list',
    clause: 'client.paginator.DescribeImportImageTasks',
    only: ['sdk/page*'],
    habits: {
      told: (right, _, { call }) => ('error' in right && call.params.NextToken ? { output: {} } : right),
    },
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
    id: 'ends-at-zero',
    text: 'the token 0 is none',
    clause: 'client.paginator.token',
    only: ['sdk/pages.tokens/*'],
    habits: { next: (right) => (right === '0' ? undefined : right) },
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
  ...(
    [
      [
        'empty-is-done',
        'a waiter is content with no task at all',
        (right, states) => right && states.length > 0,
      ],
      ['first-task-only', 'a waiter looks at the first task', (_, states, done) => states[0] !== done],
      ['last-task-only', 'a waiter looks at the last task', (_, states, done) => states.at(-1) !== done],
      ['waits-once-more', 'a waiter looks twice at least', (right, _, __, looks) => right || looks < 2],
    ] as const satisfies readonly (readonly [string, string, Habits['waits']])[]
  ).map(
    ([id, text, waits]): ClientFault => ({
      id,
      text,
      clause: 'client.waiter.ConversionTaskCancelled',
      only: ['sdk/waiter.*/ConversionTaskCancelled'],
      habits: { waits },
    }),
  ),
  {
    id: 'blind-for-cancelling',
    text: 'a waiter goes on while a task is being cancelled',
    clause: 'client.waiter.failure',
    only: ['sdk/waiter.*/ConversionTaskCompleted'],
    habits: {
      waits: (right, states, done) => right && (done !== 'cancelling' || states.includes('cancelled')),
    },
  },
  {
    id: 'two-tasks-only',
    text: 'a waiter looks at the first two tasks',
    clause: 'client.waiter.ExportTaskCancelled',
    only: ['sdk/waiter.*/ExportTaskCancelled'],
    habits: {
      waits: (right, states, done) =>
        right && !(states.length > 2 && states.slice(0, 2).every((one) => one === done)),
    },
  },
  {
    id: 'numbers-tokens',
    text: 'a token of digits goes through a number',
    clause: 'client.DescribeExportImageTasks.parameters',
    only: ['sdk/pages/*'],
    habits: { next: (right) => (/^\d+$/.test(right ?? '') ? String(Number(right)) : right) },
  },
  {
    id: 'short-tokens',
    text: 'a token is cut at 256 characters',
    clause: 'client.DescribeImportSnapshotTasks.parameters',
    only: ['sdk/pages/*'],
    habits: { next: (right) => right?.slice(0, 256) },
  },
  {
    id: 'blind-for-failure',
    text: 'a waiter goes on when a task can no longer reach the state',
    clause: 'client.waiter.failure',
    only: ['sdk/waiter.*/ConversionTaskCompleted'],
    habits: { waits: (right, _, done) => right && done !== 'cancelled' && done !== 'error' },
  },
  {
    id: 'cuts-token',
    text: 'a token is cut at its first =',
    clause: 'client.DescribeImportImageTasks.parameters',
    only: ['sdk/pages/*'],
    habits: { next: (right) => right?.replace(/=+$/, '') },
  },
  {
    id: 'dry-run-once',
    text: 'only the first page is asked for with DryRun',
    clause: 'client.DescribeImportImageTasks.parameters',
    only: ['sdk/pages.other-parameters/*'],
    habits: onFirstPage(/^DryRun$/),
  },
  {
    id: 'filters-once',
    text: 'only the first page is asked for with the filters',
    clause: 'client.DescribeImportImageTasks.parameters',
    only: ['sdk/pages/*'],
    habits: onFirstPage(/^Filter/),
  },
]

/** Says some parameters of the first page alone. */
function onFirstPage(meant: RegExp): Partial<Habits> {
  return {
    wire: (right) =>
      'NextToken' in right
        ? Object.fromEntries(Object.entries(right).filter(([key]) => !meant.test(key)))
        : right,
  }
}

/** Gives up where it has looked so often. */
function givesUpAt(most: number): Habits['waits'] {
  return (right, _, __, looks) => {
    if (right && looks >= most) throw new Error('waited too long')
    return right
  }
}
