import { expect, test } from 'vitest'
import { clause } from './fixtures/clause.ts'
import { failure } from './fixtures/failure.ts'
import { report } from './fixtures/report.ts'
import { withBaseline } from './fixtures/with-baseline.ts'
import { toHtml } from './html.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toTerminal } from './terminal.ts'

const terminal = (given = withBaseline(), width = 200) =>
  toTerminal(given, { color: false, width, reports: [] })

test('the terminal tells of the baseline right after the verdict', () => {
  expect(terminal().split('\n').slice(2, 5)).toEqual([
    'Baseline  4 entries: 1 known failure, not counted',
    '          1 in another way: ImportVolume.root; 1 expired: ImportVolume.answer',
    '          1 stale, fixed and still listed: ImportImage.root at 2016-11-15',
  ])
})

test('a known failure is counted as such and is not among the worst', () => {
  expect(terminal()).toContain('2 failed (1 only warn, 1 known)')
  expect(terminal()).not.toContain('ImportVolume.namespace')
})

test('a part of the suite does not pass for all of it', () => {
  expect(terminal({ ...withBaseline(), part: { shard: '1/2' } })).toContain('cannot tell what is stale')
})

test('in HTML a section names every entry that is of account, outside every fold', () => {
  const html = toHtml(withBaseline())
  const section = html.slice(html.indexOf('<section id="baseline"'), html.indexOf('<section id="causes"'))
  expect(section).not.toContain('<details')
  const text = section.replace(/<[^>]*>/g, '')
  for (const words of ['Stale', 'ImportImage.root at 2016-11-15', 'Changed', 'ImportVolume.root', 'Expired'])
    expect(text).toContain(words)
  expect(text).toContain('the namespace is not done, ada (https://example.com/issues/3)')
  expect(text).toContain('soon, until 2026-02-28')
  expect(section).toContain('href="https://example.com/issues/7"')
})

test('in HTML a known failure is marked as one', () => {
  expect(toHtml(withBaseline())).toContain('<span class="status known">')
})

test('in JUnit a known failure is skipped with its reason and issue', () => {
  expect(toJunit(withBaseline())).toContain(
    'name="ImportVolume.namespace" time="0.000"><skipped message="known failure: the namespace is not done (https://example.com/issues/3, ada)"/>',
  )
})

test('in JUnit a stale baseline is an error of its own', () => {
  expect(toJunit(withBaseline())).toMatch(
    /name="baseline" time="0.000"><error message="1 stale[^"]*ImportImage.root at 2016-11-15" type="stale">/,
  )
  const fresh = { ...withBaseline(), baseline: { ...withBaseline().baseline!, stale: [] } }
  expect(toJunit(fresh)).not.toContain('<error')
})

test('in Markdown it is a line under the verdict', () => {
  expect(toMarkdown(withBaseline())).toContain('\n\n**Baseline** 4 entries: 1 known failure, not counted.')
})

test('and beside it in Markdown stands only what is otherwise than it says', () => {
  const fresh = clause({ id: 'ImportImage.namespace', status: 'failed', failed: 1, failures: [failure()] })
  const given = withBaseline()
  const text = toMarkdown({ ...given, clauses: [...given.clauses, fresh] })
  expect(text.match(/^### .*|^- .*?<code>.*?<\/code>/gm)).toEqual([
    '### New failures',
    expect.stringMatching(/^- \*\*MUST.*ImportImage\.namespace/),
    '### Known to fail, but not so',
    expect.stringMatching(/^- \*\*SHOULD.*ImportVolume\.root/),
    '### Fixed, and to be struck off the baseline',
    '- <code>ImportImage.root</code>',
    '### Past their last day',
    '- <code>ImportVolume.answer</code>',
  ])
  expect(text).toContain('at 2016-11-15: older than the suite, https://example.com/issues/7')
  expect(text).not.toContain('ImportVolume.namespace')
  const still = { ...given.baseline!, stale: [], changed: [], expired: [] }
  expect(toMarkdown({ ...given, clauses: given.clauses.slice(0, 1), baseline: still })).toMatch(
    /not counted\.\n\nNothing changed\.\n$/,
  )
})

test('the fullest screen has room for it', () => {
  const failed = { status: 'failed', failed: 999, cases: 9999 } as const
  const clauses = Array.from({ length: 50 }, (_, i) =>
    clause({ ...failed, id: `c${i}`, failures: [failure({ cause: `cause ${i}` })] }),
  )
  const given = report({
    ...withBaseline(),
    reasons: Array(20).fill('A reason.'),
    clauses: [...clauses, ...['a', 'b', 'c'].map((reason) => clause({ status: 'blocked', reason }))],
    causes: clauses.map(({ id }) => ({ cause: id, failures: 1, clauses: [id], example: id })),
    operations: Array.from({ length: 30 }, (_, i) => ({
      name: `Operation${i}`,
      versions: { '2013-02-01': 'unsupported', '2016-11-15': 'supported' },
      manner: String(i),
    })),
  })
  expect(terminal(given, 60).trimEnd().split('\n').length).toBeLessThanOrEqual(36)
})

test('a report without a baseline speaks of none', () => {
  for (const text of [terminal(report()), toHtml(report()).split('</style>')[1], toMarkdown(report())])
    expect(text).not.toMatch(/baseline/i)
})
