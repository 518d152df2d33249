import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildManifest } from './build-manifest.ts'
import { imageFormats, largestSize } from './image-format.ts'
import { lintManifest } from './lint-manifest.ts'
import { readImage } from './read-image.ts'
import { readNode } from './read-node.ts'

const baseUrl = 'http://127.0.0.1:1/image'

test('a manifest of any size, format and part size is clean and covers the image', () => {
  const sizes = fc.oneof(fc.bigInt(1n, 100n), fc.bigInt(1n, 2n ** 40n), fc.bigInt(1n, largestSize))
  const any = fc.record({ size: sizes, format: fc.constantFrom(...imageFormats), count: fc.bigInt(1n, 40n) })
  fc.assert(
    fc.property(
      any,
      fc.string({ minLength: 1 }).filter((key) => key.isWellFormed() && /^[\x20-\uD7FF]+$/.test(key)),
      ({ count, ...image }, key) => {
        const text = buildManifest({ ...image, partSize: image.size / count + 1n, baseUrl, key })
        expect(lintManifest(text)).toEqual([])
        const { size, parts } = readImage(readNode(text))
        expect(size).toBe(image.size)
        expect(parts.reduce((sum, { start, end }) => sum + end! - start! + 1n, 0n)).toBe(size)
      },
    ),
  )
})

test.each([
  [1, 1, '1'],
  [10 * 2 ** 20, 1, '1'],
  [10 * 2 ** 20 + 1, 2, '1'],
  [2 ** 30, 103, '1'],
  [2 ** 30 + 1, 103, '2'],
])('%i bytes have %i parts and %s GiB', (size, parts, volume) => {
  const text = buildManifest({ size, format: 'VHD', baseUrl })
  expect(text).toContain(`<parts count="${parts}">`)
  expect(text).toContain(`<volume-size>${volume}</volume-size>`)
  expect(text).toContain(`end="${size - 1}"`)
})

test.each([0, -1, largestSize + 1n, 2n ** 50n])('%s bytes in parts of 10 MiB are refused', (size) => {
  expect(() => buildManifest({ size, format: 'RAW', baseUrl })).toThrow(RangeError)
})
