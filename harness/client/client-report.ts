import type { Library } from '../golden/library.ts'
import type { Clause } from '../judge/finding.ts'
import type { Support } from '../judge/support.ts'
import type { Tally } from '../judge/tally.ts'
import type { Report } from '../report/model.ts'
import { toReport } from '../report/report.ts'
import { createMask } from '../wire/mask.ts'
import { callSecret } from './switchboard.ts'

export type ClientReportInput = {
  readonly tally: Tally
  readonly clauses: readonly Clause[]
  readonly library: Library
  readonly versions: readonly string[]
  readonly operations: readonly string[]
  readonly support: Support
  readonly suiteVersion: string
  readonly target: Report['target']
  readonly strict: boolean
  /** Milliseconds since 1970. */
  readonly started: number
  readonly untestable: (clause: Clause) => string | undefined
  /** The command that shows a case again; empty where none can. */
  readonly rerun: (id: string) => string
  readonly secrets: readonly string[]
}

/** The report on a client: as that on a server, but a broken driver outweighs what failed, and no curl line stands for an SDK. */
export function clientReport(input: ClientReportInput): Report {
  const { tally, clauses, library, versions, operations, support, target, strict, untestable, started } =
    input
  const report = toReport({
    tally,
    clauses,
    library,
    versions,
    operations,
    support,
    target,
    strict,
    untestable,
    documents: library.documents,
    suite: { name: 'ec2spec', version: input.suiteVersion, seed: 1 },
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    mask: maskOf(input.secrets),
  })
  return { ...withReruns(report, input), ...verdict(report, tally) }
}

export const maskOf = (secrets: readonly string[]) =>
  [callSecret, ...secrets]
    .map((secretAccessKey) => createMask({ allowed: { accessKeyId: '', secretAccessKey } }))
    .reduce((a, b) => (text) => b(a(text)))

/** An operation that a client does not offer is told, and not held against it. */
function verdict(
  { reasons, verdict }: Report,
  { broken, facts }: Tally,
): Pick<Report, 'verdict' | 'reasons'> {
  const against = reasons.filter(
    (reason) => !/operations unsupported$/.test(reason) && !broken.includes(reason),
  )
  if (broken.length) return { verdict: 'inconclusive', reasons: [...broken, ...against] }
  if (against.length === reasons.length) return { verdict, reasons }
  return {
    verdict: against.length ? 'does-not-conform' : facts ? 'conforms' : 'inconclusive',
    reasons: against,
  }
}

const withReruns = (report: Report, { rerun }: ClientReportInput): Report => ({
  ...report,
  clauses: report.clauses.map((clause) => ({
    ...clause,
    failures: clause.failures.map((failure) => ({ ...failure, curl: '', rerun: rerun(failure.case) })),
  })),
})
