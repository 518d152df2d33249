import { conversion } from '../families/conversion.ts'
import { describe } from './describe.ts'

export const describeConversionTasks = describe(conversion, {
  ids: 'ConversionTaskIds',
  as: 'ConversionTasks',
})
