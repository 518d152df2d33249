import { type Make, named } from './faults.fixture.ts'

/** Unusual behaviour that no document forbids. */
export const oddities: Readonly<Record<string, Make>> = {
  'cancelled conversions and exports are forgotten': () => ({
    cancelled: (right, { store }) => {
      for (const { id, family } of right) if (!isRemembered(family)) store.tasks.delete(id)
      return right
    },
  }),
  'cancelled conversions and exports are left out of every describe': () => ({
    found: (right) =>
      right.filter(({ cancelledAt, family }) => isRemembered(family) || cancelledAt === undefined),
  }),
  'conversions and exports that are done are left out of every describe of several, and of lists': () => ({
    found: (right, { now, params }) =>
      named(params) === 1
        ? right
        : right.filter(
            ({ createdAt, duration, family }) => isRemembered(family) || now < createdAt + duration,
          ),
  }),
  'progress is taken back when a task is cancelled': () => ({
    stage: (right) => (right.state.startsWith('cancel') ? { ...right, done: 0 } : right),
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

/** The page says for how long an import task is shown. */
const isRemembered = (family: string): boolean => family.startsWith('import')
