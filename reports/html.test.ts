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
import { huge } from './fixtures/huge.ts'
import { report } from './fixtures/report.ts'
import { toHtml } from './html.ts'

/** The page as XML, so that a strict reader finds what is left open or unescaped. */
const asXml = (html: string) =>
  html
    .replace('<!doctype html>', '')
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script>.*?<\/script>/s, '')
    .replace(/<(meta|wbr|input)([^>]*)>/g, '<$1$2/>')
    .replaceAll(/ hidden(?=[ >/])/g, ' hidden=""')

const textOf = ({ text, children }: Element): string => text + children.map(textOf).join('')
const body = (html: string) => html.slice(html.indexOf('<body>'), html.lastIndexOf('<script>'))
const seen = (html: string) => body(html).replace(/<[^>]*>/g, '')
const seenIn = (html: string) => html.replace(/<[^>]*>/g, '')
const order = (html: string, ...words: string[]) => words.map((word) => body(html).indexOf(word))

test.each(every)('%s: every element is closed and every text escaped', (_, given) => {
  expect(textOf(parseXml(asXml(toHtml(given))))).toContain('ec2spec')
})

test.each(every)('%s: one script, our own; no handler, no inline style, nothing fetched', (_, given) => {
  const html = toHtml(given)
  expect(html.match(/<script/gi)).toHaveLength(1)
  expect(html).not.toMatch(/<(img|iframe|link|object|embed|form|base)\b/i)
  expect(body(html)).not.toMatch(/<[^>]*\s(on\w+|style|src|srcset)=/i)
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

test.each(['style', 'script'])('the policy of the page names its %s by its hash', (kind) => {
  const html = toHtml(conforming())
  const text = new RegExp(`<${kind}>(.*)</${kind}>`, 's').exec(html)![1]!
  expect(html).toContain(`${kind}-src 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  expect(html).toContain("default-src 'none'")
})

test('the verdict comes first, then causes, operations, clauses, what was not judged, notes, the run', () => {
  const ids = ['causes', 'operations', 'clauses', 'not-judged', 'notes', 'run'].map(
    (id) => `<section id="${id}"`,
  )
  const places = order(
    toHtml(fourCauses()),
    'moto 5.1.2',
    '<h1>Does not conform:',
    'Mend first',
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

test('the page says target, suite, seed, start, duration and counts, and no percentage', () => {
  const page = seen(toHtml(fourCauses()))
  for (const words of [
    'http://localhost:5000',
    'ec2spec 0.1.0',
    '2026-03-01 12:00:00 UTC',
    '3.2 s',
    '3,258 comparisons',
  ]) {
    expect(page).toContain(words)
  }
  expect(seenIn(body(toHtml(fourCauses())).split('<main')[0]!)).not.toContain('%')
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

test('where the first difference is, request and response are marked', () => {
  const response = 'HTTP 200\n\n<R><text>one two</text></R>'
  const request = 'POST / HTTP/1.1\n\nAction=A\nText=one three'
  const html = failing({ path: 'text', expected: 'one three', actual: 'one two', request, response })
  expect(html).toContain('<b>one t<mark>wo</mark></b>')
  expect(html).toContain('Text=<mark>one three</mark>')
})

test('the states of a task that a case saw are told in their order', () => {
  const course = [
    { action: 'ImportImage', afterMs: 0, task: 'import-ami-1', state: 'active' },
    { action: 'CancelImportTask', afterMs: 1200, code: 'IncorrectState' },
  ]
  const text = seen(failing({ course, sdk: 'An SDK hands on no Status.' })).replace(/\s+/g, ' ')
  expect(text).toContain('0 ms ImportImage import-ami-1 active 1.2 s CancelImportTask IncorrectState')
  expect(text).toContain('An SDK hands on no Status.')
})

test('errata are told with their treatment', () => {
  const erratum = {
    id: 'A1',
    documents: ['d'],
    section: 'Examples',
    quote: 'VDMK',
    contradiction: 'No such format.',
    treatment: 'assert',
    decision: 'What was sent comes back.',
  }
  const html = toHtml(report({ errata: [erratum] }))
  expect(seenIn(html.slice(html.indexOf('<section id="errata"')))).toContain('What was sent comes back.')
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
  expect(html).toContain('95,517 more characters are left out here.')
})

test('failures that were not kept are counted', () => {
  const failures = Array.from({ length: 20 }, (_, i) => failure({ case: `A/${i}` }))
  const html = toHtml(report({ clauses: [clause({ status: 'failed', failed: 50, cases: 60, failures })] }))
  expect(html).toContain('50 of 60 cases')
  expect(html).toContain('It fails as well in')
  expect(html).toContain('and 46 more cases')
})

test('MUST comes before SHOULD', () => {
  const failed = { status: 'failed', failed: 1, failures: [failure()] } as const
  const clauses = [clause({ ...failed, id: 'b', level: 'SHOULD' }), clause({ ...failed, id: 'a' })]
  const [must, should] = order(
    toHtml(report({ clauses })),
    '<details class="clause c" id="clause:a"',
    '<details class="clause c" id="clause:b"',
  )
  expect(must).toBeLessThan(should!)
  expect(must).toBeGreaterThan(0)
})

test('coverage: a number of cases, a letter where there is none, and what the letter stands for', () => {
  const html = toHtml(conforming())
  const section = html.slice(html.indexOf('<section id="coverage"'), html.indexOf('<section id="not-judged"'))
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
  const section = html.slice(html.indexOf('<section id="not-judged"'), html.indexOf('<section id="run"'))
  expect(section.replace(/<details.*?<\/details>/gs, '')).toContain('the target does not have the operation')
})

test('a manner of refusing that all share is told once', () => {
  expect(toHtml(allUnsupported()).match(/answers? (it )?with 400|answers 400/g)).toHaveLength(1)
})

test('nothing failed, and nothing says that something did', () => {
  const html = body(toHtml(conforming()))
  expect(html).not.toContain('id="causes"')
  expect(html).not.toContain('class="clause c"')
  expect(html).toContain('Nothing has to be mended.')
})

test.each(huge)('%s: less than two megabytes, and what is left out is counted', (_, given) => {
  const html = toHtml(given())
  expect(Buffer.byteLength(html)).toBeLessThan(2_000_000)
  expect(seen(html)).toMatch(/[\d,]+ \w+ left out here, to keep this page small|more characters/)
})

test('where there is room for some evidence, what is gravest has it', () => {
  const [, given] = huge[0]!
  const report = given()
  const html = toHtml(report)
  const first = report.clauses.find(({ level, status }) => level === 'MUST' && status === 'failed')!
  expect(html).toContain(`id="failure:${first.id}:0"`)
  expect(html.match(/<section class="failure"/g)!.length).toBeGreaterThan(10)
})

test('a document is no way to run a script', () => {
  expect(toHtml(hostileReport())).not.toMatch(/href="javascript/i)
})

test('control characters are seen', () => {
  expect(seen(toHtml(hostileReport()))).toContain('␀␛[31m␇')
})
