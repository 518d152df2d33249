import { expect, test } from 'vitest'
import { failure } from '../fixtures/failure.ts'
import { markup, source } from '../markup.ts'
import { laidOut } from './laid-out.ts'
import type { Mark } from './mark.ts'

const html = (message: string, mark?: Mark) => source(markup`${laidOut(message, mark)}`)
const textOf = (message: string) =>
  html(message)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const linesOf = (message: string) =>
  [...html(message).matchAll(/<i class="(d\d)">(.*?)<\/i>/g)].map(([, depth, text]) => [
    depth,
    text!.replace(/<[^>]*>/g, ''),
  ])

test.each([
  failure().request,
  failure().response,
  '<a><b/><c></c><d>x</d></a>',
  '<a>\n  <b/>\n</a>',
  '<a',
  '></a></a></a>',
  'A=1\nB=2\n',
  'HTTP/1.1 200 OK\n\n',
  'nothing at all',
  '',
])('%j: not a character is added or lost', (message) => {
  expect(textOf(message)).toBe(message)
})

test('XML on one line is laid out by depth', () => {
  expect(linesOf('<?xml version="1.0"?><a><b>1</b><c></c><d/><e><f>2</f></e></a>')).toEqual([
    ['d0', '&lt;?xml version=&quot;1.0&quot;?&gt;'],
    ['d0', '&lt;a&gt;'],
    ['d1', '&lt;b&gt;1&lt;/b&gt;'],
    ['d1', '&lt;c&gt;&lt;/c&gt;'],
    ['d1', '&lt;d/&gt;'],
    ['d1', '&lt;e&gt;'],
    ['d2', '&lt;f&gt;2&lt;/f&gt;'],
    ['d1', '&lt;/e&gt;'],
    ['d0', '&lt;/a&gt;'],
  ])
})

test('XML of several lines keeps them', () => {
  expect(html('<a>\n<b/>\n<c/>\n</a>')).not.toContain('<i')
})

test('a line feed behind the declaration counts for nothing', () => {
  expect(html('<?xml version="1.0"?>\n<a><b>1</b></a>')).toContain(
    '<i class="ws">\n</i><i class="d0">&lt;a&gt;</i>',
  )
})

test('a value stands out from its tags', () => {
  expect(html('<a>1</a>')).toContain('&lt;a&gt;<b>1</b>&lt;/a&gt;')
})

test('what differs is marked where it stands, over the borders of parts', () => {
  expect(html('<a>12</a>', { from: 4, to: 5 })).toContain('<b>1<mark>2</mark></b>')
  expect(html('<a>12</a>', { from: 2, to: 5 })).toContain('&lt;a<mark>&gt;</mark><b><mark>12</mark></b>')
})

test('what is missing is named once, at its place', () => {
  const message = '<a><b>1</b></a>'
  const missing = (from: number, words: string) => html(message, { from, to: from, missing: words })
  expect(missing(11, '<c>')).toContain(
    '<i class="d0"><ins class="line">&lt;c&gt; missing</ins>&lt;/a&gt;</i>',
  )
  expect(missing(15, 'more')).toContain('<ins class="line">more missing</ins>')
  expect(missing(15, 'more').match(/<ins/g)).toHaveLength(1)
  expect(missing(7, 'x').match(/<ins>/g)).toHaveLength(1)
})
