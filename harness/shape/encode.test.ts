import { expect, test } from 'vitest'
import { encode } from './encode.ts'
import type { Schema } from './schema.ts'

const shape: Schema = {
  properties: {
    DryRun: { type: 'boolean' },
    DiskImages: {
      type: 'array',
      wire: 'DiskImage',
      items: { properties: { Image: { properties: { Bytes: { type: 'integer', format: 'int64' } } } } },
    },
    Ids: { type: 'array', wire: 'Id', items: { type: 'string' } },
  },
}

test('structures are joined by dots and lists count from 1', () => {
  expect(
    encode({ DiskImages: [{ Image: { Bytes: 1 } }, { Image: { Bytes: '9007199254740993' } }] }, shape),
  ).toEqual({
    'DiskImage.1.Image.Bytes': '1',
    'DiskImage.2.Image.Bytes': '9007199254740993',
  })
})

test('null and empty lists send nothing, booleans are lower case', () => {
  expect(encode({ DryRun: false, Ids: [], DiskImages: null }, shape)).toEqual({ DryRun: 'false' })
})

test('a member that the shape does not have is an error that names it', () => {
  expect(() => encode({ Dryrun: true }, shape)).toThrow('no member Dryrun')
})
