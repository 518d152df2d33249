import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Element, parseXml } from '../harness/shape/xml.ts'
import { allUnsupported } from './fixtures/all-unsupported.ts'
import { clause } from './fixtures/clause.ts'
import { conforming } from './fixtures/conforming.ts'
import { every } from './fixtures/every.ts'
import { failure } from './fixtures/failure.ts'
import { fourCauses } from './fixtures/four-causes.ts'
import { hostileReport } from './fixtures/hostile.ts'
import { report } from './fixtures/report.ts'
import { toHtml } from './html.ts'

/** The page as XML, so that a strict reader finds what is left open or unescaped. */
const asXml = (html: string) =>
  html
    .replace('<!doctype html>', '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<(meta|wbr)([^>]*)>/g, '<$1$2/>')
    .replaceAll(' open>', ' open="">')

const textOf = ({ text, children }: Element): string => text + children.map(textOf).join('')
const body = (html: string) => html.slice(html.indexOf('<body>'))
const seen = (html: string) => body(html).replace(/<[^>]*>/g, '')
const seenIn = (html: string) => html.replace(/<[^>]*>/g, '')
const order = (html: string, ...words: string[]) => words.map((word) => body(html).indexOf(word))

test.each(every)('%s: every element is closed and every text escaped', (_, given) => {
  expect(textOf(parseXml(asXml(toHtml(given))))).toContain('ec2spec')
})

test.each(every)('%s: no script, no handler, no inline style, nothing fetched', (_, given) => {
  const html = toHtml(given)
  expect(html).not.toMatch(/<(script|img|iframe|link|object|embed|form|base)\b/i)
  expect(html).not.toMatch(/<[^>]*\s(on\w+|style|src|srcset)=/i)
  expect(html).not.toMatch(/@import|url\(/)
  expect(html).not.toMatch(/href="(?!#|https?:)/)
})

test.each(every)('%s: every id is there once, and every link within the page leads somewhere', (_, given) => {
  const html = body(toHtml(given))
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
  const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id!)
  expect(ids).toEqual([...new Set(ids)])
  expect(targets.filter((target) => !ids.includes(target))).toEqual([])
})

test('the policy of the page names its style sheet by its hash', () => {
  const html = toHtml(conforming())
  const style = /<style>(.*)<\/style>/s.exec(html)![1]!
  expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  expect(html).toContain("default-src 'none'")
})

test('the verdict comes first, then causes, operations, failures, what was not judged, all clauses, notes', () => {
  const ids = ['causes', 'operations', 'failures', 'not-judged', 'clauses', 'notes'].map(
    (id) => `<section id="${id}"`,
  )
  const places = order(
    toHtml(fourCauses()),
    '<h1>Does not conform</h1>',
    'moto 5.1.2',
    'class="totals"',
    ...ids,
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
})

test('300 failures are told as 4 causes, each with its number and a link to an example', () => {
  const html = toHtml(fourCauses())
  expect(html).toContain('<h2 id="causes-title">300 failures, 4 causes</h2>')
  expect(html).toContain('<span class="figure">144</span>')
  expect(html).toContain('href="#failure:ImportVolume.namespace:0"')
})

test('the head says target, suite, seed, start, duration and counts, and no percentage', () => {
  const head = seen(toHtml(fourCauses()).split('<main')[0]!)
  for (const words of [
    'http://localhost:5000',
    'ec2spec 0.1.0',
    '2026-03-01 12:00:00 UTC',
    '3.2 s',
    '3,258 comparisons',
  ]) {
    expect(head).toContain(words)
  }
  expect(head).not.toContain('%')
})

const failing = (differing: Parameters<typeof failure>[0]) =>
  toHtml(
    report({
      clauses: [
        clause({ status: 'failed', failed: 1, why: 'A waiter waits.', failures: [failure(differing)] }),
      ],
    }),
  )

test('a failure has all that is needed to understand it and to run it again', () => {
  const text = seen(failing({}))
  const { diagnosis, rerun } = failure()
  for (const words of [
    'A request without Image.Bytes is refused.',
    'A waiter waits.',
    'Request Parameters',
    diagnosis!,
  ]) {
    expect(text).toContain(words)
  }
  expect(text).toContain(rerun.replaceAll("'", '&apos;'))
  expect(text).toContain('Action=ImportVolume&amp;Version=2013-02-01&amp;AvailabilityZone')
  expect(text).toContain('&lt;state&gt;active&lt;/state&gt;')
})

test('the first difference is marked', () => {
  const html = failing({})
  expect(html).toContain('2013-02-01'.replace('3-02-01', '<mark>3-02-01</mark>'))
  expect(html).toContain('201<mark>6-11-15</mark>/')
})

test('a text that is not there is called nothing', () => {
  expect(failing({ actual: '' })).toContain('<dd><span class="nothing">nothing</span></dd>')
})

test('a long body is cut and says so', () => {
  const html = failing({ response: `HTTP/1.1 200 OK\n\n${'x'.repeat(100_000)}` })
  expect(html.length).toBeLessThan(60_000)
  expect(html).toContain('94,017 more characters are left out here.')
})

test('failures that were not kept are counted', () => {
  const failures = Array.from({ length: 20 }, (_, i) => failure({ case: `A/${i}` }))
  const html = toHtml(report({ clauses: [clause({ status: 'failed', failed: 50, cases: 60, failures })] }))
  expect(html).toContain('50 of 60 cases failed')
  expect(html).toContain('19 more failures of this clause')
  expect(html).toContain('30 further failures without details')
})

test('MUST comes before SHOULD', () => {
  const failed = { status: 'failed', failed: 1, failures: [failure()] } as const
  const clauses = [clause({ ...failed, id: 'b', level: 'SHOULD' }), clause({ ...failed, id: 'a' })]
  const [must, should] = order(
    toHtml(report({ clauses })),
    '<article class="clause" id="clause:a"',
    '<article class="clause" id="clause:b"',
  )
  expect(must).toBeLessThan(should!)
  expect(must).toBeGreaterThan(0)
})

test('coverage: a number of cases, a letter where there is none, and what the letter stands for', () => {
  const html = toHtml(conforming())
  const section = html.slice(html.indexOf('<section id="coverage"'), html.indexOf('<section id="notes"'))
  const row = (member: string) => section.split('<tr>').find((part) => seenIn(part).startsWith(member))
  const cells = (member: string) =>
    [...row(member)!.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text]) => seenIn(text!))
  expect(cells('Image.Bytes')).toEqual(['155', '8', '53'])
  expect(cells('Description')).toEqual(['12', 'a', 'b'])
  expect(cells('AvailabilityZoneId')).toEqual(['c', 'c', '0'])
  expect(cells('ConversionTask.Tags[].Key')).toEqual(['', '', 'd'])
  expect(section).toContain('<dt>b</dt><dd>no answer repeats it</dd>')
  expect(section).toContain('Of 3 members 2 sent, 1 broken, 1 read back; of 2 in answers 1 read.')
})

test('a report without coverage has no section of it', () => {
  expect(body(toHtml(report()))).not.toContain('coverage')
})

test('what was not judged stands outside every fold, with its reason', () => {
  const html = toHtml(allUnsupported())
  const section = html.slice(html.indexOf('id="not-judged"'), html.indexOf('id="clauses"'))
  expect(section.replace(/<details.*?<\/details>/gs, '')).toContain('<p>400 UnsupportedOperation</p>')
})

test('a manner of refusing that all share is told once', () => {
  expect(toHtml(allUnsupported()).match(/answers? (it )?with 400|answers 400/g)).toHaveLength(1)
})

test('nothing failed, and no section says that something did', () => {
  expect(toHtml(conforming())).not.toMatch(/id="(failures|causes)"/)
})

test('a document is no way to run a script', () => {
  expect(toHtml(hostileReport())).not.toMatch(/href="javascript/i)
})

test('control characters are seen', () => {
  expect(seen(toHtml(hostileReport()))).toContain('␀␛[31m␇')
})
