import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import type fc from 'fast-check'
import { KnownError } from '../../harness/base/errors.ts'
import { configLines, settle } from '../../harness/cli/config.ts'
import { lastFailed } from '../../harness/cli/last-failed.ts'
import { given, repeated, wholeNumber } from '../../harness/cli/options.ts'
import { roadmap } from '../../harness/cli/roadmap/roadmap.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { presignedV2, presignedV4 } from '../../harness/manifest/examples.fixture.ts'
import { lintFiles } from '../../harness/manifest/lint-files.ts'
import { holdAgainst } from '../../harness/report/baseline/hold-against.ts'
import { readBaseline } from '../../harness/report/baseline/read-baseline.ts'
import { currentNames } from '../../harness/report/current-names.ts'
import { readJournal } from '../../harness/run/journal.ts'
import { readLog } from '../../harness/run/read-log.ts'
import { BeyondBounds, parseXml } from '../../harness/shape/xml.ts'
import { judgeLogs } from '../../harness/verify/judge-logs.ts'
import { suite } from '../../suites/index.ts'
import { compareReports } from '../diff/compare-reports.ts'
import { diffMarkdown } from '../diff/diff-markdown.ts'
import { tellDiff } from '../diff/tell-diff.ts'
import { every } from '../fixtures/every.ts'
import { readReport } from '../read-report.ts'
import { sideBySideHtml } from '../side-by-side/html.ts'
import { sideBySideMarkdown } from '../side-by-side/markdown.ts'
import { sideBySide } from '../side-by-side/side-by-side.ts'
import { sideBySideText } from '../side-by-side/text.ts'
import { mangled, otherwise } from './inputs.ts'
import type { Sample } from './samples.ts'

/** Something that reads what others wrote. */
export type Reader = {
  readonly name: string
  readonly input: fc.Arbitrary<Buffer>
  /** Reads it, and makes of it what a command would; throws what a person is to be told. */
  readonly read: (bytes: Buffer) => void
  /** Of a hundred inputs so many: fewer of what takes longer. */
  readonly share: number
}

/** Whether an error is one that is told in a line: ours, or the XML parser's, which is evidence in an answer. */
export const isTold = (error: unknown): boolean =>
  error instanceof KnownError && !/[\n\r]/.test(error.message)

/** The readers, over a sample of a log; `path` is where files are written that they read. */
export function readersOf({ log, report, library }: Sample, path: string): readonly Reader[] {
  const asFile: AsFile = (read) => (bytes) => {
    writeFileSync(path, bytes)
    read(path)
  }
  return [...ofDocuments(log, asFile), ...ofLogs(log, library, asFile), ...ofReports(report, library, asFile)]
}

type AsFile = (read: (path: string) => unknown) => Reader['read']

const ofDocuments = (log: string, asFile: AsFile): readonly Reader[] => [
  { name: 'XML', share: 65, input: mangled(documentsIn(log)), read: (bytes) => readXml(bytes.toString()) },
  {
    name: 'manifests',
    share: 13,
    input: mangled([presignedV2, presignedV4]),
    read: asFile((one) => lintFiles([one])),
  },
  {
    name: 'configurations',
    share: 3,
    input: otherwise([config]),
    read: asFile((one) => [...configLines(settle(command(), {}, one))]),
  },
]

function ofLogs(log: string, library: Sample['library'], asFile: AsFile): readonly Reader[] {
  const plan = JSON.stringify(JSON.parse(log.split('\n')[0]!).plan)
  return [
    { name: 'logs', share: 4, input: mangled([log]), read: asFile(readWhole) },
    { name: 'lines of logs', share: 4, input: otherwise([log]), read: asFile(readWhole) },
    {
      name: 'logs that are judged',
      share: 0.5,
      input: otherwise([log]),
      read: asFile(
        (one) => readWhole(one) === plan && judgeLogs(suite, '0', [one], { strict: true, library }),
      ),
    },
    {
      name: 'journals',
      share: 4,
      input: otherwise([journal]),
      read: asFile(readJournal),
    },
  ]
}

function ofReports(report: Sample['report'], library: Sample['library'], asFile: AsFile): readonly Reader[] {
  const clauses = [...suite.clauses(library)]
  const whole = loadLibrary()
  const reports = every.map(([, one]) => JSON.stringify(small(one)))
  return [
    {
      name: 'reports',
      share: 3,
      input: otherwise(reports),
      read: asFile((one) => {
        const read = currentNames(readReport(one))
        const compared = compareReports(read, small(report))
        diffMarkdown(compared)
        tellDiff(compared)
        const columns = sideBySide(
          [read, small(report)].map((each, i) => ({ file: `${i}.json`, report: each })),
        )
        for (const tell of [sideBySideHtml, sideBySideMarkdown]) tell(columns)
        sideBySideText(columns, 100)
        lastFailed(read, one)
      }),
    },
    {
      name: 'reports for a road map',
      share: 0.1,
      input: otherwise(reports),
      read: asFile((one) => roadmap(readReport(one), suite, whole)),
    },
    {
      name: 'baselines',
      share: 3.4,
      input: otherwise([baseline]),
      read: asFile((one) =>
        holdAgainst(report.clauses, readBaseline(one, clauses), { today: '2026-01-01', part: undefined }),
      ),
    },
  ]
}

const readXml = (text: string): void => {
  try {
    parseXml(text)
  } catch (error) {
    const isSaid = error instanceof BeyondBounds || /^(line )?\d+:\d+: /.test((error as Error).message)
    if (!isSaid) throw error
  }
}

/** Reads a log and every case in it; returns its plan. */
function readWhole(path: string): string {
  const { header, cases, read, close } = readLog(path)
  try {
    for (const key of cases.keys()) read(key)
    return JSON.stringify(header.plan)
  } finally {
    close()
  }
}

const documentsIn = (log: string): string[] =>
  log
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => JSON.parse(line).response?.body ?? [])

/** A report with a few of each: what is wrong in the first is no less wrong in the hundredth. */
const small = <T extends { clauses: readonly unknown[] }>(report: T): T => ({
  ...report,
  clauses: report.clauses.slice(0, 4),
})

const journal = [
  { run: { endpoint: 'http://localhost/', plan: { versions: [], operations: ['ImportImage'] } } },
  { asked: { Action: 'CreateVpc' } },
  {
    answered: { Action: 'CreateVpc' },
    made: [{ operation: 'CreateVpc', id: 'vpc-1', undo: { Action: 'DeleteVpc' } }],
  },
  { over: 'vpc-1' },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('')

const baseline = JSON.stringify({
  schemaVersion: 1,
  entries: [
    {
      clause: 'ImportImage.namespace',
      reason: 'later',
      fingerprint: 'aaaaaaaaaaaa',
      versions: ['2016-11-15'],
    },
    { clause: 'ImportImage.*', reason: 'later', owner: 'somebody', expires: '2027-01-31' },
  ],
})

const config = JSON.stringify({
  endpoint: 'http://localhost:5000',
  seed: 3,
  only: ['a*', 'b'],
  strict: true,
  given: { image: 'ami-12345678' },
})

const command = (): Command =>
  new Command('run')
    .exitOverride()
    .option('--endpoint <url>', '')
    .option('--seed <n>', '', wholeNumber(0), 1)
    .option('--only <glob>', '', repeated)
    .option('--given <name=id>', '', given)
    .option('--strict', '')
    .parse([], { from: 'user' })
