import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { planPair } from '../golden/plan.ts'
import { namesIn } from '../golden/rename-binding.ts'
import { libraryWith } from './library-with.ts'
import { packedModel } from './packed.ts'

const named = ['CreateVolume', 'DeleteVolume', 'CreateSnapshot', 'DeleteKeyPair']
const { library, operations, world } = libraryWith(loadLibrary(), packedModel, named)

test('what an operation stands on is there beside what was chosen', () => {
  expect(operations).toEqual(named.toSorted())
  expect(world.operations.map(({ name }) => name)).toEqual(expect.arrayContaining(named))
  expect(library.operations.has('ImportVolume')).toBe(true)
})

test('a volume that is made of the snapshot of a volume has an id of its own', () => {
  const { steps } = planPair('CreateVolume/with-SnapshotId', world.version, library)!
  const bound = steps.flatMap(({ expect: { answer } }) => (answer ? namesIn(answer) : []))
  expect(bound).toEqual(['volumeId', 'snapshotId', 'volumeId-anew'])
})

test('a removal that forgives is not asked to refuse an id that nothing has', () => {
  expect(library.pairs.has('DeleteVolume/unknown-VolumeId')).toBe(true)
  expect(library.pairs.has('DeleteKeyPair/unknown-KeyPairId')).toBe(false)
  expect(library.pairs.has('DeleteKeyPair/malformed-KeyPairId')).toBe(true)
})
