import type { Log, ReportingDescriptor, Result } from 'sarif'
import { jsonText } from '../harness/base/json-text.ts'
import type { Report } from '../harness/report/model.ts'
import type { ReportClause, Severity } from './views/severity.ts'
import { severity } from './views/severity.ts'
import { sourceWords } from './views/source.ts'
import { explain } from './words/explain.ts'

const levels: Readonly<Record<Severity, Result.level>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  known: 'note',
}

/**
 * The report as SARIF 2.1.0: a rule for each clause that failed, a result at the file of `golden/` that says what was
 * wanted. What a baseline knows is suppressed.
 */
export function toSarif(report: Report): string {
  const failed = report.clauses.filter(({ status }) => status === 'failed')
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'ec2spec',
            version: report.suite.version,
            rules: failed.map((clause) => ruleOf(clause, report)),
          },
        },
        automationDetails: { id: `ec2spec/${report.target.endpoint}` },
        invocations: [
          { executionSuccessful: report.part?.cutShort !== true, startTimeUtc: report.startedAt },
        ],
        results: failed.map((clause, ruleIndex) => ({ ...resultOf(clause, report), ruleIndex })),
      },
    ],
  }
  return `${jsonText(log, 2)}\n`
}

const ruleOf = (clause: ReportClause, report: Report): ReportingDescriptor => ({
  id: clause.id,
  shortDescription: { text: clause.text },
  ...(clause.why && { fullDescription: { text: clause.why } }),
  help: { text: `${clause.level}, ${sourceWords(clause, report)}` },
  properties: { tags: [clause.level, clause.operation ?? 'protocol'] },
})

function resultOf(clause: ReportClause, { strict, target }: Report): Result {
  const { id, text, failures, failed, cases, known, operation } = clause
  const [first] = failures
  const told = first
    ? `${text}\n\n${explain(first)}\n\n${failed} of ${cases} cases, at ${target.endpoint}`
    : text
  return {
    ruleId: id,
    level: levels[severity(clause, strict)!],
    message: { text: told },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: fileOf(operation, id) }, region: { startLine: 1 } },
        ...(first && { logicalLocations: [{ fullyQualifiedName: first.case, kind: 'test' }] }),
      },
    ],
    partialFingerprints: { clause: id },
    ...(known && { suppressions: [{ kind: 'external', justification: known.reason }] }),
  }
}

/** The file that says what is wanted: of its operation, of the scenarios, else of the errors. */
function fileOf(operation: string | null, id: string): string {
  if (operation) return `golden/operations/${operation}.json`
  return id.startsWith('scenario.') ? 'golden/scenarios' : 'golden/situations.json'
}
