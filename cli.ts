import { writeFileSync } from 'node:fs'
import { Argument, Command, CommanderError } from 'commander'
import { planCoverage } from './harness/cli/coverage.ts'
import { curlLines } from './harness/cli/curl.ts'
import { explain } from './harness/cli/explain.ts'
import { checkReadable, checkWritable, UsageError } from './harness/cli/files.ts'
import { listable, listLines } from './harness/cli/list.ts'
import {
  apiVersion,
  type ReportTarget,
  repeated,
  reportTarget,
  shard,
  wholeNumber,
} from './harness/cli/options.ts'
import { createProgress } from './harness/cli/progress.ts'
import { readIdentity } from './harness/credentials.ts'
import { checkEndpoint } from './harness/endpoint.ts'
import { GoldenError } from './harness/golden/files.ts'
import { loadLibrary } from './harness/golden/library.ts'
import { judgeLogs } from './harness/judge-logs.ts'
import { LogError } from './harness/log.ts'
import { lintFiles } from './harness/manifest/lint-files.ts'
import { serveManifests } from './harness/manifest/serve-manifests.ts'
import { deniedCredentials } from './harness/reference/credentials.ts'
import { serve } from './harness/reference/serve.ts'
import { unknownOperation, unmatched } from './harness/select.ts'
import { apiVersions } from './harness/versions.ts'
import { type Report, runSuite, TargetGone, version } from './index.ts'
import { type Format, formats } from './reports/formats.ts'
import { coverage as coverageTables } from './reports/terminal/coverage.ts'
import { toTerminal } from './reports/terminal.ts'
import { suite } from './suites/index.ts'

type RunFlags = {
  endpoint?: string
  apiVersion?: string[]
  operation?: string[]
  only?: string[]
  variants: number
  seed: number
  concurrency: number
  report?: ReportTarget[]
  log?: string
  strict?: true
  shard?: { part: number; of: number }
  timeout: number
  pollTimeout: number
  live?: true
  manifests?: true
}

const program = new Command('ec2spec')
  .description(
    'Conformance of EC2 VM Import endpoints and clients, sentence of the documentation by sentence.',
  )
  .version(version)
  .exitOverride()
  .showSuggestionAfterError()
  .showHelpAfterError('(--help shows every option)')

program
  .command('run')
  .description('verify an endpoint; without --endpoint, the embedded reference endpoint')
  .option('--endpoint <url>', 'endpoint to verify, such as http://localhost:5000')
  .option(
    '--api-version <version>',
    `only this API version (${apiVersions.join(', ')}); repeatable`,
    apiVersion,
  )
  .option('--operation <name>', 'only this operation; repeatable', repeated)
  .option('--only <glob>', 'only cases whose id matches, * for any text; repeatable', repeated)
  .option('--variants <n>', 'generated variants for each operation and version', wholeNumber(0), 0)
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .option('--concurrency <n>', 'requests in flight at once', wholeNumber(1, 1024), 16)
  .option(
    '--report <format=path>',
    `write a report (${Object.keys(formats).join(', ')}); repeatable`,
    reportTarget(Object.keys(formats)),
  )
  .option('--log <path>', 'write every exchange as JSON lines')
  .option('--strict', 'a failed SHOULD counts against the verdict')
  .option('--shard <i/n>', 'only the ith of n parts of the cases', shard)
  .option('--timeout <ms>', 'bound for an answer, in milliseconds', wholeNumber(1), 10_000)
  .option('--poll-timeout <ms>', 'bound for a state to be reached, in milliseconds', wholeNumber(0), 10_000)
  .option('--live', 'allow a public endpoint: only Describe* and DryRun=true are sent, one at a time')
  .option(
    '--manifests',
    'serve an import manifest and its parts (all zero) on loopback for every task: for targets on this machine that fetch ImportManifestUrl',
  )
  .action(run)

program
  .command('serve')
  .description('the reference endpoint as a server; prints one JSON line with its endpoint')
  .option('--port <n>', 'port on 127.0.0.1; 0 takes a free one', wholeNumber(0, 65535), 0)
  .option('--task-seconds <s>', 'how long a task takes to convert', Number, 1)
  .action(serveUntilStopped)

program
  .command('judge')
  .description('judge exchange logs again; the logs of shards make one report')
  .argument('<log...>', 'logs that `run --log` wrote')
  .option(
    '--report <format=path>',
    `write a report (${Object.keys(formats).join(', ')}); repeatable`,
    reportTarget(Object.keys(formats)),
  )
  .option('--strict', 'a failed SHOULD counts against the verdict')
  .action(judge)

program
  .command('list')
  .description(`what the suite has: ${listable.join(', ')}`)
  .addArgument(new Argument('<what>').choices(listable))
  .action((what: (typeof listable)[number]) => printLines(listLines(what, suite, loadLibrary())))

program
  .command('manifest')
  .description('import manifests: what ImportManifestUrl names')
  .command('lint')
  .description(
    'hold import manifests against their schema and its examples; exit 1 for faults, 0 for notes alone',
  )
  .argument('<file...>')
  .action((files: string[]) => {
    const { lines, isClean } = lintFiles(files)
    printLines(lines)
    process.exitCode = isClean ? 0 : 1
  })

program
  .command('coverage')
  .description('every documented member: how many cases send it, leave it out or break it, read it back')
  .option('--operation <name>', 'only this operation; repeatable', repeated)
  .action(({ operation = [] }: { operation?: string[] }) => {
    const { members, unexercised } = planCoverage(suite, loadLibrary(), operation)
    process.stdout.write(coverageTables(members, unexercised))
  })

program
  .command('explain')
  .description('a clause or a case in words')
  .argument('<id>')
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .action((id: string, { seed }: { seed: number }) => printLines([explain(id, suite, loadLibrary(), seed)]))

program
  .command('curl')
  .description('curl lines that send the requests of a case')
  .argument('<case>')
  .option('--endpoint <url>', 'endpoint to send to', 'http://localhost:5000')
  .option('--api-version <version>', 'API version', apiVersions.at(-1))
  .option('--seed <n>', 'seed of the variants', wholeNumber(0), 1)
  .action((id: string, flags: { endpoint: string; apiVersion: string; seed: number }) =>
    printLines(curlLines(id, flags.apiVersion, flags.endpoint, suite, loadLibrary(), flags.seed)),
  )

async function run(flags: RunFlags): Promise<void> {
  const library = loadLibrary()
  const wrong = unknownOperation(flags.operation ?? [], library)
  if (wrong) throw new UsageError(wrong)
  const versions = flags.apiVersion ?? apiVersions
  const idle = unmatched(flags.only ?? [], () => suite.plan(library, { ...flags, versions }))
  if (idle) throw new UsageError(`--only ${idle} matches no case; \`ec2spec list cases\` names them all`)
  const reports = flags.report ?? [{ format: 'html', path: 'ec2spec-report.html' }]
  for (const path of [...reports.map(({ path }) => path), ...(flags.log ? [flags.log] : [])])
    checkWritable(path)
  const embedded = flags.endpoint === undefined ? await serve({ taskSeconds: 1 }) : undefined
  const checked = checkEndpoint(embedded?.endpoint ?? flags.endpoint!, Boolean(flags.live))
  if ('error' in checked) throw new UsageError(checked.error)
  const served = flags.manifests && (await serveManifests())
  const progress = createProgress(process.stderr)
  try {
    const { manifests: _, ...settings } = flags
    const report = await runSuite({
      ...settings,
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
      onProgress: progress.update,
    })
    progress.clear()
    conclude(report, reports)
  } finally {
    progress.clear()
    await served?.close()
    await embedded?.close()
  }
}

function judge(logs: string[], { report: reports = [], strict }: Pick<RunFlags, 'report' | 'strict'>): void {
  for (const { path } of reports) checkWritable(path)
  for (const path of logs) checkReadable(path)
  conclude(judgeLogs(suite, version, logs, Boolean(strict)), reports)
}

function printLines(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** Writes the reports, prints the summary and sets the exit code of the verdict. */
function conclude(report: Report, reports: readonly ReportTarget[]): void {
  for (const { format, path } of reports) writeFileSync(path, formats[format as Format](report))
  process.exitCode = { conforms: 0, 'does-not-conform': 1, inconclusive: 3 }[report.verdict]
  const color = Boolean(process.stdout.isTTY) && !process.env.NO_COLOR
  process.stdout.write(toTerminal(report, { color, width: process.stdout.columns ?? 100, reports }))
}

async function serveUntilStopped({
  port,
  taskSeconds,
}: {
  port: number
  taskSeconds: number
}): Promise<void> {
  const server = await serve({ port, taskSeconds })
  process.stdout.write(`${JSON.stringify({ endpoint: server.endpoint })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
}

/** The exit code of what went wrong: 2 for the caller's doing, 3 for what kept the run from telling. */
function exitCode(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError || error instanceof GoldenError || error instanceof LogError) return 2
  return 3
}

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCode(error)
  const known =
    error instanceof UsageError ||
    error instanceof LogError ||
    error instanceof TargetGone ||
    error instanceof GoldenError
  if (!(error instanceof CommanderError))
    console.error(`ec2spec: ${known ? error.message : (error as Error).stack}`)
}
