import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { unknownNames } from './unknown-names.ts'

test('strangers stand at the top and in each structure, another one in each place', () => {
  expect(told(variantsOf(unknownNames, 'ImportVolume')).slice(0, 6)).toEqual([
    'Colour: unknown-parameter',
    'Image.constructor: unknown-parameter',
    'Volume.__proto__: unknown-parameter',
    'constructor: unknown-parameter',
    'Image.__proto__: unknown-parameter',
    'Volume.toString: unknown-parameter',
  ])
})

test('a stranger comes on top of a valid request', () => {
  expect(changed(variantOf(unknownNames, 'ImportVolume', 'Volume.__proto__'))).toEqual({
    'Volume.__proto__': 'blue',
  })
})

test('in a list it stands in an item, next to what the item has', () => {
  const variant = variantOf(unknownNames, 'DescribeConversionTasks', 'Filter.1.constructor', '2013-02-01')
  expect(changed(variant)).toEqual({ 'Filter.1.constructor': 'blue' })
  const names = variantsOf(unknownNames, 'DescribeConversionTasks', '2013-02-01').map(({ name }) => name)
  expect(names.filter((name) => /^Filter\.\D/.test(name))).toEqual([])
  expect(variant.make().control!.wire).toHaveProperty(['Filter.1.Name'])
})

test('twelve strangers come, some of them hard to take for a name', () => {
  const keys = variantsOf(unknownNames, 'CancelExportTask').flatMap((one) => Object.keys(changed(one)))
  expect(keys.slice(0, 5)).toEqual(['Colour', 'constructor', '__proto__', 'toString', '<b>&amp;"'])
  expect(keys.slice(5, 9)).toEqual(['Nonsense.1', 'length', 'Stranger.9.Colour', 'hasOwnProperty'])
  expect(keys.slice(9)).toEqual(['Ünknown', 'a b', 'x'.repeat(300)])
})

test('a long name is sent whole, and named in short', () => {
  const long = variantsOf(unknownNames, 'CancelExportTask').at(-1)!
  expect([long.name, changed(long)]).toEqual(['x'.repeat(60), { ['x'.repeat(300)]: 'blue' }])
})

test('an operation without structures has them at the top alone', () => {
  const keys = variantsOf(unknownNames, 'CancelExportTask').flatMap((one) => Object.keys(changed(one)))
  expect(keys.filter((key) => key.startsWith('ExportTaskId'))).toEqual([])
})
