import { expect, test } from 'vitest'
import type { Schema } from '../../shape/schema.ts'
import { echo } from './echo.ts'

const text = (echo?: string): Schema => ({ type: 'string', ...(echo && { echo }) })
const list = (properties: Record<string, Schema>): Schema => ({
  type: 'array',
  items: { type: 'object', properties },
})
const shape: Schema = {
  type: 'object',
  properties: {
    Id: text(),
    Name: text('Description'),
    Detail: { type: 'object', properties: { Format: text('Disk.Format') } },
    Volumes: list({ Zone: text('Zone'), Size: text('Disks[].Size'), Status: text() }),
    Tags: { ...list({ Key: text() }), echo: 'TagSpecifications[].Tags' },
  },
}

test('members, structures and lists repeat what the request said', () => {
  const params = {
    Description: 'd',
    Zone: 'z',
    Disk: { Format: 'RAW' },
    Disks: [{ Size: '1' }, {}],
    TagSpecifications: [{ Tags: [{ Key: 'a' }] }, {}, { Tags: [{ Key: 'b' }] }],
  }
  expect(echo(shape, params)).toEqual({
    Name: 'd',
    Detail: { Format: 'RAW' },
    Volumes: [{ Zone: 'z', Size: '1' }, { Zone: 'z' }],
    Tags: [{ Key: 'a' }, { Key: 'b' }],
  })
})

test('what the request does not say is not there', () => {
  expect(echo(shape, { Disk: {} })).toBeUndefined()
})
