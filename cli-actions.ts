import { writeFileSync } from 'node:fs'
import { readBaseline } from './harness/baseline/read-baseline.ts'
import { updatedBaseline } from './harness/cli/baseline.ts'
import { exitCodeOf } from './harness/cli/exit-code.ts'
import { checkReadable, checkWritable, UsageError } from './harness/cli/files.ts'
import { findBehaviour } from './harness/cli/find-behaviour.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import { createProgress, runProgress } from './harness/cli/progress.ts'
import { readIdentity } from './harness/credentials.ts'
import { checkEndpoint } from './harness/endpoint.ts'
import type { Given } from './harness/given.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { judgeLogs } from './harness/judge-logs.ts'
import { serveManifests } from './harness/manifest/serve-manifests.ts'
import { deniedCredentials } from './harness/reference/credentials.ts'
import { serve } from './harness/reference/serve.ts'
import { diagnosisLine } from './harness/sdk/doctor/diagnosis.ts'
import { type DoctorOptions, doctor } from './harness/sdk/doctor/doctor.ts'
import { openDriver } from './harness/sdk/open-driver.ts'
import { serveJudge } from './harness/sdk/serve/serve-judge.ts'
import { verifySdk } from './harness/sdk/verify-sdk.ts'
import { unknownOperation, unmatched } from './harness/select.ts'
import type { Variants } from './harness/suite.ts'
import { apiVersions } from './harness/versions.ts'
import { type Report, runSuite, version } from './index.ts'
import { compareReports, gotWorse } from './reports/diff/compare-reports.ts'
import { diffMarkdown } from './reports/diff/diff-markdown.ts'
import { tellDiff } from './reports/diff/tell-diff.ts'
import { type Format, formats } from './reports/formats.ts'
import { readReport } from './reports/read-report.ts'
import { type SelfTestFormat, selfTestFormats } from './reports/selftest/formats.ts'
import { selfTestText } from './reports/selftest/text.ts'
import { toTerminal } from './reports/terminal.ts'
import { suite } from './suites/index.ts'
import { clientSuite } from './suites/sdk/index.ts'
import { selfTest } from './suites/selftest/self-test.ts'

export type RunFlags = {
  endpoint?: string
  apiVersion?: string[]
  operation?: string[]
  only?: string[]
  variants: Variants
  seed: number
  concurrency: number
  report?: ReportTarget[]
  log?: string
  baseline?: string
  strict?: true
  shard?: { part: number; of: number }
  timeout: number
  pollTimeout: number
  live?: true
  manifests?: true
  given?: Given
}

export type ServeFlags = {
  port: number
  taskSeconds: number
  fault?: string[]
  judge?: true
  secret?: string
  report?: ReportTarget[]
  strict?: true
}

export type SdkFlags = Pick<
  RunFlags,
  'operation' | 'only' | 'concurrency' | 'report' | 'strict' | 'timeout'
> & {
  driver?: string
  install?: true
}

export async function run(flags: RunFlags): Promise<void> {
  const library = loadLibrary()
  const wrong = unknownOperation(flags.operation ?? [], library)
  if (wrong) throw new UsageError(wrong)
  const versions = flags.apiVersion ?? apiVersions
  const idle = unmatched(flags.only ?? [], () => suite.plan(library, { ...flags, versions }))
  if (idle) throw new UsageError(`--only ${idle} matches no case; \`ec2spec list cases\` names them all`)
  const reports = flags.report ?? [{ format: 'html', path: 'ec2spec-report.html' }]
  for (const path of [...reports.map(({ path }) => path), ...(flags.log ? [flags.log] : [])])
    checkWritable(path)
  const baseline = flags.baseline ? readBaseline(flags.baseline, suite.clauses(library)) : undefined
  const embedded = flags.endpoint === undefined ? await serve({ taskLooks: 8 }) : undefined
  const checked = checkEndpoint(embedded?.endpoint ?? flags.endpoint!, Boolean(flags.live))
  if ('error' in checked) throw new UsageError(checked.error)
  const served = flags.manifests && (await serveManifests())
  const progress = createProgress(process.stderr)
  try {
    const { manifests: _, baseline: __, ...settings } = flags
    const report = await runSuite({
      ...settings,
      baseline,
      ...(served && { manifests: served.base }),
      endpoint: checked.url,
      identity: readIdentity(process.env, embedded && deniedCredentials),
      versions,
      selection: {
        operations: flags.operation ?? [],
        only: flags.only ?? [],
        ...(flags.shard && { shard: flags.shard }),
      },
      live: Boolean(flags.live),
      strict: Boolean(flags.strict),
      onProgress: (done, causes) => progress.update(runProgress(done, causes)),
    })
    progress.clear()
    conclude(report, reports)
  } finally {
    progress.clear()
    await served?.close()
    await embedded?.close()
  }
}

export function judge(logs: string[], flags: Pick<RunFlags, 'report' | 'strict' | 'baseline'>): void {
  const { report: reports = [], strict, baseline } = flags
  for (const { path } of reports) checkWritable(path)
  for (const path of logs) checkReadable(path)
  const known = baseline ? readBaseline(baseline, suite.clauses(loadLibrary())) : undefined
  conclude(judgeLogs(suite, version, logs, Boolean(strict), known), reports)
}

export function updateBaselineFile(report: string, flags: { baseline: string; reason?: string }): void {
  checkWritable(flags.baseline)
  const clauses = suite.clauses(loadLibrary())
  const { text, lines } = updatedBaseline(flags.baseline, readReport(report), clauses, flags.reason)
  if (text) writeFileSync(flags.baseline, text)
  printLines(lines)
}

export function diff(
  before: string,
  after: string,
  { report: reports = [] }: Pick<RunFlags, 'report'>,
): void {
  for (const { path } of reports) checkWritable(path)
  const compared = compareReports(readReport(before), readReport(after))
  for (const { path } of reports) writeFileSync(path, diffMarkdown(compared))
  printLines(tellDiff(compared))
  process.exitCode = gotWorse(compared) ? 1 : 0
}

export type SelfTestFlags = { report?: ReportTarget[]; sample: number; stranger?: true; default?: true }

export async function runSelfTest(flags: SelfTestFlags): Promise<void> {
  const { report: reports = [], sample, stranger } = flags
  const trial = {
    sample,
    default: Boolean(flags.default),
    ...(stranger && { kinds: ['variant', 'defect'] as const }),
  }
  for (const { path } of reports) checkWritable(path)
  const progress = createProgress(process.stderr)
  const proof = await selfTest(version, trial, (done, of) => progress.update(`${done} of ${of} targets`))
  progress.clear()
  for (const { format, path } of reports)
    writeFileSync(path, selfTestFormats[format as SelfTestFormat](proof))
  process.stdout.write(selfTestText(proof))
  process.exitCode = proof.passed ? 0 : 1
}

export function printLines(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** Writes the reports, prints the summary and sets the exit code of the verdict. */
function conclude(report: Report, reports: readonly ReportTarget[]): void {
  for (const { format, path } of reports) writeFileSync(path, formats[format as Format](report))
  process.exitCode = exitCodeOf(report)
  const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR
  process.stdout.write(toTerminal(report, { color, width: process.stdout.columns ?? 100, reports }))
}

export async function verifyClient(command: string[], flags: SdkFlags): Promise<void> {
  const library = loadLibrary()
  const { operation: operations = [], only = [], report: reports = [], driver: name, strict } = flags
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  for (const { path } of reports) checkWritable(path)
  const asked = { operations: [...library.operations.keys()], install: Boolean(flags.install) }
  const driver = await openDriver({ command, ...asked, ...(name && { name }) })
  const progress = createProgress(process.stderr)
  const rerun = (id: string) =>
    `ec2spec sdk ${name ? `--driver ${name} ` : ''}--only '${id}'${name ? '' : ` -- ${command.join(' ')}`}`
  const settings = { ...flags, driver, library, operations, only, rerun, strict: Boolean(strict) }
  try {
    const verified = await verifySdk(clientSuite, version, {
      ...settings,
      onProgress: (done: number, causes: number) => progress.update(runProgress(done, causes)),
    })
    progress.clear()
    if (only.length && verified.totals.cases === 0)
      throw new UsageError(`--only ${only.join(' ')} matches no case`)
    conclude(verified, reports)
    if (driver.broken?.stderr)
      console.error(`ec2spec: the driver's stderr ends with:\n${driver.broken.stderr}`)
  } finally {
    progress.clear()
    await driver.close()
  }
}

export async function examine(command: string[], options: DoctorOptions): Promise<void> {
  for await (const diagnosis of doctor(command, options)) {
    printLines([diagnosisLine(diagnosis)])
    if (diagnosis.verdict === 'wrong') process.exitCode = 1
  }
}

export async function judgeUntilStopped(flags: ServeFlags): Promise<void> {
  const { report: reports = [], strict, secret = process.env.AWS_SECRET_ACCESS_KEY || 'test' } = flags
  for (const { path } of reports) checkWritable(path)
  const judging = await serveJudge(clientSuite, version, { ...flags, secret, strict: Boolean(strict) })
  process.stdout.write(`${JSON.stringify({ endpoint: judging.endpoint })}\n`)
  await new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
  conclude(await judging.stop(), reports)
}

export async function serveUntilStopped({ port, taskSeconds, fault = [] }: ServeFlags): Promise<void> {
  const server = await serve({ port, taskSeconds, faults: fault.map(findBehaviour) })
  process.stdout.write(`${JSON.stringify({ endpoint: server.endpoint })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
}
