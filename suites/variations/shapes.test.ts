import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { wrongShape } from './shapes.ts'

test('a text stands for a structure, and structures and lists stand for a text', () => {
  expect(told(variantsOf(wrongShape, 'ImportVolume')).slice(0, 4)).toEqual([
    'Image.scalar: scalar-for-structure',
    'AvailabilityZone.1: misnamed-required',
    'AvailabilityZone.Value: misnamed-required',
    'AvailabilityZone.member.1: misnamed-required',
  ])
})

test('the text is sent beside the members of the structure', () => {
  expect(changed(variantOf(wrongShape, 'ImportVolume', 'Image.scalar'))).toEqual({ Image: 'ec2spec' })
})

test('the value of a text moves one level down', () => {
  expect(changed(variantOf(wrongShape, 'ImportVolume', 'Volume.Size.Value'))).toEqual({
    'Volume.Size': null,
    'Volume.Size.Value': '8',
  })
})

test('what the request can do without is unknown there, not missing', () => {
  expect(variantOf(wrongShape, 'CancelConversionTask', 'ReasonMessage.1').situation).toBe('unknown-parameter')
})

test('a list by its items is no text, and is not moved', () => {
  expect(told(variantsOf(wrongShape, 'DescribeExportTasks'))).toEqual([
    'ExportTaskIds.scalar: scalar-for-structure',
    'Filters.scalar: scalar-for-structure',
  ])
})

test('an operation without structures has no text for one', () => {
  const names = variantsOf(wrongShape, 'CancelConversionTask').map(({ name }) => name)
  expect(names.filter((name) => name.endsWith('.scalar'))).toEqual([])
})
