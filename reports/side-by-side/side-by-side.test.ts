import { expect, test } from 'vitest'
import type { Report } from '../../harness/report/model.ts'
import { clause } from '../fixtures/clause.ts'
import { failure } from '../fixtures/failure.ts'
import { hostileReport } from '../fixtures/hostile.ts'
import { huge } from '../fixtures/huge.ts'
import { report } from '../fixtures/report.ts'
import type { ReportClause } from '../views/severity.ts'
import { visible } from '../words/visible.ts'
import { sideBySideHtml } from './html.ts'
import { sideBySideMarkdown } from './markdown.ts'
import { sideBySide } from './side-by-side.ts'
import { sideBySideText } from './text.ts'

const failed = { status: 'failed', failed: 1, failures: [failure({ path: 'state' })] } as const
const of = (name: string, clauses: readonly ReportClause[], differing: Partial<Report> = {}) => ({
  file: `${name}.json`,
  report: report({ target: { endpoint: `http://${name}/`, kind: 'server' }, clauses, ...differing }),
})
const three = () => [
  of('one', [clause({ id: 'a' }), clause({ id: 'b', level: 'MAY' }), clause({ id: 'c', ...failed })]),
  of('two', [
    clause({ id: 'a', ...failed }),
    clause({ id: 'b', level: 'MAY', ...failed }),
    clause({ id: 'c', ...failed }),
  ]),
  of('three', [clause({ id: 'b', level: 'MAY' }), clause({ id: 'c', ...failed }), clause({ id: 'd' })]),
]

test('differences come first, what holds here and fails there before the rest', () => {
  const { differing, failing, alike, columns } = sideBySide(three())
  expect(columns.map(({ letter, name }) => `${letter} ${name}`)).toEqual(['A one', 'B two', 'C three'])
  expect(differing.map(({ clause, cells }) => [clause.id, ...cells.map((cell) => cell?.status)])).toEqual([
    ['a', 'passed', 'failed', undefined],
    ['b', 'passed', 'failed', 'passed'],
    ['d', undefined, undefined, 'passed'],
  ])
  expect(failing.map(({ clause }) => clause.id)).toEqual(['c'])
  expect(alike).toEqual({ failed: 1 })
})

test('a clause that fails at other versions differs', () => {
  const at = (version: string) => clause({ ...failed, versions: { [version]: { passed: 0, failed: 1 } } })
  expect(sideBySide([of('a', [at('v')]), of('b', [at('w')])]).differing).toHaveLength(1)
  expect(sideBySide([of('a', [at('v')]), of('b', [at('v')])]).differing).toHaveLength(0)
})

test('an operation that one does not have is told once, but not what fails where it is', () => {
  const has = (state: 'supported' | 'unsupported') => ({
    operations: [{ name: 'ImportVolume', versions: { '2016-11-15': state } }],
  })
  const { operations, differing } = sideBySide([
    of('a', [clause({ id: 'x' }), clause({ id: 'y', ...failed })], has('supported')),
    of(
      'b',
      ['x', 'y'].map((id) => clause({ id, status: 'unsupported' })),
      has('unsupported'),
    ),
  ])
  expect(operations).toEqual([
    { name: 'ImportVolume', cells: ['2016-11-15 supported', '2016-11-15 unsupported'], clauses: 1 },
  ])
  expect(differing.map(({ clause }) => clause.id)).toEqual(['y'])
})

test('runs of one target are told apart by their files, and what else differs is noted', () => {
  const again = of('one', [clause()], { suite: { name: 'ec2spec', version: '9', seed: 2 } })
  const { columns, notes } = sideBySide([of('one', [clause()]), { ...again, file: 'runs/later.json' }])
  expect(columns.map(({ name }) => name)).toEqual(['one (one.json)', 'one (later.json)'])
  expect(notes).toEqual([
    'the suites differ: 0.1.0, 9',
    'the seeds differ, and with them the generated cases: 1, 2',
  ])
})

test('the terminal: columns, counts, differences with what differs', () => {
  const lines = [...sideBySideText(sideBySide(three()))]
  expect(lines).toContain('3 clauses come out differently; alike are 1 failed')
  expect(lines).toContain('MUST    A passed  B failed  C no part  a')
  expect(lines.find((line) => line.startsWith('        B: state: expected'))).toBeDefined()
  expect(lines.at(-1)).toBe('1 clause failed everywhere')
})

test('Markdown: a table of what differs, a column for each', () => {
  const text = sideBySideMarkdown(sideBySide(three()))
  expect(text).toContain('| Clause | Level | one | two | three |')
  expect(text).toMatch(/<code>a<\/code> \| MUST \| passed \| \*\*failed\*\*.* \| no part \|/)
})

test('HTML: differences before what failed everywhere, no script', () => {
  const html = sideBySideHtml(sideBySide(three()))
  expect(html.indexOf('3 clauses that differ')).toBeGreaterThan(0)
  expect(html.indexOf('1 clause that failed everywhere')).toBeGreaterThan(
    html.indexOf('3 clauses that differ'),
  )
  expect(html).not.toContain('<script')
})

test('hostile texts stay texts, on one line each', () => {
  const compared = sideBySide([{ file: 'a', report: hostileReport() }, of('b', [])])
  expect(sideBySideHtml(compared)).not.toContain('<script')
  expect(sideBySideMarkdown(compared)).not.toContain('<script')
  for (const line of sideBySideText(compared)) expect(line).toBe(visible(line).replaceAll('\n', ''))
})

test.each(huge)('%s: the page stays under two megabytes and counts what it leaves out', (_, given) => {
  const html = sideBySideHtml(sideBySide([{ file: 'a', report: given() }, of('b', [])]))
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
})
