import { number } from './count.ts'

/** The first `limit` characters, none of them halved, and how many are left out. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const kept = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
  return `${kept}… (${number(text.length - kept.length)} more characters)`
}

/** The text as one line no wider than `width`, three dots at the end where it was cut. */
export function oneLine(text: string, width = Number.POSITIVE_INFINITY): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= width) return line
  return `${line.slice(0, Math.max(0, width - 3)).replace(/[\ud800-\udbff]$/, '')}...`
}
