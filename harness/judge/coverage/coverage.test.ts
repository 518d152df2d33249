import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { apiVersions } from '../../shape/versions.ts'
import { toCoverage } from './coverage.ts'
import { touched } from './touched.ts'

const library = loadLibrary()
const counts = new Map([
  [touched('ImportVolume', 'sent', 'Image.Bytes'), 3],
  [touched('ImportVolume', 'broken', 'Image.Bytes'), 2],
])

function coverage(name: string, differing: Partial<Parameters<typeof toCoverage>[0]> = {}) {
  const base = { counts, library, versions: apiVersions, operations: [name], isLacking: () => false }
  const [table] = toCoverage({ ...base, ...differing })
  return (path: string) => [...table!.request, ...table!.answer].find(({ member }) => member === path)
}

test('a cell that is counted needs no reason, one that could be filled has none', () => {
  expect(coverage('ImportVolume')('Image.Bytes')).toEqual({
    member: 'Image.Bytes',
    sent: 3,
    broken: 2,
    readBack: 0,
  })
})

test('a cell that nothing can fill says why', () => {
  expect(coverage('ImportVolume')('Description')).toMatchObject({
    notBroken: 'it may be left out, and any text is right',
  })
  expect(coverage('ImportVolume')('DryRun')).toMatchObject({ notReadBack: 'no answer repeats it' })
  expect(coverage('ImportVolume')('ConversionTask.ImportInstance.Platform')).toMatchObject({
    notReadBack: 'ImportVolume makes no such task',
  })
})

test('the run may be why: its versions, its target', () => {
  const old = { versions: ['2013-02-01'] }
  expect(coverage('ImportVolume', old)('DryRun')).toMatchObject({ notSent: 'no part of 2013-02-01' })
  expect(coverage('ImportImage', old)('Platform')).toMatchObject({ notSent: 'no part of 2013-02-01' })
  expect(coverage('ImportImage', { isLacking: () => true })('Platform')).toMatchObject({
    notSent: 'the target does not have the operation',
  })
})
