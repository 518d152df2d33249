import { expect, test } from 'vitest'
import type { VersionTally } from '../../harness/judge/finding.ts'
import type { Report } from '../../harness/report/model.ts'
import { clause } from '../fixtures/clause.ts'
import { failure } from '../fixtures/failure.ts'
import { hostileReport } from '../fixtures/hostile.ts'
import { report } from '../fixtures/report.ts'
import type { ReportClause } from '../views/severity.ts'
import { compareReports, gotWorse } from './compare-reports.ts'
import { diffMarkdown } from './diff-markdown.ts'
import { tellDiff } from './tell-diff.ts'

const of = (differing: Partial<ReportClause>) => report({ clauses: [clause(differing)] })
const between = (before: Partial<ReportClause>, after: Partial<ReportClause>) => {
  const diff = compareReports(of(before), of(after))
  return [diff.clauses.map(({ kind, words }) => `${kind}: ${words}`).join() || 'same', gotWorse(diff)]
}
const lines = (before: Report, after: Report) => [...tellDiff(compareReports(before, after))]

test.each([
  ['passed', 'failed', 'worse: passed -> failed', true],
  ['passed', 'unsupported', 'worse: passed -> unsupported', true],
  ['passed', 'blocked', 'worse: passed -> blocked', true],
  ['passed', 'not-exercised', 'gone: passed -> not exercised', false],
  ['failed', 'passed', 'better: failed -> passed', false],
  ['failed', 'unsupported', 'gone: failed -> unsupported', false],
  ['unsupported', 'passed', 'better: unsupported -> passed', false],
  ['unsupported', 'failed', 'new: unsupported -> failed', false],
  ['not-exercised', 'passed', 'new: not exercised -> passed', false],
  ['unsupported', 'blocked', 'same', false],
  ['passed', 'passed', 'same', false],
] as const)('%s, then %s: %s', (before, after, words, isWorse) => {
  expect(between({ status: before }, { status: after })).toEqual([words, isWorse])
})

const failed = (versions: Record<string, VersionTally>) => ({ status: 'failed', versions }) as const
const way = (...ways: string[]) => ({ passed: 0, failed: 2, ways })

test('the same failure, however often, is the same', () => {
  const often = { passed: 0, failed: 99, ways: ['a'] }
  expect(between(failed({ v: way('a') }), failed({ v: often }))).toEqual(['same', false])
})

test.each([
  ['another way', failed({ v: way('b') })],
  ['a further way', failed({ v: way('a', 'b') })],
  ['a further version', failed({ v: way('a'), w: way('a') })],
])('a clause that fails in %s is worse', (_, after) => {
  expect(between(failed({ v: way('a') }), after)).toEqual(['worse: fails in another way', true])
})

test('a clause that fails in fewer ways is better, but not because a version was not run', () => {
  const both = failed({ v: way('a'), w: way('a') })
  expect(between(both, failed({ v: way('a'), w: { passed: 2, failed: 0 } }))[0]).toBe(
    'better: fails in fewer ways',
  )
  expect(between(both, failed({ v: way('a') }))[0]).toBe('same')
})

test('a MAY is told and breaks nothing', () => {
  const told = between({ level: 'MAY', status: 'passed' }, { level: 'MAY', status: 'failed' })
  expect(told).toEqual(['worse: passed -> failed', false])
})

test('an operation that is no longer there is told once, for all its clauses', () => {
  const has = (state: 'supported' | 'unsupported', status: 'passed' | 'unsupported') =>
    report({
      operations: [{ name: 'ImportVolume', versions: { '2013-02-01': 'supported', '2016-11-15': state } }],
      clauses: ['a', 'b'].map((id) => clause({ id, status })),
    })
  const diff = compareReports(has('supported', 'passed'), has('unsupported', 'unsupported'))
  expect(diff).toMatchObject({
    clauses: [],
    same: 0,
    operations: [{ kind: 'worse', clauses: 2, versions: ['2016-11-15'] }],
  })
  expect(gotWorse(diff)).toBe(true)
  const back = compareReports(has('unsupported', 'unsupported'), has('supported', 'passed'))
  expect([...tellDiff(back)]).toContain(
    'better  ImportVolume is now supported at 2016-11-15 (2 clauses with it)',
  )
})

test('a line says kind, level, clause and the first failure; the last line counts', () => {
  const told = lines(
    of({ status: 'passed' }),
    of({ status: 'failed', failures: [failure()], known: { reason: 'x' } }),
  )
  expect(told[2]).toBe(
    'worse   MUST ImportVolume.Image.Bytes.required passed -> failed (known): ImportVolume/minimal (2013-02-01) ImportVolumeResponse.xmlns: expected http://ec2.amazonaws.com/doc/2013-02-01/, got http://ec2.amazonaws.com/doc/2016-11-15/',
  )
  expect(told.at(-1)).toBe('1 worse, 0 better, 0 new, 0 gone, 0 clauses as before')
})

test('clauses that are in one report only are new or gone, those alike told once', () => {
  const many = report({ clauses: Array.from({ length: 4 }, (_, i) => clause({ id: `c${i}` })) })
  expect(lines(of({}), many).slice(2)).toEqual([
    'new     ImportVolume passed (4 clauses)',
    'gone    MUST ImportVolume.Image.Bytes.required was passed',
    '0 worse, 0 better, 4 new, 1 gone, 0 clauses as before',
  ])
})

test('what else differs between the runs is noted', () => {
  const other = {
    ...of({}),
    suite: { name: 'ec2spec', version: '0.2.0', seed: 2 },
    part: { shard: '1/2' },
  } as const
  expect(lines(of({}), other).filter((line) => line.startsWith('note'))).toEqual([
    'note    the suite was 0.1.0 and is 0.2.0',
    'note    the seed was 1 and is 2: generated cases differ',
    'note    it was a run of "the whole suite" and is one of {"shard":"1/2"}',
  ])
})

test('no text of a target moves the cursor or breaks the markup', () => {
  for (const line of lines(report(), hostileReport())) expect(line).not.toMatch(/\p{Cc}/u)
  const markdown = diffMarkdown(compareReports(report(), hostileReport()))
  expect(markdown).toMatch(/^### 0 worse, 0 better, 3 new, 1 gone/)
  expect(markdown).not.toContain('<script')
})

test('a report that only names what holds is compared as if it had its rows', () => {
  const own = clause({ id: 'CreateVpc.root', operation: 'CreateVpc', status: 'failed' })
  const named = report({ clauses: [], leftOut: { passed: { CreateVpc: ['root'] } } })
  const shown = report({ clauses: [own] })
  const words = (before: Report, after: Report) =>
    compareReports(before, after).clauses.map((change) => change.words)
  expect(words(named, shown)).toEqual(['passed -> failed'])
  expect(gotWorse(compareReports(named, shown))).toBe(true)
  expect(words(shown, named)).toEqual(['failed -> passed'])
})
