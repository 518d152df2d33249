import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Report } from '../harness/report/model.ts'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { toJson } from './json.ts'
import schema from './report.schema.json' with { type: 'json' }

test.each(every)('%s: fits the schema and comes back as it was', (_, report) => {
  expect(JSON.parse(toJson(report))).toEqual(report)
})

test('the schema of a report is a schema', () => {
  const ajv = new Ajv2020()
  expect(ajv.validateSchema(schema)).toBe(true)
  expect(ajv.validateSchema({ ...schema, type: 'no type' })).toBe(false)
})

type Tree = { [key: string]: unknown }

/** Every object in a tree, with the keys that lead there. */
function* objects(value: unknown, path: string[] = []): Generator<[string[], Tree]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [path, value as Tree]
  for (const [key, inner] of Object.entries(value)) yield* objects(inner, [...path, key])
}

const byData = /^(operations,\d+,versions|documents)$/
const optional =
  /^(baseline|known|issue|expires|coverage|notSent|notBroken|notReadBack|documents|name|manner|why|since|until|reason|diagnosis|cause|publisher|url)$/
const sample = () => hostileReport() as unknown as Tree

test('no object takes a field that the schema does not know', () => {
  for (const [path] of [...objects(sample())].filter(([path]) => !byData.test(path.join()))) {
    const report = sample()
    reach(report, path).surplus = 1
    expect(() => toJson(report as Report), path.join('/')).toThrow(/\(surplus\)/)
  }
})

test('no required field can be missing', () => {
  for (const [path, object] of objects(sample())) {
    const required = Object.keys(object).filter((key) => !byData.test(path.join()) && !optional.test(key))
    for (const key of required)
      expect(() => toJson(without(path, key)), `${path.join('/')}/${key}`).toThrow(key)
  }
})

const reach = (tree: Tree, path: readonly string[]): Tree =>
  path.reduce((inner, key) => inner[key] as Tree, tree)

function without(path: readonly string[], key: string): Report {
  const report = structuredClone(sample())
  delete reach(report, path)[key]
  return report as Report
}

test('the error names the place', () => {
  const report = { ...conforming(), verdict: 'passed' } as unknown as Report
  expect(() => toJson(report)).toThrow(
    'the report breaks its own schema: /verdict must be equal to one of the allowed values (conforms,does-not-conform,inconclusive)',
  )
})
