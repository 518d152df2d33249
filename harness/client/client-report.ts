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
  readonly secrets: readonly string[]
}

/** The report on a client: as that on a server, but what a client does not offer is not held against it. */
export function clientReport({ suiteVersion, started, secrets, ...input }: ClientReportInput): Report {
  return toReport({
    ...input,
    documents: input.library.documents,
    suite: { name: 'ec2spec', version: suiteVersion, seed: 1 },
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    mask: maskOf(secrets),
  })
}

export const maskOf = (secrets: readonly string[]) =>
  [callSecret, ...secrets]
    .map((secretAccessKey) => createMask({ allowed: { accessKeyId: '', secretAccessKey } }))
    .reduce((a, b) => (text) => b(a(text)))
