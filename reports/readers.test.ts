import { validate } from 'ctrf'
import { parse as parseJunit } from 'junit2json'
import type { Log } from 'sarif'
import { Parser } from 'tap-parser'
import { expect, test } from 'vitest'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { unreachable } from './fixtures/unreachable.ts'
import { withBaseline } from './fixtures/with-baseline.ts'
import { formats } from './formats.ts'
import { severity } from './views/severity.ts'
import { visible } from './words/visible.ts'

/** As XML can carry it. */
const legal = (text: string) => text.replace(illegal, '\ufffd')
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

// What others wrote reads what we write, and finds in it what the report says.

const errorsIn = (report: (typeof every)[number][1]) =>
  report.clauses.filter((clause) => severity(clause, report.strict) === 'error').map(({ id }) => id)

test.each(every)(
  'CTRF, %s: it is valid by its own schema, and what breaks the verdict is what failed',
  (_, report) => {
    const read = JSON.parse(formats.ctrf(report))
    expect(validate(read)).toMatchObject({ valid: true })
    const failed = read.results.tests.filter((one: { status: string }) => one.status === 'failed')
    const names = failed.map((one: { name: string }) => one.name)
    expect(names.filter((name: string) => !/^(verdict|baseline)$/.test(name))).toEqual(errorsIn(report))
    expect(names.length > 0).toBe(report.verdict !== 'conforms' || Boolean(report.baseline?.stale.length))
  },
)

test.each(every)('TAP, %s: a parser of TAP counts what the report counts', (_, report) => {
  const parser = new Parser()
  parser.end(formats.tap(report))
  const { results } = parser as {
    results: { count: number; ok: boolean; failures: { name: string; todo?: unknown }[]; bailout: unknown }
  }
  expect(results.bailout).toBe(false)
  const failed = results.failures.filter(({ todo }) => !todo).map(({ name }) => name)
  expect(failed.filter((name) => !name.startsWith('ec2spec.'))).toEqual(errorsIn(report).map(visible))
  expect(results.ok).toBe(failed.length === 0)
})

test.each(every)('JUnit, %s: a reader of JUnit finds the same failures', async (_, report) => {
  const read = (await parseJunit(formats.junit(report))) as unknown as {
    testsuite: { testcase?: { name: string; failure?: unknown; error?: unknown }[] }[]
  }
  const cases = read.testsuite.flatMap(({ testcase }) => testcase ?? [])
  const failed = cases.filter(({ failure }) => failure).map(({ name }) => name)
  expect(failed).toEqual(errorsIn(report).map((id) => legal(visible(id))))
})

test.each(every)(
  'SARIF, %s: a result for each clause that failed, each with its rule and a file',
  (_, report) => {
    const log = JSON.parse(formats.sarif(report)) as Log
    const { tool, results = [] } = log.runs[0]!
    const failed = report.clauses.filter(({ status }) => status === 'failed')
    expect(results.map(({ ruleId }) => ruleId)).toEqual(failed.map(({ id }) => id))
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId)
      expect(locations![0]!.physicalLocation!.artifactLocation!.uri).toMatch(/^golden\//)
    }
  },
)

test('SARIF suppresses what a baseline knows', () => {
  const log = JSON.parse(formats.sarif(withBaseline())) as Log
  const known = log.runs[0]!.results!.filter(({ suppressions }) => suppressions)
  expect(known.length).toBe(withBaseline().clauses.filter((clause) => clause.known).length)
})

test('the badge says the verdict', () => {
  expect(JSON.parse(formats.badge(conforming()))).toEqual({
    schemaVersion: 1,
    label: 'EC2 VM Import',
    message: 'conforms',
    color: 'brightgreen',
  })
  expect(JSON.parse(formats.badge(fourCauses()))).toMatchObject({ color: 'red' })
  expect(JSON.parse(formats.badge(unreachable()))).toMatchObject({ message: 'inconclusive' })
})
