import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadOperations } from '../golden/operations.ts'
import { atVersion } from './at-version.ts'
import { decode } from './decode.ts'
import { encode, type Params, type Value } from './encode.ts'
import type { Schema } from './schema.ts'

const long: Schema = { type: 'integer', format: 'int64', minimum: 1 }
const shape: Schema = {
  type: 'object',
  properties: {
    Name: { type: 'string' },
    DryRun: { type: 'boolean' },
    Image: { type: 'object', properties: { Bytes: long, Url: { type: 'string' } } },
    Ids: { type: 'array', wire: 'Id', items: { type: 'string' } },
    Disks: { type: 'array', wire: 'Disk', items: { type: 'object', properties: { Size: long } } },
    Count: { type: 'integer', format: 'int32' },
    Ratio: { type: 'number', format: 'double' },
  },
}
const paramsOf = (wire: Record<string, string>) => decode(wire, shape).params
const problemsOf = (wire: Record<string, string>) => decode(wire, shape).problems

describe('decode', () => {
  test('puts structures and lists together from flat keys, in any order', () => {
    const wire = {
      'Disk.2.Size': '2',
      'Id.1': 'a',
      'Disk.1.Size': '1',
      'Image.Url': 'u',
      'Image.Bytes': '5',
      'Id.2': 'b',
    }
    expect(decode(wire, shape)).toEqual({
      params: { Disks: [{ Size: 1 }, { Size: 2 }], Ids: ['a', 'b'], Image: { Url: 'u', Bytes: 5 } },
      problems: [],
    })
  })

  test('reads booleans and numbers by their type and leaves text alone', () => {
    expect(paramsOf({ DryRun: 'false', Ratio: '1.5e3', Name: '12' })).toEqual({
      DryRun: false,
      Ratio: 1500,
      Name: '12',
    })
  })

  test('keeps every digit of a long', () => {
    expect(paramsOf({ 'Image.Bytes': '9007199254740993' })).toEqual({ Image: { Bytes: '9007199254740993' } })
    expect(problemsOf({ 'Image.Bytes': '9223372036854775807' })).toEqual([])
  })

  test.each([
    'Nam',
    'name',
    'Image.Size',
    'Name.First',
    'Disk.1.Size.x',
    'constructor',
    '__proto__',
    'Image..Url',
    '',
  ])('calls the key %j unknown', (key) => {
    expect(problemsOf(Object.fromEntries([[key, 'x']]))).toEqual([{ kind: 'unknown', key }])
  })

  test.each(['Id.0', 'Id.01', 'Id.x', 'Id.member.1', 'Id.-1', 'Id.1.5', 'Disk.Size'])(
    'takes no list from %s',
    (key) => {
      expect(problemsOf({ [key]: '1' })[0]?.kind).toMatch(/index|unknown/)
    },
  )

  test('says where a list has a gap', () => {
    expect(problemsOf({ 'Id.1': 'a', 'Id.3': 'c' })).toEqual([{ kind: 'index', key: 'Id.3', member: 'Ids' }])
  })

  test.each([
    ['Image', 'Image'],
    ['Id', 'Ids'],
    ['Disk.1', 'Disks[]'],
  ])('takes no text for the structure or list %s', (key, member) => {
    expect(problemsOf({ [key]: 'x' })).toEqual([{ kind: 'scalar', key, member }])
  })

  test.each([
    ['DryRun', 'True', 'type'],
    ['Count', '1.0', 'type'],
    ['Count', '', 'type'],
    ['Count', ' 1', 'type'],
    ['Count', '0x10', 'type'],
    ['Count', '2147483648', 'range'],
    ['Ratio', 'NaN', 'type'],
    ['Image.Bytes', '0', 'range'],
    ['Image.Bytes', '-9007199254740993', 'range'],
    ['Image.Bytes', '9223372036854775808', 'range'],
  ])('objects to %s=%s by its %s', (key, actual, kind) => {
    expect(problemsOf({ [key]: actual })).toEqual([expect.objectContaining({ kind, key, actual })])
  })

  test('undoes encode for every operation at every version', () => {
    for (const operation of loadOperations().values()) {
      for (const version of ['2013-02-01', '2016-11-15']) {
        const input = atVersion(operation.input, version)
        fc.assert(
          fc.property(structureOf(input), (params) => {
            expect(decode(encode(params, input), input)).toEqual({
              params: withoutEmpty(params),
              problems: [],
            })
          }),
          { numRuns: 30 },
        )
      }
    }
  })
})

const structureOf = (schema: Schema): fc.Arbitrary<Params> => {
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, member]) => [name, memberValue(member)] as const,
  )
  return fc.record(Object.fromEntries(members), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Params>
}

function memberValue(schema: Schema): fc.Arbitrary<Value> {
  if (schema.type === 'object') return structureOf(schema)
  if (schema.type === 'array')
    return fc.array(
      memberValue(schema.items!).filter((item) => !isEmpty(withoutEmpty(item))),
      { maxLength: 3 },
    )
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer({ min: 1, max: schema.maximum ?? 2 ** 31 - 1 })
  if (schema.type === 'number') return fc.nat()
  return fc.string({ unit: 'binary' })
}

/** What the wire cannot say: empty lists and structures. */
function withoutEmpty(value: Params): Params
function withoutEmpty(value: Value): Value
function withoutEmpty(value: Value): Value {
  if (Array.isArray(value))
    return value.map((item) => withoutEmpty(item as Value)).filter((item) => !isEmpty(item))
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(
    ([name, member]) => [name, withoutEmpty(member as Value)] as const,
  )
  return Object.fromEntries(members.filter(([, member]) => !isEmpty(member)))
}

const isEmpty = (value: Value) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
