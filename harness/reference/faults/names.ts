import type { Fault } from '../changes.ts'
import { alterMember } from './alter-member.ts'

export const names: readonly Fault[] = [
  {
    id: 'names.conversion-tasks-set',
    family: 'names',
    text: 'DescribeConversionTasks lists its tasks in conversionTasksSet.',
    change: {
      operation: (o) =>
        o.name === 'DescribeConversionTasks'
          ? alterMember(o, 'output.ConversionTasks', (m) => ({ ...m, xml: 'conversionTasksSet' }))
          : o,
    },
  },
]
