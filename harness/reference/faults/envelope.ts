import type { Fault } from '../changes.ts'

export const envelope: readonly Fault[] = [
  {
    id: 'envelope.namespace-of-latest',
    family: 'envelope',
    text: 'Every answer is in the namespace of 2016-11-15, whatever Version was sent.',
    change: { xml: (text) => text.replace(/doc\/[\d-]+\//, 'doc/2016-11-15/') },
  },
]
