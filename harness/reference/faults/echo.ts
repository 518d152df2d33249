import type { Fault } from '../changes.ts'

export const echo: readonly Fault[] = [
  {
    id: 'echo.description-trimmed',
    family: 'echo',
    text: 'Blanks around a Description are lost.',
    change: {
      params: (p) => (typeof p.Description === 'string' ? { ...p, Description: p.Description.trim() } : p),
    },
  },
]
