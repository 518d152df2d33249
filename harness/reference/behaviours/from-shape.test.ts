import { expect, test } from 'vitest'
import { newContext } from '../context.ts'
import { fromShape } from './from-shape.ts'

const output = {
  type: 'object',
  properties: {
    KeyName: { type: 'string', echo: 'KeyName' },
    KeyPairId: { type: 'string', pattern: '^key-' },
    Size: { type: 'integer', minimum: 3 },
    Made: { type: 'string', format: 'date-time' },
    Notes: { type: 'string' },
  },
  required: ['KeyName', 'KeyPairId', 'Size', 'Made'],
} as const

test('an answer repeats what was sent, and has what it has to have', () => {
  const context = { ...newContext({} as never), output, now: 0 }
  expect(fromShape({ KeyName: 'mine' }, context)).toEqual({
    KeyName: 'mine',
    KeyPairId: 'key-ec2spec',
    Size: 3,
    Made: '1970-01-01T00:00:00.000Z',
  })
})
