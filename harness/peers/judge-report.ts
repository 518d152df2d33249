import type { Report } from '../report/model.ts'
import { type Outcome, outcome } from './outcome.ts'

/** What a run of the suite left behind: its exit code, what it printed, its JSON report. */
export type SuiteRun = { readonly exitCode: number; readonly printed: string; readonly report: Report }

/**
 * Holds a run against a peer that has none of the `operations`: each is `unsupported` in the peer's own
 * manner, no clause is failed, none of theirs is passed, the exit code is 1 and it all fits a screen.
 */
export function judgeReport(run: SuiteRun, operations: readonly string[], manner: RegExp): Outcome[] {
  return [
    outcome('exit code', expected('exit code', 1, run.exitCode)),
    outcome('verdict', expected('verdict', 'does-not-conform', run.report.verdict)),
    ...operations.map((name) => outcome(name, operationProblems(run.report, name, manner))),
    outcome('no clause failed', clausesThat(run.report, 'failed')),
    outcome('no clause of theirs passed', clausesThat(run.report, 'passed')),
    outcome(
      'fits a screen',
      lines(run.printed) <= 24 ? [] : [`printed ${lines(run.printed)} lines, expected 24 at most`],
    ),
  ]
}

function operationProblems(report: Report, name: string, manner: RegExp): string[] {
  const operation = report.operations.find((one) => one.name === name)
  if (!operation) return [`operations: ${name} is not in the report`]
  const said = Object.entries(operation.versions).filter(([, word]) => word !== 'absent')
  const wrong = said.filter(([, word]) => word !== 'unsupported')
  return [
    ...(said.length ? [] : [`${name}: expected unsupported at one version at least, got none`]),
    ...wrong.map(([version, word]) => `${name} at ${version}: expected unsupported, got ${word}`),
    ...(manner.test(operation.manner ?? '')
      ? []
      : [`${name}.manner: expected ${manner}, got ${operation.manner}`]),
  ]
}

/** Clauses that no operation owns may pass: a peer can refuse an unknown action in the right way. */
const clausesThat = (report: Report, status: 'failed' | 'passed'): string[] =>
  report.clauses
    .filter((clause) => clause.status === status && (status === 'failed' || clause.operation !== null))
    .map(({ id, level, failures: [first] }) => {
      const why = first && ` (${first.case} — ${first.path}: expected ${first.expected}, got ${first.actual})`
      return `${id}: ${status} at level ${level}${why ?? ''}`
    })

const expected = <T>(what: string, wanted: T, got: T): string[] =>
  wanted === got ? [] : [`${what}: expected ${wanted}, got ${got}`]

const lines = (text: string): number => text.trimEnd().split('\n').length
