import { expect, test } from 'vitest'
import { showCase } from '../harness/cli/show.ts'
import { loadLibrary } from '../harness/golden/library.ts'
import { suite } from './index.ts'

const library = loadLibrary()
const shown = (id: string, version?: string) =>
  [...showCase({ id, version, seed: 1 }, suite, library)].join('\n')

test('a case that nobody wrote down reads as a pair, and says what it follows from', () => {
  const text = shown('ImportVolume/without-Volume.Size', '2016-11-15')
  expect(text).toContain('# ImportVolume/without-Volume.Size at 2016-11-15')
  expect(text).toContain('(control), which follows from golden/operations/ImportVolume.json')
  expect(text).toContain('"situation": "missing-parameter"')
  expect(text).toContain('<Code>MissingParameter</Code>')
  expect(text.split('(test)')[1]).not.toContain('"Volume.Size":')
})

test('one that was written down names its file', () => {
  expect(shown('ImportVolume/documented@2013-02-01')).toContain(
    '(test), golden/documented/ImportVolume/documented@2013-02-01.request.json',
  )
})

test('variants and stories are shown as well', () => {
  expect(shown('ImportImage/tag~TagSpecifications.Tags.Key.51')).toContain('TagSpecification.1.Tag.51.Key')
  expect(shown('stories/cancelled~ImportVolume')).toContain('CancelConversionTask')
})

test('a slip in the name is told', () => {
  expect(() => shown('ImportVolume/without-Volume.Sice')).toThrow(
    'did you mean ImportVolume/without-Volume.Size?',
  )
})
