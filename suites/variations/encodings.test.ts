import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { encodedOtherwise } from './encodings.ts'

const cancels = () => variantsOf(encodedOtherwise, 'CancelConversionTask')

test('three ways to percent-encode come in turn', () => {
  expect(told(cancels()).slice(0, 3)).toEqual([
    'lower-hex.text.xml-markup: accepted',
    'plus.text.xml-markup: accepted',
    'every-byte.plain: accepted',
  ])
})

test('the same keys and values are encoded otherwise the second time', () => {
  const variant = variantOf(encodedOtherwise, 'CancelConversionTask', 'plus.text.combining')
  const { control, test: sent } = variant.make()
  expect(changed(variant)).toEqual({})
  expect([control!.encoding, sent.encoding]).toEqual([undefined, 'plus'])
  expect(sent.wire.ReasonMessage).toBe('Datentra\u0308ger e\u0301')
})

test('a text without a blank is the same with plus signs, and not sent so', () => {
  const names = cancels().map(({ name }) => name)
  expect(names).toContain('lower-hex.text.percent')
  expect(names).not.toContain('plus.text.percent')
})

test('an operation that takes no text has its plainest request with every byte encoded', () => {
  expect(told(variantsOf(encodedOtherwise, 'CancelExportTask'))).toEqual(['every-byte.plain: accepted'])
})
