import type { Report } from '../../harness/report/model.ts'
import { verdictWords } from '../words/verdict.ts'
import { type Screen, toWidth } from './screen.ts'

const most = 3

/** The verdict, of what, and why. */
export function verdict(report: Report, { width, colors }: Screen): string[] {
  const paint = { conforms: colors.green, 'does-not-conform': colors.red, inconclusive: colors.yellow }[
    report.verdict
  ]
  const words = verdictWords[report.verdict].toUpperCase()
  const { endpoint, name } = report.target
  const of = toWidth(`${endpoint}${name ? ` (${name})` : ''}`, width - words.length - 2)
  return [`${colors.bold(paint(words))}  ${of}`, ...reasons(report.reasons, width)]
}

function reasons(all: readonly string[], width: number): string[] {
  const told = all.slice(0, most).map((reason) => `  ${toWidth(reason, width - 2)}`)
  return all.length > most ? [...told, `  and ${all.length - most} more reasons`] : told
}
