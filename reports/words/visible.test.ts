import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['a\u0000b', 'a␀b'],
  ['\u001b[31mred', '␛[31mred'],
  ['\u007f', '␡'],
  ['a\tb\nc\r\nd\re', 'a\tb\nc\nd␍e'],
  ['\ud800', '\ufffd'],
  ['\udc00x', '\ufffdx'],
  ['\uffff\ufffe', '\ufffd\ufffd'],
  ['admin\u202egnp', 'admin⟨U+202E⟩gnp'],
  ['\u0085', '⟨U+0085⟩'],
  ['zero\u200bwidth', 'zero⟨U+200B⟩width'],
])('%j is shown as %j', (text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('what is legible stays as it is, four bytes long or not', () => {
  expect(visible('disk “ü” 磁盘 🖴 <&>"')).toBe('disk “ü” 磁盘 🖴 <&>"')
})
