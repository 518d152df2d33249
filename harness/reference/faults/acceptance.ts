import type { Fault } from '../changes.ts'

export const acceptance: readonly Fault[] = [
  {
    id: 'acceptance.unknown-parameters',
    family: 'acceptance',
    text: 'Parameters that the operation does not have are ignored.',
    change: { problems: (found) => found.filter(({ code }) => code !== 'UnknownParameter') },
  },
]
