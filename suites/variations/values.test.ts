import { expect, test } from 'vitest'
import { changed, contextAt, told, variantsOf } from './context.fixture.ts'
import { faultsOf } from './faults.ts'
import { spotsOf } from './spots.ts'
import { situationFor, wrongAt, wrongWords } from './values.ts'

test('a word is another, in another case, padded, gone', () => {
  const variants = variantsOf(wrongWords, 'ImportVolume')
  expect(told(variants)[0]).toBe('Image.Format.other-word: invalid-format (Image.Format)')
  const sent = variants.map((one) => [
    one.name.split('.').at(-1),
    one.situation,
    changed(one)['Image.Format'],
  ])
  expect(sent).toEqual([
    ['other-word', 'invalid-format', 'ec2spec'],
    ['blank-before', 'padded-value', ' VMDK'],
    ['typing-error', 'invalid-format', 'VMK'],
    ['lower-case', 'wrong-case-value', 'vmdk'],
    ['blank-after', 'padded-value', 'VMDK '],
    ['empty', 'empty-value', ''],
    ['two-words', 'invalid-format', 'VMDK,VMDK'],
    ['mixed-case', 'wrong-case-value', 'vMdK'],
    ['number', 'invalid-format', '1'],
    ['quoted', 'invalid-format', '"VMDK"'],
    ['markup', 'invalid-format', '<b>&amp;</b>'],
    ['line-feed-after', 'padded-value', 'VMDK\n'],
  ])
})

test('a word in the case that the documents write is none', () => {
  const names = variantsOf(wrongWords, 'ImportVolume').map(({ name }) => name)
  expect(names).not.toContain('Image.Format.upper-case')
})

test('where no golden pair refuses a word, others may be taken, and none is sent', () => {
  const types = variantsOf(wrongWords, 'ExportImage').filter(({ name }) => name.includes('ResourceType'))
  expect(types.map(({ situation }) => situation)).not.toContain('invalid-value')
  expect(types.map(({ name }) => name)).not.toContain('TagSpecifications.ResourceType.other-word')
})

test('an operation without words of its own has none', () => {
  expect(variantsOf(wrongWords, 'CancelConversionTask')).toEqual([])
  expect(variantsOf(wrongWords, 'DescribeExportTasks')).toEqual([])
})

test('a golden negative says what a like fault of its member makes, and of no other', () => {
  const context = contextAt('ImportVolume')
  const spot = spotsOf(context).find(({ path }) => path === 'Volume.Size')!
  const faults = [...faultsOf(context)]
  expect(situationFor(faults, spot, (text) => Number(text) < 0)).toBe('negative-number')
  expect(situationFor(faults, spot, (text) => Number(text) > 1e9)).toBeUndefined()
  expect([...wrongAt(spot, [{ name: 'huge', text: '1e9', situation: undefined }])]).toEqual([])
})
