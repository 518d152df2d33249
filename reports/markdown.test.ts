import { expect, test } from 'vitest'
import { allUnsupported } from './fixtures/all-unsupported.ts'
import { clause } from './fixtures/clause.ts'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { report } from './fixtures/report.ts'
import { toMarkdown } from './markdown.ts'

test.each(every)('%s: a summary is short, and its tables have as many cells in each row', (_, given) => {
  const text = toMarkdown(given)
  expect(text.length).toBeLessThan(12_000)
  for (const table of text
    .trimEnd()
    .split('\n\n')
    .filter((block) => block.startsWith('|'))) {
    expect(new Set(table.split('\n').map((line) => line.split('|').length)).size).toBe(1)
  }
})

test('the verdict is the heading, the reasons are a list', () => {
  expect(toMarkdown(fourCauses())).toMatch(
    /^## Does not conform: <code>http:\/\/localhost:5000<\/code>\n\nmoto 5\.1\.2\. ec2spec 0\.1\.0, seed 1, 3\.2 s\.\n\n- 18 MUST/,
  )
})

test('every status that occurs is a column', () => {
  expect(toMarkdown(allUnsupported())).toContain(
    '| Clauses | passed | failed | unsupported |\n| --- | ---: | ---: | ---: |\n|  | 0 | 0 | 98 |',
  )
})

test('causes come before failures, and the failures are of different causes', () => {
  const text = toMarkdown(fourCauses())
  expect(text).toContain(
    '| 144 | namespace of 2016-11-15 whatever the request says | 6 | <code>ImportVolume/namespace.0</code> |',
  )
  expect(text.indexOf('300 failures, 4 causes')).toBeLessThan(text.indexOf('First failures'))
  for (const id of ['namespace', 'dry-run.granted', 'enum', 'request-id']) {
    expect(text).toContain(`<code>ImportVolume.${id}</code>`)
  }
  expect(text).toContain('19 more clauses failed.')
})

test('a clause that failed and kept no failure is told by itself', () => {
  const text = toMarkdown(report({ clauses: [clause({ status: 'failed', failed: 3 })] }))
  expect(text).toContain('<code>ImportVolume.Image.Bytes.required</code>, 3 of 4 cases')
})

test('a target that conforms has no failures to show', () => {
  expect(toMarkdown(conforming())).not.toMatch(/failures/i)
})

test('no text of a target makes markup', () => {
  const text = toMarkdown(hostileReport())
  expect(text).not.toMatch(/<(?!\/?code>)/)
  expect(text).not.toMatch(/[`*]{1}(?!\*)(?<!\*\*)/)
  expect(text).not.toMatch(/\p{Cc}(?<!\n)/u)
})
