import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { wrongTypes } from './types.ts'

test('what is no truth value is refused, in turn with spellings that are only noted', () => {
  expect(told(variantsOf(wrongTypes, 'CancelConversionTask')).slice(0, 6)).toEqual([
    'DryRun.word: wrong-type (DryRun)',
    'DryRun.spelt-capital: unusual-spelling (DryRun)',
    'DryRun.number: wrong-type (DryRun)',
    'DryRun.spelt-1: unusual-spelling (DryRun)',
    'DryRun.half-a-word: wrong-type (DryRun)',
    'DryRun.spelt-yes: unusual-spelling (DryRun)',
  ])
})

test.each([
  ['Volume.Size', 'wrong-type', ['many', '12GB', '1,2', '[1]', '<1>', '--1']],
  ['Encrypted', 'wrong-type', ['maybe', '12', 'tru', 'true,false', '<true/>']],
  ['ClientData.UploadSize', 'wrong-type', ['many', '1.5GB', '1.5.2', '{1}', '<1>']],
  ['ClientData.UploadSize', 'unusual-spelling', ['1.5E3', '1,5', '.5', '+1.5', 'NaN', 'Infinity', '']],
  ['ClientData.UploadEnd', 'wrong-type', ['yesterday', '2026-13-45T99:00:00Z', '[2026-01-01]', '<now/>']],
])('%s: %s sends %j', (member, situation, texts) => {
  const all = ['ImportVolume', 'ImportImage'].flatMap((operation) => variantsOf(wrongTypes, operation))
  const some = all.filter((one) => one.about === member && one.situation === situation)
  expect(some.map(changed)).toEqual(texts.map((text) => ({ [member]: text })))
})

test('the control has the member with a value of its type', () => {
  const { control } = variantOf(wrongTypes, 'CancelConversionTask', 'DryRun.word').make()
  expect(control!.wire).toEqual({ ConversionTaskId: '{{conversionTaskId}}', DryRun: 'false' })
})

test('a text is never of the wrong type', () => {
  const members = variantsOf(wrongTypes, 'ImportVolume').map(({ about }) => about)
  expect([...new Set(members)]).toEqual(['Image.Bytes', 'Volume.Size', 'DryRun'])
})

test('an operation with nothing but texts has none', () => {
  expect(variantsOf(wrongTypes, 'CancelExportTask')).toEqual([])
  expect(variantsOf(wrongTypes, 'CancelConversionTask', '2013-02-01')).toEqual([])
})
