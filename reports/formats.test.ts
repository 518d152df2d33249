import { expect, test } from 'vitest'
import { every } from './fixtures/every.ts'
import { formats } from './formats.ts'

const names = Object.keys(formats) as (keyof typeof formats)[]

test.each(names)('%s is a function of the report alone, and leaves it as it was', (format) => {
  for (const [, report] of every) {
    const before = structuredClone(report)
    expect(formats[format](report)).toBe(formats[format](structuredClone(report)))
    expect(report).toEqual(before)
  }
})

test.each(names)('%s ends its last line', (format) => {
  expect(formats[format](every[0]![1])).toMatch(/[^\n]\n$/)
})
