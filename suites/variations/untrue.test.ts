import { expect, test } from 'vitest'
import { changed, told, variantOf, variantsOf } from './context.fixture.ts'
import { untrue } from './untrue.ts'

test('each truth value is false once, and looked for in a describe', () => {
  expect(told(variantsOf(untrue, 'ImportImage'))).toEqual(['Encrypted: accepted (Encrypted)'])
  const off = variantOf(untrue, 'ImportImage', 'Encrypted')
  expect(changed(off)).toEqual({ Encrypted: 'false' })
  expect(off.make().after!.map(({ id }) => id)).toEqual(['DescribeImportImageTasks/by-id'])
})

test('DryRun has variants of its own', () => {
  expect(variantsOf(untrue, 'CancelConversionTask')).toEqual([])
})
