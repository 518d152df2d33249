import { expect, test } from 'vitest'
import { lintGolden } from './lint.ts'
import { loadLibrary } from './library.ts'

test('golden/ contradicts neither itself nor its operations', () => {
  expect([...lintGolden(loadLibrary())]).toEqual([])
})
