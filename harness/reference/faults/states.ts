import type { Fault } from '../changes.ts'

export const states: readonly Fault[] = [
  {
    id: 'states.progress-falls',
    family: 'states',
    text: 'Progress runs backwards while a task is active.',
    change: { stage: (right) => (right.state === 'active' ? { ...right, done: 1 - right.done } : right) },
  },
  {
    id: 'states.cancel-all',
    family: 'states',
    text: 'Cancelling one task cancels every task that there is.',
    change: { cancelled: (_, { store }) => [...store.tasks.values()] },
  },
]
