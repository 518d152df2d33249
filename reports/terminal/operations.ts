import type { Report } from '../../harness/report/model.ts'
import { type Support, support } from '../views/support.ts'
import { type Screen, toWidth } from './screen.ts'
import { wrapped } from './wrapped.ts'

const most = 4

/** Operations by version in a few lines: those that the target treats alike are told together. */
export function operations(report: Report, { width, colors }: Screen): string[] {
  const groups = support(report).filter(({ status }) => status !== 'absent')
  if (groups.length === 0) return []
  const rows = groups.length > most / 2 ? 1 : 2
  const rest = groups.slice(most).reduce((n, group) => n + group.operations.length, 0)
  const lines = groups.slice(0, most).flatMap((group) => told(group, width - 4, rows))
  return [colors.bold('Operations'), ...lines, ...(rest > 0 ? [`  ${rest} more in other ways`] : [])]
}

function told({ status, versions, manner, operations }: Support, width: number, rows: number): string[] {
  const how = manner === undefined ? '' : ` (${manner})`
  const label = `${operations.length} ${status.replace('-', ' ')} at ${versions.join(' and ')}${how}:`
  const [first = '', ...rest] = operations.map((name) => toWidth(name))
  return wrapped([`${toWidth(label)} ${first}`, ...rest], width, rows).map(
    (line, i) => (i > 0 ? '    ' : '  ') + line,
  )
}
