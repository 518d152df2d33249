import { expect, test } from 'vitest'
import { byGet } from './by-get.ts'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'

test('the plainest request comes first, then full ones and texts in turn', () => {
  expect(told(variantsOf(byGet, 'CreateInstanceExportTask', '2013-02-01')).slice(0, 5)).toEqual([
    'plain: accepted',
    'pairwise.1: accepted',
    'text.xml-markup: accepted',
    'pairwise.2: accepted',
    'text.percent: accepted',
  ])
})

test('what a POST said before, a GET says word for word', () => {
  const variant = variantOf(byGet, 'CancelConversionTask', 'text.plus')
  const { control, test: sent } = variant.make()
  expect(changed(variant)).toEqual({})
  expect([control!.method, sent.method]).toEqual([undefined, 'GET'])
  expect(sent.wire).toEqual({ ConversionTaskId: '{{conversionTaskId}}', ReasonMessage: '1+1=2' })
})

test('no token goes along, which would make the GET a repetition', () => {
  const tokens = variantsOf(byGet, 'ExportImage').filter((one) => 'ClientToken' in one.make().test.wire)
  expect(tokens).toEqual([])
})

test('neither texts that are too long for a query string nor those that nobody keeps are sent', () => {
  const names = variantsOf(byGet, 'CancelConversionTask').map(({ name }) => name)
  expect(names).toContain('text.one-character')
  expect(names).not.toContain('text.long-255')
  expect(names).not.toContain('text.tab')
})

test('an operation with nothing but an id has its plainest request', () => {
  expect(told(variantsOf(byGet, 'CancelExportTask'))).toEqual(['plain: accepted'])
})
