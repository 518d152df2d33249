import { expect, test } from 'vitest'
import { loadLibrary } from '../../harness/golden/library.ts'
import { libraryWith } from '../../harness/model/library-with.ts'
import { packedModel } from '../../harness/model/packed.ts'
import { planResources } from './plan.ts'

/** The courses of volumes where only some operations were chosen, and what they send last. */
const coursesOf = (...operations: readonly string[]) => {
  const { library } = libraryWith(loadLibrary(), packedModel, operations)
  return [...planResources(library, '2016-11-15')].filter(({ resource }) => resource === 'Volume')
}

test('a kind is followed to its end where its removal is among the operations', () => {
  const sent = coursesOf('CreateVolume', 'DescribeVolumes', 'DeleteVolume').flatMap(({ steps }) => steps)
  expect(sent.some(({ operation }) => operation === 'DeleteVolume')).toBe(true)
})

test('and where it is not, as far as it goes', () => {
  const courses = coursesOf('ModifyVolume', 'DescribeVolumes')
  expect(courses.length).toBeGreaterThan(0)
  expect(courses.flatMap(({ steps }) => steps).some(({ operation }) => operation === 'DeleteVolume')).toBe(
    false,
  )
})
