import type { Report } from '../../harness/report/model.ts'
import { type ReportClause, severity } from '../views/severity.ts'
import { worst } from '../views/worst.ts'
import { count, number } from '../words/count.ts'
import { beside } from './beside.ts'
import { type Screen, toWidth } from './screen.ts'

/** The worst failures: first one of each cause, then whatever failed most often. */
export function failures(report: Report, screen: Screen): string[] {
  const failed = worst(report)
  const room = report.causes.length === 0 ? 4 : report.baseline ? 1 : 2
  const shown = failed.slice(0, room)
  const more = failed.length - shown.length
  return [
    ...shown.flatMap((clause) => one(clause, report.strict, screen)),
    ...(more > 0 ? [screen.colors.dim(`        and ${count(more, 'more clause')} that failed`)] : []),
  ]
}

function one(clause: ReportClause, strict: boolean, { width, colors }: Screen): string[] {
  const paint = severity(clause, strict) === 'error' ? colors.red : colors.yellow
  const room = width - 8
  const often = `${number(clause.failed)} of ${count(clause.cases, 'case')}`
  const title = `${paint(clause.level.padEnd(6))}  ${colors.bold(toWidth(clause.text, room))}`
  const [first] = clause.failures
  if (!first) return [title, indented(toWidth(`${clause.id}, ${often}`, room))]
  return [
    title,
    indented(toWidth(`${first.case} (${first.version}), ${often}`, room)),
    indented(toWidth(beside(first, room), room)),
    ...(first.rerun === '' ? [] : [indented(colors.cyan(toWidth(first.rerun)))]),
  ]
}

const indented = (line: string): string => `        ${line}`
