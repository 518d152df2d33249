import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { derived } from './derived.ts'
import { imageImports } from './families.fixture.ts'
import { ask, document, looksOf, refusal, respond, toldOf } from './looks.fixture.ts'

const made = (ImportVolume: Params) => {
  const ConversionTask = { ConversionTaskId: 'import-vol-1', State: 'active', ImportVolume }
  return toldOf(derived, looksOf([ask('ImportVolume', {}, { ConversionTask })]))
}
const converted = 'conversionTask.importVolume.bytesConverted'

test('no more is converted than there is', () => {
  expect(made({ BytesConverted: 8, Image: { Size: 8 } })).toContain(`ImportVolume.output.${converted}:range`)
  expect(made({ BytesConverted: 9, Image: { Size: 8 } })).toContain(
    `ImportVolume.output.${converted}:range — ${converted}: expected at most 8, got 9`,
  )
  expect(made({ BytesConverted: 9 }).join()).not.toContain(converted)
})

test('a task under way has not expired by the clock of the target; one that is over may have', () => {
  const told = (date: string, state: string) => {
    const xml = `<conversionTask><conversionTaskId>import-vol-1</conversionTaskId><expirationTime>2020-01-01T00:00:00Z</expirationTime><state>${state}</state></conversionTask>`
    const answer = respond(document('ImportVolume', xml), { headers: { 'content-type': 'text/xml', date } })
    return toldOf(derived, looksOf([ask('ImportVolume', {}, answer)])).filter((line) =>
      line.includes(':range'),
    )
  }
  const clause = 'ImportVolume.output.conversionTask.expirationTime:range'
  expect(told('Tue, 31 Dec 2019 00:00:00 GMT', 'active')).toEqual([clause])
  expect(told('Thu, 02 Jan 2020 00:00:00 GMT', 'active')).toEqual([
    `${clause} — conversionTask.expirationTime: expected a time that is still to come, got 2020-01-01T00:00:00Z`,
  ])
  expect(told('Thu, 02 Jan 2020 00:00:00 GMT', 'completed')).toEqual([])
})

test('a part of a task that is completed is not under way', () => {
  const told = (State: string) => {
    const ImportInstance = { Volumes: [{ Status: 'active' }] }
    const ConversionTasks = [{ ConversionTaskId: 'import-i-1', State, ImportInstance }]
    return toldOf(derived, looksOf([ask('DescribeConversionTasks', {}, { ConversionTasks })])).join()
  }
  const clause = 'DescribeConversionTasks.output.conversionTasks[].importInstance.volumes[].status:range'
  expect(told('active')).not.toContain(clause)
  expect(told('completed')).toContain(
    `${clause} — conversionTasks[1].importInstance.volumes[1].status: expected no state of work under way, got active`,
  )
})

test('the name of what is exported holds the prefix and the id, and ends in a format in any case', () => {
  const told = (S3Key: string) => {
    const [ExportToS3Task, at] = [
      { S3Prefix: 'exports/', DiskImageFormat: 'VMDK' },
      'exportTask.exportToS3.s3Key',
    ]
    const answer = {
      ExportTask: {
        ExportTaskId: 'export-i-1',
        State: 'active',
        ExportToS3Task: { DiskImageFormat: 'VMDK', S3Key },
      },
    }
    const looks = looksOf([ask('CreateInstanceExportTask', { ExportToS3Task }, answer)])
    return toldOf(derived, looks)
      .filter((line) => line.includes(`${at}:range`))
      .map((line) => line.split(': ')[1] ?? 'held')
  }
  expect(told('exports/export-i-1.VMDK')).toEqual(['held', 'held'])
  expect(told('exports/export-i-1.vhd')).toEqual(['expected ….vmdk, got exports/export-i-1.vhd', 'held'])
  expect(told('exports/1.vmdk')).toEqual(['held', 'expected exports/export-i-1…, got exports/1.vmdk'])
})

test('a task shows what every recorded answer has; what it made, once it is done', () => {
  const told = (State: string, ImageId = '') => {
    const task = imageImports.task('import-ami-1', State, { ImageId })
    return toldOf(derived, looksOf([imageImports.describe([], [task])]))
  }
  const clause = 'DescribeImportImageTasks.output.importImageTaskSet[].imageId:shown'
  expect(told('completed', 'ami-1')).toContain(clause)
  expect(told('completed')).toContain(
    `${clause} — importImageTaskSet[1].imageId: expected a value, got absent`,
  )
  expect(told('active').join()).not.toContain('imageId')
  expect(made({})).toContain(
    'ImportVolume.output.conversionTask.expirationTime:shown — conversionTask.expirationTime: expected a value, got absent',
  )
})

test('an answer without a task has nothing that follows', () => {
  expect(toldOf(derived, looksOf([ask('ImportVolume', {}, refusal('InvalidParameter'))]))).toEqual([])
})
