import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageImports } from './families.fixture.ts'
import { type Answer, ask, document, looksOf, refusal, toldOfEach } from './looks.fixture.ts'
import { memberRules } from './members.ts'

const told = (operation: string, answer: Answer, params: Params = {}, situation = '') =>
  toldOfEach(
    memberRules,
    looksOf([ask(operation, params, answer, { expect: situation ? { situation } : {} })]),
  )
const failures = (operation: string, answer: Answer, params: Params = {}) =>
  told(operation, answer, params).filter((line) => line.includes(' — '))
const conversion = (more: Params = {}): Params => ({
  ConversionTask: { ConversionTaskId: 'import-vol-1', State: 'active', ...more },
})

test('required members that are there, and values that may be, hold one by one', () => {
  expect(told('ImportImage', { ImportTaskId: 'import-ami-1', Status: 'active', Progress: '20' })).toEqual([
    'ImportImage.output.importTaskId:required',
    'ImportImage.output.status:required',
    'ImportImage.output.importTaskId:type',
    'ImportImage.output.progress:type',
  ])
})

test('a required member that lacks, or is empty, is missed', () => {
  expect(failures('ImportImage', { ImportTaskId: 'import-ami-1', Status: '' })).toEqual([
    'ImportImage.output.status:required — status: expected a value, got absent or empty',
  ])
})

test('a value is of its type and of its range', () => {
  const answer = (value: Params[string]) => conversion({ ImportVolume: { BytesConverted: value } })
  const at = 'conversionTask.importVolume.bytesConverted'
  expect(failures('ImportVolume', answer('many'))).toContain(
    `ImportVolume.output.${at}:type — ${at}: expected integer, got many`,
  )
  expect(failures('ImportVolume', answer(-1))).toContain(
    `ImportVolume.output.${at}:range — ${at}: expected at least 0, got -1`,
  )
})

test('a word is one of a closed list; an open one has room for others', () => {
  const at = 'conversionTask.state'
  expect(failures('ImportVolume', conversion({ State: 'asleep', ImportVolume: {} }))).toContain(
    `ImportVolume.output.${at}:enum — ${at}: expected active | cancelling | cancelled | completed, got asleep`,
  )
  expect(failures('ImportImage', imageImports.task('import-ami-1', 'asleep'))).toEqual([])
})

test('a task is of one kind, and shows nothing of another', () => {
  const [clause, both] = ['ImportVolume.output.conversionTask:choice', 'ImportVolume, ImportInstance']
  expect(failures('ImportVolume', conversion())).toContain(
    `${clause} — conversionTask: expected exactly one of ${both}, got none`,
  )
  const xml =
    '<conversionTask><importVolume><description>a</description></importVolume><importInstance/></conversionTask>'
  expect(failures('ImportVolume', document('ImportVolume', xml))).toContain(
    `${clause} — conversionTask.importInstance: expected exactly one of ${both}, got an empty one beside another`,
  )
})

test('a list that repeats one of the request is missed only where the request had one', () => {
  const answer = conversion({ ImportInstance: { Platform: 'Windows' } })
  const at = 'conversionTask.importInstance.volumes'
  const missed = `ImportInstance.output.${at}:required — ${at}: expected a value, got absent or empty`
  const params = { DiskImages: [{ Image: { Format: 'VMDK', Bytes: 1, ImportManifestUrl: 'https://a/' } }] }
  expect(failures('ImportInstance', answer)).toEqual([])
  expect(failures('ImportInstance', answer, params)).toEqual([missed])
})

test('a structure that need hold nothing may stand there empty', () => {
  const at = 'exportTask.instanceExport'
  const xml = (inner: string) => document('CreateInstanceExportTask', `<exportTask>${inner}</exportTask>`)
  const missed = `CreateInstanceExportTask.output.${at}:required — ${at}: expected a value, got absent or empty`
  expect(failures('CreateInstanceExportTask', xml('<state>active</state>'))).toContain(missed)
  expect(failures('CreateInstanceExportTask', xml('<state>active</state><instanceExport/>'))).not.toContain(
    missed,
  )
})

test('the export of an image has no instance to show', () => {
  const told = (ExportTaskId: string) =>
    failures('DescribeExportTasks', {
      ExportTasks: [{ ExportTaskId, State: 'active', ExportToS3Task: { S3Key: 'a' } }],
    })
  expect(told('export-ami-1')).toEqual([])
  expect(told('export-i-1')).toEqual([
    'DescribeExportTasks.output.exportTaskSet[].instanceExport:required — ' +
      'exportTaskSet[1].instanceExport: expected a value, got absent or empty',
  ])
})

test('a value under a name that is one slip off proves nothing', () => {
  const xml = document('ImportImage', '<importTaskId>import-ami-1</importTaskId><Status>active</Status>')
  expect(told('ImportImage', xml)).toEqual([
    'ImportImage.output.importTaskId:required',
    'ImportImage.output.importTaskId:type',
  ])
})

test('what a request is answered with that had to be refused, and an error, are not its business', () => {
  expect(told('ImportImage', {}, {}, 'missing-parameter')).toEqual([])
  expect(told('ImportImage', refusal('InvalidParameter'))).toEqual([])
})

test('what stands there empty of a task that the case did not make may be what another sent', () => {
  const task = (ConversionTaskId: string, ImportManifestUrl: string | undefined) => ({
    ...{ ConversionTaskId, State: 'active' },
    ImportVolume: {
      ...{ BytesConverted: 0, AvailabilityZone: 'us-east-1a', Volume: { Id: 'vol-1' } },
      Image: { Format: 'VMDK', Size: 1, ...(ImportManifestUrl !== undefined && { ImportManifestUrl }) },
    },
  })
  const list = (...urls: (string | undefined)[]) => ({
    ConversionTasks: urls.map((url, i) => task(`import-vol-${i}`, url)),
  })
  const url = 'DescribeConversionTasks.output.conversionTasks[].importVolume.image.importManifestUrl:required'
  const missed = (answer: Params, params: Params = {}) =>
    failures('DescribeConversionTasks', answer, params).filter((line) => line.startsWith(url)).length
  expect(missed(list('x', ''))).toBe(0)
  expect(missed(list('x', ''), { ConversionTaskIds: ['import-vol-1'] })).toBe(1)
  expect(missed(list('x', undefined))).toBe(1)
})
