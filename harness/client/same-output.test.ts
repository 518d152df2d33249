import { expect, test } from 'vitest'
import type { Schema } from '../shape/schema.ts'
import { departures } from './same-output.ts'

const schema: Schema = {
  type: 'object',
  properties: {
    Text: { type: 'string' },
    Time: { type: 'string', format: 'date-time' },
    Told: { type: 'string', format: 'ec2-time' },
    Long: { type: 'integer', format: 'int64' },
    Double: { type: 'number' },
    Flag: { type: 'boolean' },
    Tags: { type: 'array', items: { type: 'object', properties: { Key: { type: 'string' } } } },
  },
}
const kinds = (expected: object, actual: unknown) =>
  departures(expected as never, actual, schema).map(({ kind, path }) => `${kind} ${path}`)

test('the same is the same', () => {
  const value = {
    Text: ' a ',
    Time: '2016-11-22T12:34:56Z',
    Long: '9007199254740993',
    Double: 0.1,
    Flag: false,
    Tags: [{ Key: 'a' }],
  }
  expect(kinds(value, structuredClone(value))).toEqual([])
})

test('absent, null and empty are the same, and metadata is no member', () => {
  expect(
    kinds({ Tags: [] }, { Text: '', Tags: null, $metadata: { httpStatusCode: 200 }, ResponseMetadata: {} }),
  ).toEqual([])
})

test('a time that is a text to the model comes back as that text', () => {
  expect(kinds({ Told: '2010-12-22T12:01Z' }, { Told: '2010-12-22T12:01Z' })).toEqual([])
  expect(kinds({ Told: '2010-12-22T12:01Z' }, { Told: '2010-12-22T12:01:00.000Z' })).toEqual(['time Told'])
})

test('a list with an empty item has one', () => {
  expect(kinds({ Tags: [] }, { Tags: [{}] })).toEqual(['extra Tags'])
})

test('a time is the same in another spelling', () => {
  expect(kinds({ Time: '2016-11-22T12:34:56.100Z' }, { Time: '2016-11-22T13:34:56.1+01:00' })).toEqual([])
})

test('a text will do for a type that the language does not have, where it says the same', () => {
  const told = (actual: object, types: readonly ('integer' | 'number' | 'boolean')[]) =>
    departures({ Long: 20, Double: 0.5, Flag: false }, actual, schema, types).map(({ path }) => path)
  expect(told({ Long: '20', Double: '0.5', Flag: 'False' }, [])).toEqual([])
  expect(told({ Long: '20', Double: '0.5', Flag: 'false' }, ['boolean'])).toEqual(['Flag'])
  expect(told({ Long: '21', Double: '', Flag: 'true' }, [])).toEqual(['Long', 'Double', 'Flag'])
})

test.each([
  [{ Text: 'a ' }, { Text: 'a' }, 'text Text'],
  [{ Long: 5 }, { Long: 5.5 }, 'number Long'],
  [{ Long: 20 }, { Long: '20' }, 'number Long'],
  [{ Long: '9007199254740993' }, { Long: '9007199254740992' }, 'long Long'],
  [{ Double: 5 }, { Double: '5' }, 'number Double'],
  [{ Flag: true }, { Flag: 'true' }, 'boolean Flag'],
  [{ Time: '2016-11-22T12:34:56.100Z' }, { Time: '2016-11-22T12:34:56Z' }, 'time Time'],
  [{ Text: 'a' }, {}, 'missing Text'],
  [{}, { Long: 0 }, 'extra Long'],
  [{}, { Flag: false }, 'extra Flag'],
  [{ Tags: [{ Key: 'a' }] }, { Tags: { Key: 'a' } }, 'list Tags'],
  [{ Tags: [{ Key: 'a' }, { Key: 'b' }] }, { Tags: [{ Key: 'b' }, { Key: 'a' }] }, 'list Tags'],
  [{ Tags: [{ Key: 'a' }, { Key: 'b' }] }, { Tags: [{ Key: 'b' }, { Key: 'b' }] }, 'text Tags[0].Key'],
  [{ Text: 'a' }, 'a', 'structure output'],
])('%j read as %j', (expected, actual, departure) => {
  expect(kinds(expected, actual)[0]).toBe(departure)
})
