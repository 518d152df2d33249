import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { membersRead } from './members-read.ts'

const { output } = loadLibrary().operations.get('DescribeConversionTasks')!
const task = (id: string, more: object) => ({ ConversionTaskId: id, ...more })

test('members of tasks that the case has made, and of no others', () => {
  const value = {
    ConversionTasks: [
      task('import-vol-1', { ImportVolume: { BytesConverted: 0 } }),
      task('import-vol-2', { StatusMessage: 'x' }),
    ],
  }
  expect([...membersRead(value, output, new Set(['import-vol-1']))]).toEqual([
    'ConversionTasks',
    'ConversionTasks[].ConversionTaskId',
    'ConversionTasks[].ImportVolume',
    'ConversionTasks[].ImportVolume.BytesConverted',
  ])
})
