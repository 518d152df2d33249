import { expect, test } from 'vitest'
import { loadLibrary } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import { encode, type Params, type Value } from '../../shape/encode.ts'
import { apiVersions } from '../../shape/versions.ts'
import { goldenCases } from '../cases/golden-cases.ts'
import { isSmithyTests, type ReadBack, readBack } from './read-back.fixture.ts'
import type { SmithyTests } from './test-case.ts'
import { toSmithyTests } from './to-smithy-tests.ts'

const library = loadLibrary()
const operations = [...library.operations.keys()]
const exported = (version: string, some = operations) =>
  JSON.stringify(toSmithyTests(library, { version, operations: some, namespace: 'com.amazonaws.ec2' }))
const shapes = (version: string) => Object.entries((JSON.parse(exported(version)) as SmithyTests).shapes)

/** Instants rather than spellings, and nothing for null and for the `return` that no model has. */
const plain = (value: Value): Value => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value).toISOString() : value
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).filter(([name, one]) => one !== null && name !== 'Return')
  return Object.fromEntries(told.map(([name, one]) => [name, plain(one)]))
}

test.each(apiVersions)('what is read back at %s are the cases that were written', (version) => {
  const none = new Set<string>()
  const context = { library, version, region: 'us-east-1', operations: new Set(operations) }
  const cases = [...goldenCases({ ...context, waiters: none, paginators: none })].flatMap<ReadBack>(
    ({ id, operation, calls: [call] }) => {
      const { params, wire, reply, expect: wanted } = call!
      const { status, body } = reply(0)
      return wanted.kind === 'output'
        ? [{ id, operation, version, params, wire, status, body, value: wanted.value }]
        : []
    },
  )
  const byId = (a: ReadBack, b: ReadBack) => (a.id < b.id ? -1 : 1)
  const told = ({ params, value, ...rest }: ReadBack) => ({
    ...rest,
    params: plain(params),
    value: plain(value),
  })
  expect(cases.length).toBeGreaterThan(30)
  expect(readBack(exported(version), library).sort(byId).map(told)).toEqual(cases.sort(byId).map(told))
})

test.each(apiVersions)(
  'the file of %s has the form that Smithy gives its traits, and every id once',
  (version) => {
    expect(isSmithyTests(JSON.parse(exported(version))), JSON.stringify(isSmithyTests.errors)).toBe(true)
    for (const trait of ['smithy.test#httpRequestTests', 'smithy.test#httpResponseTests'] as const) {
      const ids = shapes(version).flatMap(([, { traits }]) => (traits[trait] ?? []).map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
    }
  },
)

test('the params of a request make its body, by the shape of the operation', () => {
  for (const { operation, version, params, wire } of readBack(exported('2016-11-15'), library)) {
    const { input } = shapeOf(operation, version, library)!
    expect(plain(encode(plain(params) as Params, input))).toEqual(plain(wire))
  }
})

test('numbers have all their digits, times are seconds, and a token that nobody gave is the fixed one', () => {
  const json = exported('2016-11-15')
  expect(json).toContain('"Bytes":9007199254740993,')
  expect(json).toMatch(/"UploadStart":\d{10}/)
  const [exports] = JSON.parse(exported('2016-11-15', ['ExportImage'])).shapes[
    'com.amazonaws.ec2#ExportImage'
  ].traits['smithy.test#httpRequestTests'].filter(
    ({ params }: { params: object }) => !('ClientToken' in params),
  )
  expect(exports).toMatchObject({
    ...{
      appliesTo: 'client',
      body: expect.stringContaining('&ClientToken=00000000-0000-4000-8000-000000000000'),
    },
  })
})

test('only what is asked for is written', () => {
  const { shapes } = JSON.parse(exported('2016-11-15', ['ImportVolume'])) as SmithyTests
  expect(Object.keys(shapes)).toEqual(['com.amazonaws.ec2#ImportVolume'])
})
