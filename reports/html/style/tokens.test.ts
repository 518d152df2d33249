import { expect, test } from 'vitest'
import { tokens } from './tokens.ts'

const [light, dark] = tokens
  .split('@media')
  .map(
    (part) =>
      new Map([...part.matchAll(/--([\w-]+): (#[0-9a-f]+)/g)].map(([, name, color]) => [name!, color!])),
  )

const texts = ['ink', 'quiet', 'link', 'bad', 'warn', 'good']
const pairs = [
  ...texts.flatMap(
    (text) =>
      [
        [text, 'ground'],
        [text, 'panel'],
      ] as const,
  ),
  ['ink', 'bad-soft'],
  ['ink', 'good-soft'],
  ['quiet', 'bad-soft'],
  ['quiet', 'good-soft'],
  ['mark-ink', 'mark'],
] as const

/** Relative luminance as WCAG 2 defines it. */
function luminance(color: string): number {
  const hex = color.length === 4 ? color.replace(/\w/g, '$&$&') : color
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

test.each(pairs)('%s on %s can be read, light and dark', (text, ground) => {
  for (const colors of [light!, dark!]) {
    expect(contrast(colors.get(text)!, colors.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  }
})
