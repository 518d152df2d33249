import { expect, test } from 'vitest'
import { loadLibrary } from '../../harness/golden/library.ts'
import { planGolden } from '../../harness/golden/plan.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { encode } from '../../harness/shape/encode.ts'
import { leaves } from './leaves.ts'

test('the leaves of params are the keys that they are encoded to', () => {
  const library = loadLibrary()
  for (const { version, steps } of planGolden(library))
    for (const { operation, params } of steps) {
      const input = shapeOf(operation, version, library)?.input
      if (!params || !input) continue
      const found = Object.fromEntries([...leaves(params, input)].map(({ key, text }) => [key, text]))
      expect(found).toEqual(encode(params, input))
    }
})
