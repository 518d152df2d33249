import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { parseXml } from '../harness/shape/xml.ts'
import { allUnsupported } from './fixtures/all-unsupported.ts'
import { clause } from './fixtures/clause.ts'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { failure } from './fixtures/failure.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { report } from './fixtures/report.ts'
import { unreachable } from './fixtures/unreachable.ts'
import { toJunit } from './junit.ts'

type Node = { readonly [key: string]: unknown }
type Case = Node & {
  readonly '@name': string
  readonly failure?: Node
  readonly skipped?: Node
  readonly error?: Node
}
type Suite = Node & { readonly '@name': string; readonly testcase: readonly Case[] }

const reader = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
})
const read = (xml: string) =>
  (reader.parse(xml) as { testsuites: Node & { testsuite: readonly Suite[] } }).testsuites
const casesOf = (xml: string) => read(xml).testsuite.flatMap(({ testcase }) => testcase)

test.each(every)('%s: well-formed to a strict reader', (_, given) => {
  expect(parseXml(toJunit(given)).name).toBe('testsuites')
})

test.each(every)('%s: the counts are those of what is there', (_, given) => {
  const root = read(toJunit(given))
  const nodes: readonly Suite[] = [
    ...root.testsuite,
    { ...root, '@name': 'root', testcase: casesOf(toJunit(given)) },
  ]
  for (const node of nodes) {
    const having = (key: string) => String(node.testcase.filter((testcase) => key in testcase).length)
    expect([node['@tests'], node['@failures'], node['@skipped'], node['@errors']]).toEqual([
      String(node.testcase.length),
      having('failure'),
      having('skipped'),
      having('error'),
    ])
  }
})

test('every testcase has a name, a class name and a time; every suite a time and a timestamp readers take', () => {
  for (const suite of read(toJunit(fourCauses())).testsuite) {
    expect(suite['@timestamp']).toBe('2026-03-01T12:00:00')
    expect(suite['@time']).toBe('0.000')
    for (const testcase of suite.testcase) {
      expect(testcase['@name']).toMatch(/\w/)
      expect(testcase['@classname']).toBe(`ec2spec.${suite['@name']}`)
      expect(testcase['@time']).toBe('0.000')
    }
  }
})

test('there is one suite for each operation, and one for what belongs to none', () => {
  const names = read(toJunit(conforming())).testsuite.map((suite) => suite['@name'])
  expect(names).toHaveLength(15)
  expect(names).toContain('protocol')
})

test('a failure says the sentence, the case, both sides, the diagnosis, the curl and how to run it again', () => {
  const one = failure({ case: 'A/b.1', expected: '<412>', actual: '400', path: 'status' })
  const given = report({ clauses: [clause({ status: 'failed', failed: 9, failures: [one] })] })
  const told = casesOf(toJunit(given))[0]!.failure!
  expect(told['@message']).toBe('A request without Image.Bytes is refused. status: expected <412>, got 400')
  expect(told['@type']).toBe('MUST')
  for (const part of ['A/b.1 (2013-02-01)', '<412>', one.diagnosis!, one.curl, one.rerun, 'and 8 more']) {
    expect(told['#text']).toContain(part)
  }
})

const should = clause({ level: 'SHOULD', status: 'failed', failed: 1, failures: [failure()] })

test('a SHOULD that failed passes with a warning', () => {
  const [testcase] = casesOf(toJunit(report({ clauses: [should] })))
  expect(testcase).not.toHaveProperty('failure')
  expect(testcase!['system-out']).toMatch(
    /^warning: A request without Image.Bytes is refused\.\n\nImportVolume/,
  )
})

test('a SHOULD that failed is a failure when strict', () => {
  const given = report({ strict: true, verdict: 'does-not-conform', clauses: [should] })
  expect(casesOf(toJunit(given))[0]!.failure!['@type']).toBe('SHOULD')
})

test.each(['unsupported', 'blocked', 'inconclusive', 'disputed', 'not-exercised', 'untestable'] as const)(
  '%s is skipped with its reason',
  (status) => {
    const [testcase] = casesOf(toJunit(report({ clauses: [clause({ status, reason: 'because' })] })))
    expect(testcase!.skipped!['@message']).toBe(`${status.replace('-', ' ')}: because`)
  },
)

test.each([allUnsupported(), unreachable()])('a run that decided nothing is not green', (given) => {
  const verdict = casesOf(toJunit(given)).find((testcase) => testcase['@name'] === 'verdict')!
  expect(verdict.error!['@message']).toBe(`Cannot be told: ${given.reasons[0]}`)
})

test('where clauses failed, the verdict is no testcase of its own', () => {
  expect(casesOf(toJunit(fourCauses())).map((testcase) => testcase['@name'])).not.toContain('verdict')
})

test('control characters are seen and never written', () => {
  const xml = toJunit(hostileReport())
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/)
  expect(xml.isWellFormed()).toBe(true)
  expect(xml).toContain('␛[31m')
})
