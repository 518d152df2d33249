import { expect, test } from 'vitest'
import { code, words } from './markdown.ts'

test('no text makes markup, breaks a line or ends a cell', () => {
  const text = 'a | b\n# c `d` <img src=x> [e](f) *g* @h 磁盘'
  expect(words(text)).toBe(
    'a &#124; b &#35; c &#96;d&#96; &#60;img src=x&#62; &#91;e&#93;&#40;f&#41; &#42;g&#42; &#64;h 磁盘',
  )
  expect(words(text)).not.toMatch(/[|<`*\n]/)
})

test('code stays code whatever is in it', () => {
  expect(code('a`b</code>\u0000|🖴')).toBe('<code>a&#96;b&#60;/code&#62;&#9216;&#124;&#128436;</code>')
})
