import { expect, test } from 'vitest'
import { loadLibrary } from './library.ts'
import { lintGolden } from './lint.ts'

test('golden/ contradicts neither itself nor its operations', () => {
  expect([...lintGolden(loadLibrary())]).toEqual([])
})
