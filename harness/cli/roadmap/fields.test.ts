import { expect, test } from 'vitest'
import { fields } from './fields.ts'

test('keys as they are sent, required only with the structure that is not', () => {
  const told = fields({
    required: ['Size'],
    oneOf: [{ required: ['A'] }, { required: ['B'] }],
    properties: {
      Size: { type: 'integer', format: 'int64', minimum: 1 },
      A: { type: 'string' },
      B: { type: 'string', enum: ['x', 'y'] },
      Images: {
        wire: 'Image',
        type: 'array',
        items: { type: 'object', required: ['Format'], properties: { Format: { type: 'string' } } },
      },
      Ids: { type: 'array', items: { type: 'string' } },
    },
  })
  expect([...told].map(({ key, type, required }) => `${key}: ${type}: ${required}`)).toEqual([
    'Size: long, from 1: yes',
    'A: string: one of A, B',
    'B: x | y: one of A, B',
    'Image.N.Format: string: with Image.N',
    'Ids.N: string: ',
  ])
})
