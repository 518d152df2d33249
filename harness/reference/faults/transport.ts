import type { Fault } from '../changes.ts'

export const transport: readonly Fault[] = [
  {
    id: 'transport.cut',
    family: 'transport',
    text: 'Every success breaks off in the middle of its body.',
    change: { response: (r) => (r.status === 200 ? { ...r, cutAfter: Math.floor(r.body.length / 2) } : r) },
  },
]
