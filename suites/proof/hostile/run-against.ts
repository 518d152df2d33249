import { KnownError } from '../../../harness/base/errors.ts'
import { exitCodeOf } from '../../../harness/cli/exit-code.ts'
import { loadLibrary } from '../../../harness/golden/library.ts'
import type { Report } from '../../../harness/report/model.ts'
import type { RunSettings } from '../../../harness/verify/run-settings.ts'
import { runSuite } from '../../../harness/verify/run-suite.ts'
import { suite } from '../../index.ts'

/** What came of a run: its exit code, and what it says, a line each. */
export type Told = { readonly exit: number; readonly lines: readonly string[]; readonly report?: Report }

/** The operation that a target misbehaves for where it does for one alone. */
export const victim = 'DescribeImportImageTasks'

/** The few cases of a run, of two operations: one may be wrong while the other is right. */
const only = ['all', 'by-id', 'dry-run', 'unknown-id'].map((name) => `${victim}/${name}`)

/** Who has two operations is asked for two. */
const whole = loadLibrary()
const operations = new Map(
  [...whole.operations].filter(([name]) => name === victim || name === 'ImportImage'),
)
const library = { ...whole, operations }
const allowed = {
  accessKeyId: 'AKIAPANELPANELPANEL0',
  secretAccessKey: 'panel/secret+0123456789abcdefghijklmn',
}

/** Runs a few cases against a target. Throws what a user would be told is a bug. */
export async function runAgainst(endpoint: string, more: Partial<RunSettings> = {}): Promise<Told> {
  try {
    const report = await runSuite(suite, 'panel', { ...settings, endpoint, ...more })
    return { exit: exitCodeOf(report), lines: linesOf(report), report }
  } catch (error) {
    if (!(error instanceof KnownError)) throw error
    return { exit: error.exitCode, lines: [error.message] }
  }
}

const settings: Omit<RunSettings, 'endpoint'> = {
  library,
  identity: { region: 'us-east-1', allowed },
  versions: ['2016-11-15'],
  selection: { operations: [victim, 'ImportImage'], only: [...only, 'ImportImage/minimal'] },
  concurrency: 4,
  timeout: 5000,
  pollTimeout: 0,
  variants: 0,
  seed: 1,
  live: false,
  strict: false,
}

const linesOf = ({ reasons, operations, clauses }: Report): string[] => [
  ...reasons,
  ...operations.flatMap(({ name, manner }) => (manner ? `${name}: ${manner}` : [])),
  ...clauses.flatMap(({ id, reason, failures: [first] }) =>
    first ? `${id}: ${first.actual}` : reason?.includes('not read') ? `${id}: ${reason}` : [],
  ),
]
