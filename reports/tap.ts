import type { Report } from '../harness/report/model.ts'
import type { ReportClause } from './views/severity.ts'
import { severity } from './views/severity.ts'
import { troubles } from './views/troubles.ts'
import { oneLine } from './words/clip.ts'
import { statusWords } from './words/status.ts'
import { visible } from './words/visible.ts'

/** The report as TAP 14: a test point for each clause, and one for what no clause says. */
export function toTap(report: Report): string {
  const points = [...report.clauses.map((clause) => pointOf(clause, report.strict)), ...silent(report)]
  return `${['TAP version 14', `1..${points.length}`, ...points.map((point, i) => written(point, i + 1))].join('\n')}\n`
}

type Point = {
  readonly ok: boolean
  readonly name: string
  readonly directive?: string
  readonly diagnosis?: Readonly<Record<string, string>>
}

function pointOf(clause: ReportClause, strict: boolean): Point {
  const { id, status, reason, known, level, text, failures } = clause
  const kind = severity(clause, strict)
  if (status === 'passed') return { ok: true, name: id }
  if (kind === 'known') return { ok: false, name: id, directive: `TODO ${known!.reason}` }
  if (kind === undefined)
    return { ok: true, name: id, directive: `SKIP ${statusWords(status)}${reason ? `: ${reason}` : ''}` }
  const [first] = failures
  const where = first && {
    at: first.path,
    expected: first.expected,
    actual: first.actual,
    case: first.case,
    run: first.rerun,
  }
  return { ok: kind !== 'error', name: id, diagnosis: { severity: kind, level, message: text, ...where } }
}

const silent = (report: Report): Point[] =>
  troubles(report).map(({ name, message }) => ({
    ok: false,
    name: `ec2spec.${name}`,
    diagnosis: { message },
  }))

function written({ ok, name, directive, diagnosis }: Point, number: number): string {
  const line = `${ok ? 'ok' : 'not ok'} ${number} - ${escaped(name)}${directive ? ` # ${oneLine(escaped(directive), 500)}` : ''}`
  const entries = Object.entries(diagnosis ?? {})
  if (!entries.length) return line
  // JSON strings are YAML.
  return [
    line,
    '  ---',
    ...entries.map(([key, text]) => `  ${key}: ${JSON.stringify(oneLine(visible(text), 1000))}`),
    '  ...',
  ].join('\n')
}

const escaped = (text: string): string => visible(text).replaceAll('\\', '\\\\').replaceAll('#', '\\#')
