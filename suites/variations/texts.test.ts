import { expect, test } from 'vitest'
import { changed, contextAt, told, variantOf, variantsOf } from './context.fixture.ts'
import { freeTexts, shorter, texts } from './texts.ts'

test('every member that takes text has another kind of text at a time', () => {
  expect(told(variantsOf(texts, 'CreateInstanceExportTask')).slice(0, 5)).toEqual([
    'Description.xml-markup: accepted (Description)',
    'ExportToS3Task.S3Prefix.percent: accepted (ExportToS3Task.S3Prefix)',
    'TagSpecifications.Tags.Key.plus: accepted (TagSpecifications)',
    'TagSpecifications.Tags.Value.combining: accepted (TagSpecifications)',
    'Description.percent: accepted (Description)',
  ])
})

test('a text is sent as it is, and looked for in a describe', () => {
  const variant = variantOf(texts, 'CreateInstanceExportTask', 'Description.xml-markup')
  expect(changed(variant)).toEqual({ Description: `<a href="x">&amp; 'y'</a>` })
  expect(variant.make().after!.map(({ id }) => id)).toEqual(['DescribeExportTasks/by-id'])
})

test('what nobody promises to keep is sent and not compared', () => {
  const sent = (name: string) => variantOf(texts, 'CancelConversionTask', `ReasonMessage.${name}`).make().test
  expect(sent('tab').params).toBeUndefined()
  expect(sent('tab').wire.ReasonMessage).toBe('a\tb')
  expect(sent('plus').params).toMatchObject({ ReasonMessage: '1+1=2' })
})

test('text beyond ASCII may be refused, text in ASCII may not, and what is beyond a limit may be too long', () => {
  const right = (name: string) => variantOf(texts, 'ExportImage', name).make().test.situations.slice(2)
  expect(right('Description.latin-1')).toEqual(['invalid-character'])
  expect(right('Description.xml-markup')).toEqual([])
  expect(right('TagSpecifications.Tags.Key.long-255')).toEqual(['long-text', 'invalid-character', 'too-long'])
})

test('a text that does not arrive is cut down to the letter that does it', () => {
  expect(shorter('a+ b')).toEqual(['a', '+', 'b', 'a+', '+ b', 'a b', 'a+b'])
  const smaller = [...variantOf(texts, 'CancelConversionTask', 'ReasonMessage.plus').smaller!()]
  expect(smaller.map((one) => one.make().test.wire.ReasonMessage)).toEqual(shorter('1+1=2'))
})

test('a word that has to be one of several is no free text', () => {
  expect(freeTexts(contextAt('ExportImage')).map(({ name }) => name)).toEqual([
    'Description',
    'S3ExportLocation.S3Prefix',
    'TagSpecifications.Tags.Key',
    'TagSpecifications.Tags.Value',
  ])
  expect(variantsOf(texts, 'CancelExportTask')).toEqual([])
})
