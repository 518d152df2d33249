import { expect, test } from 'vitest'
import { library } from '../variations/context.fixture.ts'
import { line } from './scene.fixture.ts'
import { signatureCases } from './signatures.ts'

const signatureOf = (operation: string, version: string) =>
  [...signatureCases(library, version)].find((one) => one.operation === operation)

test('two describes tell whether signatures are looked at, then the operation is sent without a right one', () => {
  const { id, clause, steps } = signatureOf('ImportVolume', '2013-02-01')!
  expect([id, clause]).toEqual(['stories/signature~ImportVolume', 'ImportVolume.signature'])
  expect(steps.map(line)).toEqual([
    'witness: DescribeConversionTasks, signed by none: DescribeConversionTasks, either',
    'witness: DescribeConversionTasks, signed by unknown: DescribeConversionTasks, either',
    'witness: DescribeConversionTasks, signed by forged: DescribeConversionTasks, either',
    'witness: DescribeConversionTasks, signed by stale: DescribeConversionTasks, either',
    'witness: DescribeExportTasks, signed by none: DescribeExportTasks, either',
    'witness: DescribeExportTasks, signed by unknown: DescribeExportTasks, either',
    'witness: DescribeExportTasks, signed by forged: DescribeExportTasks, either',
    'witness: DescribeExportTasks, signed by stale: DescribeExportTasks, either',
    'ImportVolume, signed by none: ImportVolume, either',
    'ImportVolume, signed by unknown: ImportVolume, either',
    'ImportVolume, signed by forged: ImportVolume, either',
    'ImportVolume, signed by stale: ImportVolume, either',
  ])
})

test('a task is made with the right signature before its id is asked for with a wrong one', () => {
  const { steps } = signatureOf('CancelExportTask', '2013-02-01')!
  const told = steps
    .slice(8)
    .map(({ operation, role, credentials }) => `${role}: ${operation}, ${credentials}`)
  expect(told).toEqual([
    'setup: CreateInstanceExportTask, allowed',
    'test: CancelExportTask, none',
    'test: CancelExportTask, unknown',
    'test: CancelExportTask, forged',
    'test: CancelExportTask, stale',
  ])
})

test('two witnesses are enough, and no operation is its own', () => {
  const { steps } = signatureOf('DescribeConversionTasks', '2013-02-01')!
  const witnesses = steps.filter(({ role }) => role === 'witness').map(({ operation }) => operation)
  expect([...new Set(witnesses)]).toEqual(['DescribeExportTasks'])
  const others = signatureOf('DescribeConversionTasks', '2016-11-15')!.steps.filter(
    ({ role }) => role === 'witness',
  )
  expect([...new Set(others.map(({ operation }) => operation))]).toEqual([
    'DescribeExportImageTasks',
    'DescribeExportTasks',
  ])
})

test('an operation that the version does not have has none', () => {
  expect(signatureOf('ImportImage', '2013-02-01')).toBeUndefined()
})
