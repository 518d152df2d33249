import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { allUnsupported } from './fixtures/all-unsupported.ts'
import { clause } from './fixtures/clause.ts'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { failure } from './fixtures/failure.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { report } from './fixtures/report.ts'
import { toTerminal } from './terminal.ts'

const reports = ['html', 'json', 'junit', 'markdown'].map((format) => ({
  format,
  path: `out/report.${format}`,
}))
const plain = (given: Parameters<typeof toTerminal>[0], width = 100) =>
  toTerminal(given, { color: false, width, reports })

/** Commands and paths are to be copied: they are never cut. */
const copied = /npx ec2spec run|^Report|<\/script>/

test.each(every)('%s: one screen, no wider than the terminal', (_, given) => {
  for (const width of [60, 80, 120]) {
    const lines = plain(given, width).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(40)
    expect(lines.filter((line) => line.length > width && !copied.test(line))).toEqual([])
  }
})

test.each(every)('%s: colour changes nothing but colour, and its absence leaves no escapes', (_, given) => {
  const coloured = toTerminal(given, { color: true, width: 100, reports })
  expect(stripVTControlCharacters(coloured)).toBe(plain(given))
  expect(coloured).toContain('\u001b[')
  expect(plain(given)).not.toContain('\u001b')
})

test('the worst case keeps to the screen', () => {
  const failed = { status: 'failed', failed: 999, cases: 9999 } as const
  const clauses = Array.from({ length: 50 }, (_, i) =>
    clause({ ...failed, id: `c${i}`, failures: [failure({ cause: `cause ${i}` })] }),
  )
  const given = report({
    reasons: Array(20).fill('A reason.'),
    clauses: [...clauses, ...['a', 'b', 'c'].map((reason) => clause({ status: 'blocked', reason }))],
    causes: clauses.map(({ id }) => ({ cause: id, failures: 1, clauses: [id], example: id })),
    operations: Array.from({ length: 30 }, (_, i) => ({
      name: `Operation${i}`,
      versions: { '2013-02-01': 'unsupported', '2016-11-15': 'supported' },
      manner: String(i),
    })),
  })
  const text = plain(given, 60)
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40)
  for (const rest of [
    'and 17 more reasons',
    'and 46 more causes',
    'and 48 more clauses',
    'more in other ways',
  ]) {
    expect(text).toContain(rest)
  }
})

test('the verdict comes first, with its reasons', () => {
  expect(plain(fourCauses()).split('\n').slice(0, 3)).toEqual([
    'DOES NOT CONFORM  http://localhost:5000 (moto 5.1.2)',
    '  18 MUST clauses failed, among them ImportVolume.namespace.',
    '  The set-up of 1 clause could not be done.',
  ])
})

test('300 failures are told as 4 causes, then the worst failure of each of the first', () => {
  const text = plain(fourCauses())
  expect(text).toContain('300 failures, 4 causes\n     144  namespace of 2016-11-15')
  expect(text).toContain(`MUST    A permitted dry run answers DryRunOperation with 412.
        ImportVolume/dry-run.granted.0 (2013-02-01), 12 of 16 cases
        status: expected 412, got 200
        npx ec2spec run --endpoint http://localhost:5000 --api-version 2013-02-01 --only 'ImportVolume/dry-run.granted.0'`)
})

test('operations that are unsupported are told together, with the manner', () => {
  expect(plain(allUnsupported())).toContain(
    '7 unsupported at 2013-02-01 and 2016-11-15 (400 UnsupportedOperation): ImportVolume,\n    ImportInstance,',
  )
})

test('every status that occurs is counted, and what stood in the way is named', () => {
  const text = plain(fourCauses(), 120)
  expect(text).toContain(
    '53 passed, 24 failed (18 break the verdict, 6 only warn), 21 unsupported, 1 blocked, 1 inconclusive',
  )
  expect(text).toContain('1 blocked: ImportVolume did not answer with a task id')
  expect(text).toContain('1,175 cases, 1,184 exchanges, 3,258 comparisons in 3.2 s, ec2spec 0.1.0, seed 1')
})

test('says where the reports are', () => {
  expect(plain(conforming())).toMatch(/^Report {2}junit +out\/report\.junit$/m)
})

test('no text of a target moves the cursor', () => {
  expect(plain(hostileReport())).not.toMatch(/\p{Cc}(?<!\n)/u)
})
