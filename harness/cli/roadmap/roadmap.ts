import { UsageError } from '../../base/errors.ts'
import type { Library } from '../../golden/library.ts'
import type { Suite } from '../../judge/suite.ts'
import type { Report } from '../../report/model.ts'
import { unknownOperation } from '../../run/select.ts'
import { causeLines } from './cause-lines.ts'
import { lacksAt } from './lacks.ts'
import { operationLines } from './operation-lines.ts'
import { orderOperations, type Stop } from './order-operations.ts'

/** Two screens. */
const most = 80

/**
 * What to build next, for who has a report: operations that are not there, those that others need first; what the next
 * ones take, as far as two screens go; then what is wrong, the cause that accounts for most first. `operation` asks for
 * the details of one instead. Throws UsageError for an operation that does not exist, and for the report on a client.
 */
export function roadmap(report: Report, suite: Suite, library: Library, operation?: string): string[] {
  if (report.target.kind === 'client')
    throw new UsageError('a roadmap is for endpoints; the report is on a client')
  const wrong = operation && unknownOperation([operation], library)
  if (wrong) throw new UsageError(wrong)
  const detail = (name: string) => [...operationLines(name, report, suite, library)]
  if (operation) return detail(operation)
  const stops = stopsOf(report, suite, library)
  const causes = causeLines(report)
  const head = [
    `${report.target.endpoint}: operations to build: ${stops.length} of ${report.operations.length}, causes to mend: ${report.causes.length}`,
  ]
  const list = stops.length
    ? ['', 'Build, in this order:', ...stops.map((stop, i) => stopLine(stop, i, report))]
    : []
  const broken = brokenLines(report)
  return [
    ...head,
    ...list,
    ...broken,
    ...details(stops, detail, most - head.length - list.length - broken.length - causes.length),
    ...causes,
  ]
}

function stopsOf(report: Report, suite: Suite, library: Library): Stop[] {
  const versions = [...new Set(report.operations.flatMap((one) => Object.keys(one.versions)))]
  const cases = suite.plan(library, { versions, variants: 0, seed: 1 })
  return orderOperations(cases, (name, version) => lacksAt(report, name).includes(version))
}

/** Operations that are there and answer nothing but server errors: to be mended, not built. */
function brokenLines({ operations }: Report): string[] {
  const broken = operations.filter(({ versions }) => Object.values(versions).includes('broken'))
  if (!broken.length) return []
  return ['', 'There, and broken:', ...broken.map(({ name, manner }) => `      ${name} answers ${manner}`)]
}

/** An operation, and at which versions where the target has it at another. */
function nameOf(operation: string, report: Report): string {
  const versions = report.operations.find(({ name }) => name === operation)?.versions ?? {}
  const hasOther = Object.values(versions).some((state) => state === 'supported' || state === 'broken')
  return hasOther ? `${operation} at ${lacksAt(report, operation).join(' and ')}` : operation
}

function stopLine({ operation, own, needed, by }: Stop, i: number, report: Report): string {
  const who = `${by.slice(0, 3).join(', ')}${by.length > 3 ? ' and more' : ''}`
  const gain = needed ? `, and ${needed} of others need it (${who})` : ''
  const opened = report.clauses.filter((one) => one.operation === operation && one.status === 'unsupported')
  const clauses = opened.length ? `opens ${opened.length} clauses, ` : ''
  return `${String(i + 1).padStart(4)}  ${nameOf(operation, report).padEnd(28)} ${clauses}${own} cases of its own${gain}`
}

/** The details of the first operations, and where to find the others. The first is always told. */
function details(stops: readonly Stop[], detail: (name: string) => string[], room: number): string[] {
  const lines: string[] = []
  for (const [i, { operation }] of stops.entries()) {
    const next = ['', ...detail(operation)]
    if (i > 0 && lines.length + next.length + 2 > room)
      return [...lines, '', `The others: ec2spec roadmap REPORT.json --operation ${operation}`]
    lines.push(...next)
  }
  return lines
}
