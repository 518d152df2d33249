import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { packedModel } from '../../model/packed.ts'
import { readModel } from '../../model/read-model.ts'
import { misfits } from './misfits.ts'
import { toSmithyTests } from './to-smithy-tests.ts'

const model = readModel(packedModel)
const library = loadLibrary()
const image = { Format: 'VMDK', Bytes: 1, ImportManifestUrl: 'https://x' }
const against = (input: object) => [
  ...misfits({ operation: 'ImportVolume', input: { Volume: { Size: 8 }, ...input }, output: {} }, model),
]

test('what a model requires, does not know, or has of another type', () => {
  expect(against({ Image: image })).toEqual([])
  expect(against({})).toEqual(['.Image is required'])
  expect(against({ Image: { ...image, Format: 'ISO', Nonsense: 1 } })).toEqual([
    '.Image.Format: "ISO"',
    '.Image.Nonsense is no member',
  ])
  expect(against({ Image: { ...image, Bytes: 'many' }, DryRun: 'true' })).toEqual([
    '.Image.Bytes: "many"',
    '.DryRun: "true"',
  ])
})

test('a case that does not fit EC2 is left out, and named', () => {
  const left: string[] = []
  const options = {
    version: '2016-11-15',
    operations: [...library.operations.keys()],
    namespace: 'com.amazonaws.ec2',
  }
  const tests = JSON.stringify(
    toSmithyTests(library, { ...options, model, onMisfit: (id, why) => left.push(`${id}${why}`) }),
  )
  expect(left).toEqual(['ImportInstance/Platform-Linux.Platform: "Linux"'])
  const has = ['ImportInstance_minimal', 'ImportInstance_Platform_Linux'].map((id) =>
    tests.includes(`"${id}"`),
  )
  expect(has).toEqual([true, false])
})
