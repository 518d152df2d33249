import { expect, test } from 'vitest'
import { parseXml } from '../../shape/xml.ts'
import { afterStart, asCdata, asReferences, indented, prefixed } from './forms-of-xml.ts'

const document =
  '<?xml version="1.0" encoding="UTF-8"?><AResponse xmlns="urn:a/"><requestId>a-1</requestId><set><item><text>a &lt;b&gt; &amp; ]]&gt; ü&#13;</text></item></set><none/></AResponse>'

/** What remains of a tree where blanks between elements do not count. */
const meant = (xml: string): string =>
  JSON.stringify(parseXml(xml), (name, value) => (name === 'text' && !String(value).trim() ? '' : value))

test.each([
  ['prefixed', prefixed],
  ['in CDATA', asCdata],
  ['in references', asReferences],
  ['indented', indented],
  ['after an instruction', (xml: string) => afterStart(xml, '<?a b?>')],
])('a document %s says the same in other words', (_, change) => {
  expect(change(document)).not.toBe(document)
  expect(meant(change(document))).toBe(meant(document))
})

test('each element stands on its line', () => {
  expect(indented('<a><b>1</b><c><d/></c></a>')).toBe('<a>\n  <b>1</b>\n  <c>\n    <d/>\n  </c>\n</a>')
})

test('an error, which has no namespace, gets no prefix', () => {
  expect(prefixed('<Response/>')).toBe('<Response/>')
})
