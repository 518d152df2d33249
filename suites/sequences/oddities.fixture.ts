import { type Make, named } from './faults.fixture.ts'

/** Unusual behaviour that no document forbids. */
export const oddities: Readonly<Record<string, Make>> = {
  'cancelled tasks are forgotten': () => ({
    cancelled: (right, { store }) => {
      for (const { id } of right) store.tasks.delete(id)
      return right
    },
  }),
  'cancelled tasks are left out of every describe': () => ({
    found: (right) => right.filter(({ cancelledAt }) => cancelledAt === undefined),
  }),
  'tasks that are done are left out of every describe of several, and of lists': () => ({
    found: (right, { now, params }) =>
      named(params) === 1 ? right : right.filter(({ createdAt, duration }) => now < createdAt + duration),
  }),
  'a second cancel fails': () => ({
    finished: (right, { cancelledAt }) => right || cancelledAt !== undefined,
  }),
  'a second cancel fails with a code of its own': () => ({
    finished: (right, { cancelledAt }) => right || cancelledAt !== undefined,
    error: (right, { action }) =>
      action.startsWith('Cancel') ? { ...right, code: 'TaskNotCancellable' } : right,
  }),
  'every task transfers its last disk image and cannot be cancelled': () => ({ finished: () => true }),
  'cancelling lasts for ever': () => ({
    stage: (right) => (right.state === 'cancelled' ? { ...right, state: 'cancelling' } : right),
  }),
  'a task is cancelled from one look to the next': () => ({
    stage: (right) => (right.state === 'cancelling' ? { ...right, state: 'cancelled' } : right),
  }),
  'tasks fail on their own': () => ({
    stage: (right, { createdAt, cancelledAt }, now) =>
      cancelledAt === undefined && now - createdAt > 10 ? { ...right, state: 'cancelled' } : right,
    cancelled: (right, { now }) => right.filter(({ createdAt }) => now - createdAt <= 10),
  }),
  'a cancel of an import task that is done succeeds': () => ({
    finished: (right, { family }) => right && !family.startsWith('import'),
    cancelled: (right, { now }) =>
      right.filter(
        ({ family, createdAt, duration }) => !(family.startsWith('import') && now >= createdAt + duration),
      ),
  }),
  'a task is known a moment after it was made': () => ({
    known: (right, task, { now }) => right && now - task.createdAt > 20,
  }),
  'a cancel takes effect a moment later': () => ({
    stage: (right, { cancelledAt }, now) =>
      cancelledAt !== undefined && now - cancelledAt < 20 ? { ...right, state: 'active' } : right,
  }),
  'lists come in pages of one': () => ({
    found: (right, { action, params }) => (isPaged(action) && !named(params) ? right.slice(0, 1) : right),
    output: (right, { action, params }) =>
      isPaged(action) && !named(params) ? { ...right, NextToken: 'more' } : right,
  }),
}

const isPaged = (action: string): boolean => /^Describe(Import|ExportImage)/.test(action)
