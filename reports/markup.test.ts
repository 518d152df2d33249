import { expect, test } from 'vitest'
import { parseXml } from '../harness/shape/xml.ts'
import { markup, source, trusted } from './markup.ts'

const text = (piece: ReturnType<typeof markup>) => source(piece)

test('what is put in is escaped, in text and in attributes', () => {
  expect(text(markup`<a title="${'"><b'}">${"</a> & 'x'"}</a>`)).toBe(
    '<a title="&quot;&gt;&lt;b">&lt;/a&gt; &amp; &apos;x&apos;</a>',
  )
})

test('markup within markup stays markup, lists are joined, nothing is nothing', () => {
  expect(text(markup`<ul>${[markup`<li>${1}</li>`, false, null, undefined, trusted('<hr>')]}</ul>`)).toBe(
    '<ul><li>1</li><hr></ul>',
  )
})

test('an object of a report cannot pose as markup', () => {
  const posing = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}') as string
  expect(text(markup`${posing}`)).not.toContain('<script>')
})

test('a strict reader of XML takes any text', () => {
  const wild = 'a\u0000\u001b[0m \ud800 \uffff ]]> 🖴 <!-- '
  expect(parseXml(text(markup`<a>${wild}</a>`)).text).toBe('a␀␛[0m \ufffd \ufffd ]]> 🖴 <!-- ')
})
