import { expect, test } from 'vitest'
import { changed, contextAt, told, variantOf, variantsOf } from './context.fixture.ts'
import { misspelt } from './misspelt.ts'
import { realNames } from './real-names.ts'

test('each name in turn is one edit away from right', () => {
  expect(told(variantsOf(misspelt, 'CancelConversionTask')).slice(0, 4)).toEqual([
    'ConversinTaskId: misnamed-required',
    'Reasonessage: unknown-parameter',
    'Dryun: unknown-parameter',
    'ConversioonTaskId: misnamed-required',
  ])
})

test('the value stands under the wrong name, in the place of the right one', () => {
  const variant = variantOf(misspelt, 'DescribeExportTasks', 'Filer')
  expect(changed(variant)).toEqual({
    'Filter.1.Name': null,
    'Filter.1.Value.1': null,
    'Filer.1.Name': 'state',
    'Filer.1.Value.1': 'active',
  })
  expect(variant.make().test.params).toBeUndefined()
})

test('no slip of the hand makes a name that the operation has, in any version', () => {
  const real = realNames(contextAt('ImportVolume'))
  const slips = variantsOf(misspelt, 'ImportVolume').map(({ name }) => name.split('.').at(-1)!)
  expect(slips).toContain('Bytess')
  expect(slips.filter((slip) => real.has(slip.toLowerCase()))).toEqual([])
})

test('a name is left alone whose loss leaves a request that no document shows', () => {
  const names = variantsOf(misspelt, 'DescribeExportTasks').map(({ name }) => name)
  expect(names.filter((name) => name.startsWith('Filter.1.'))).toEqual([])
})
