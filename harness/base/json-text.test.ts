import { expect, test } from 'vitest'
import { jsonText } from './json-text.ts'

test('what moves a cursor stands there in numbers, and reads as it was', () => {
  const value = { text: 'a\u001b[31m\u009b31m\u202eb\u2028é' }
  expect(jsonText(value)).toBe('{"text":"a\\u001b[31m\\u009b31m\\u202eb\\u2028é"}')
  expect(JSON.parse(jsonText(value, 2))).toEqual(value)
})
