import type { Habits } from './habits.ts'
import type { ClientFault } from './faults.ts'

const only = ['sdk/retry.*']
const notAgain = (unless: RegExp): Partial<Habits> => ({ again: (right, { text, failure = '' }) => right && !unless.test(text + failure) })

/** Ways to ask again when one should not, not to ask when one should, and to ask otherwise; waiters and pages. */
export const retryFaults: readonly ClientFault[] = [
  { id: 'no-retry', text: 'throttled requests are not sent again', clause: 'client.retry.throttling', only, habits: notAgain(/RequestLimitExceeded/) },
  { id: 'no-retry-of-500', text: 'a request that met a 500 is not sent again', clause: 'client.retry.server-error', only, habits: notAgain(/<html/) },
  { id: 'no-retry-of-reset', text: 'a request that lost its connection is not sent again', clause: 'client.retry.reset', only, habits: notAgain(/reset/) },
  { id: 'no-pause', text: 'requests are sent again at once', clause: 'client.retry.backoff', only: ['sdk/retry.always-throttled/*'], habits: { pause: () => 0 } },
  { id: 'hides-throttling', text: 'throttling that does not end is reported as a failed connection', clause: 'client.retry.reports', only, habits: { error: (right) => (right.code === 'RequestLimitExceeded' ? { ...right, code: 'MaxAttemptsReached' } : right) } },
  { id: 'another-token', text: 'a repeated request has another token', clause: 'client.retry.token', only, habits: { wire: (right, { nth }) => (right.ClientToken && nth ? { ...right, ClientToken: `${right.ClientToken.slice(0, -1)}${nth}` } : right) } },
  { id: 'no-token-again', text: 'a repeated request has no token', clause: 'client.retry.token', only, habits: { wire: ({ ClientToken, ...rest }, { nth }) => (ClientToken && !nth ? { ClientToken, ...rest } : rest) } },
  { id: 'another-request', text: 'a repeated request has a parameter more', clause: 'client.retry.same-request', only, habits: { wire: (right, { nth }) => (nth ? { ...right, RetryAttempt: String(nth) } : right) } },
  { id: 'repeats-refusals', text: 'refused requests are sent again', clause: 'client.retry.refusals', only: ['*/denied'], habits: { again: (right, { status }) => right || status >= 400 } },
  { id: 'repeats-creates', text: 'a creating call without a token is sent again after a reset', clause: 'client.retry.unsafe', only, habits: { again: (right, { failure }) => right || failure === 'reset' } },
  { id: 'asks-twice', text: 'answered requests are sent again', clause: 'client.wire.one-request', only: ['ImportVolume/minimal'], habits: { again: (right, _, nth) => right || nth === 0 } },
  { id: 'waits-for-any', text: 'a waiter is content with one task', clause: 'client.waiter.ConversionTaskCompleted', only: ['sdk/waiter.*'], habits: { waits: (right, states, done) => right && !states.includes(done) } },
  { id: 'waits-on', text: 'a waiter looks once more than it has to', clause: 'client.waiter.ExportTaskCompleted', only: ['sdk/waiter.*'], habits: { waits: (right, _, __, looks) => right || looks < 3 } },
  { id: 'never-waits', text: 'a waiter does not look at states', clause: 'client.waiter.SnapshotImported', only: ['sdk/waiter.*'], habits: { waits: () => false } },
  { id: 'waits-for-other', text: 'a waiter is content with any state that is not active', clause: 'client.waiter.failure', only: ['sdk/waiter.*'], habits: { waits: (right, states, done) => right && done !== 'cancelled' && states.length > 0 && !states.some((state) => state === 'cancelled' || state === 'error') } },
  { id: 'cancelled-is-enough', text: 'a waiter for cancelled tasks asks once', clause: 'client.waiter.ConversionTaskCancelled', only: ['sdk/waiter.*'], habits: { waits: (right, states) => right && !states.includes('cancelled') } },
  { id: 'export-cancelled-is-enough', text: 'a waiter for cancelled exports asks once', clause: 'client.waiter.ExportTaskCancelled', only: ['sdk/waiter.*'], habits: { waits: (right, states) => right && !states.includes('cancelled') } },
  { id: 'stops-at-empty-page', text: 'an empty page is taken for the last', clause: 'client.paginator.DescribeImportImageTasks', only: ['sdk/pages/*'], habits: { next: (right, { ImportImageTasks }) => (Array.isArray(ImportImageTasks) && !ImportImageTasks.length ? undefined : right) } },
  { id: 'first-page-only', text: 'only the first page is read', clause: 'client.paginator.DescribeImportSnapshotTasks', only: ['sdk/pages/*'], habits: { next: () => undefined } },
  { id: 'trims-token', text: 'the token is cut at a space', clause: 'client.DescribeExportImageTasks.parameters', only: ['sdk/pages/*'], habits: { next: (right) => right?.split(' ').at(-1) } },
  { id: 'loses-pages', text: 'pages after the first are read and thrown away', clause: 'client.paginator.DescribeExportImageTasks', only: ['sdk/pages/*'], habits: { told: (right, _, { call }) => ('output' in right && call.params.NextToken ? { output: { ...right.output, ExportImageTasks: [] } } : right) } },
]
