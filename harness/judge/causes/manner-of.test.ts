import { expect, test } from 'vitest'
import { mannerOf } from './manner-of.ts'

const manner = (expected: string, actual: string) => mannerOf({ path: 'description', expected, actual })

test('a manner is known by what it makes of a text, and of every text in a list', () => {
  expect(manner('R&D', 'R&amp;D')).toBe('text is escaped twice')
  expect(manner('R&D', 'R')).toBe('text ends where & should follow')
  expect(manner('a=b', 'a')).toBe('text ends where = should follow')
  expect(manner(' a ', 'a')).toBe('text loses the blanks around it')
  expect(manner('[{"Key":"R&D","Value":""}]', '[{"Key":"R&amp;D"}]')).toBe('text is escaped twice')
})

test('what some texts of a list show and others do not is no manner, nor is what is right', () => {
  expect(manner('["R&D","a"]', '["R&amp;D","b"]')).toBeUndefined()
  expect(manner('a', 'a')).toBeUndefined()
  expect(manner('a', 'absent')).toBeUndefined()
})

test('truth values in capitals are known, whatever was to be there', () => {
  for (const expected of ['true or false', 'true', 'true|'])
    expect(manner(expected, 'True')).toMatch(/True and False/)
  expect(manner('true', 'TRUE')).toMatch(/TRUE and FALSE/)
  expect(manner('false', 'True')).toBeUndefined()
})
