import { expect, test } from 'vitest'
import { failure } from '../fixtures/failure.ts'
import { markup, source } from '../markup.ts'
import { laidOut } from './laid-out.ts'

const html = (message: string) => source(markup`${laidOut(message)}`)
const textOf = (message: string) =>
  html(message)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const linesOf = (message: string) =>
  [...html(message).matchAll(/class="ln( d\d)?">(.*?)(?=<span class="ln|$)/g)].map(([, depth, text]) => [
    depth?.trim(),
    text!.replace(/<[^>]*>/g, ''),
  ])

test.each([
  failure().request,
  failure().response,
  '<a><b/><c></c><d>x</d></a>',
  '<a>\n  <b/>\n</a>',
  '<a',
  '></a></a></a>',
  'A=1&B=2\n',
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

test('a form is laid out by its pairs', () => {
  expect(linesOf('POST / HTTP/1.1\n\nAction=A&Version=1').map(([, pair]) => pair)).toEqual([
    'Action=A',
    '&amp;Version=1',
  ])
})

test('XML of several lines keeps them', () => {
  expect(html('<a>\n<b/>\n</a>')).not.toContain('class="ln')
})
