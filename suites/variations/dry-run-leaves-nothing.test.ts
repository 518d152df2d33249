import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { dryRunMakesNothing } from './dry-run-leaves-nothing.ts'

test('full requests are rehearsed, and one that keeps its token', () => {
  expect(told(variantsOf(dryRunMakesNothing, 'ExportImage')).slice(0, 3)).toEqual([
    '1: dry-run-granted',
    'token: accepted',
    '2: dry-run-granted',
  ])
})

test('a dry run has a text of its own, which the list of all tasks must not show beside its control', () => {
  const variant = variantOf(dryRunMakesNothing, 'ImportVolume', '1')
  const { after, clause } = variant.make()
  expect(changed(variant)).toEqual({
    'Image.ImportManifestUrl': 'https://s3.amazonaws.com/ec2spec-{{nonce}}-dry/manifest.xml',
    DryRun: 'true',
  })
  expect(after!.map(({ role, wire }) => [role, wire])).toEqual([
    ['test', { Action: 'DescribeConversionTasks', Version: '2016-11-15' }],
  ])
  expect(after![0]!.expect).toMatchObject({
    present: '{{conversionTaskId}}',
    absent: 'https://s3.amazonaws.com/ec2spec-{{nonce}}-dry/manifest.xml',
  })
  expect(clause).toBe('scenario.dry-run-makes-no-import-volume-task')
})

test('a rehearsed token can still be used', () => {
  const { setups, test: sent } = variantOf(dryRunMakesNothing, 'ExportImage', 'token').make()
  const [rehearsal] = setups!
  expect([rehearsal!.role, rehearsal!.expect]).toEqual(['test', { situation: 'dry-run-granted' }])
  expect([rehearsal!.wire.DryRun, rehearsal!.wire.ClientToken]).toEqual(['true', 'ec2spec-{{nonce}}'])
  expect([sent.wire.DryRun, sent.wire.ClientToken]).toEqual([undefined, 'ec2spec-{{nonce}}'])
})

test('no list of all tasks is read more than eight times', () => {
  const dry = variantsOf(dryRunMakesNothing, 'ImportImage').filter(({ situation }) => situation)
  expect(dry.map(({ name }) => name)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
})

test('an operation without a token, without a dry run, or that makes nothing, has none of it', () => {
  const names = variantsOf(dryRunMakesNothing, 'ImportVolume').map(({ name }) => name)
  expect(names).not.toContain('token')
  expect(variantsOf(dryRunMakesNothing, 'ImportVolume', '2013-02-01')).toEqual([])
  expect(variantsOf(dryRunMakesNothing, 'CreateInstanceExportTask')).toEqual([])
  expect(variantsOf(dryRunMakesNothing, 'CancelConversionTask')).toEqual([])
})
