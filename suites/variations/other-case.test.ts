import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { otherCase } from './other-case.ts'

test('each name stands in four other cases of letters', () => {
  expect(told(variantsOf(otherCase, 'CancelConversionTask', '2013-02-01'))).toEqual([
    'conversionTaskId: misnamed-required',
    'reasonMessage: wrong-case-parameter',
    'conversiontaskid: misnamed-required',
    'reasonmessage: wrong-case-parameter',
    'CONVERSIONTASKID: misnamed-required',
    'REASONMESSAGE: wrong-case-parameter',
    'ConversionTaskID: misnamed-required',
    'ReasonMessagE: wrong-case-parameter',
  ])
})

test('a name in a structure changes in every key of its own, and no other', () => {
  expect(changed(variantOf(otherCase, 'ImportVolume', 'Image.bytes'))).toEqual({
    'Image.Bytes': null,
    'Image.bytes': '128696320',
  })
  expect(changed(variantOf(otherCase, 'ImportVolume', 'volume'))).toEqual({
    'Volume.Size': null,
    'volume.Size': '8',
  })
})

test('numbers of items have no case, and a name as it is written right is none of them', () => {
  const names = variantsOf(otherCase, 'DescribeExportTasks', '2013-02-01').map(({ name }) => name)
  expect(names).toEqual(['exportTaskId', 'exporttaskid', 'EXPORTTASKID', 'ExportTaskID'])
})
