import { tellable } from './cli-errors.ts'
import { libraryOfPlan, ofPackage, ownLibrary } from './cli-library.ts'
import { allowMutating, endMade, type LiveFlags, tellLeft } from './cli-live.ts'
import { conclude, printLines } from './cli-output.ts'
import { UsageError } from './harness/base/errors.ts'
import { globToRegExp } from './harness/base/glob.ts'
import { examineTarget } from './harness/cli/doctor.ts'
import { checkReadable, checkWritable } from './harness/cli/files.ts'
import { lastFailed } from './harness/cli/last-failed.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import { createProgress, runProgress } from './harness/cli/progress.ts'
import { keepHeapSmall } from './harness/cli/small-heap.ts'
import type { Library } from './harness/golden/facts.ts'
import type { Given } from './harness/golden/given.ts'
import { currentCase } from './harness/golden/renamed.ts'
import type { Variants } from './harness/judge/suite.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { packedModel } from './harness/model/packed.ts'
import { deniedCredentials } from './harness/reference/credentials.ts'
import { serveApart } from './harness/reference/serve-apart.ts'
import { readBaseline } from './harness/report/baseline/read-baseline.ts'
import { currentNames } from './harness/report/current-names.ts'
import { readLog } from './harness/run/read-log.ts'
import { unknownOperation, unmatched } from './harness/run/select.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { judgeLogs } from './harness/verify/judge-logs.ts'
import { runSuite } from './harness/verify/run-suite.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { checkEndpoint } from './harness/wire/endpoint.ts'
import { readReport } from './reports/read-report.ts'
import { suite } from './suites/index.ts'
import { version } from './version.ts'

// Few runs want them, and a server of HTTP takes its time to load.
const manifests = () => import('./harness/manifest/serve-manifests.ts')

export type RunFlags = LiveFlags & {
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
  manifests?: true
  given?: Given
  model?: string
  golden?: string
  all?: true
  resume?: string
  budget?: number
  failFast?: true
  lastFailed?: string
  quiet?: true
}

export async function run(given: RunFlags): Promise<void> {
  keepHeapSmall()
  const named = { ...given, ...(given.only && { only: given.only.map((id) => currentCase(id)) }) }
  const flags = named.lastFailed ? { ...named, only: failedIn(named.lastFailed, named.only) } : named
  const model = flags.model ?? (flags.all && packedModel)
  const chosen = model
    ? libraryWith(ownLibrary(flags), model, flags.operation ?? [], flags.golden)
    : { library: ownLibrary(flags), operations: flags.operation ?? [], versions: apiVersions }
  const { library, operations } = chosen
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  const versions = flags.apiVersion ?? chosen.versions
  const idle = unmatched(flags.only ?? [], () => suite.plan(library, { ...flags, versions }))
  if (idle) throw new UsageError(`--only ${idle} matches no case; \`ec2spec list cases\` names them all`)
  if (flags.resume && flags.log && flags.log !== flags.resume)
    throw new UsageError('--resume goes on with its own log: leave --log out')
  if (flags.resume) checkReadable(flags.resume)
  const log = flags.resume ?? flags.log
  const reports = flags.report ?? [{ format: 'html', path: 'ec2spec-report.html' }]
  for (const path of [...reports.map(({ path }) => path), ...(log ? [log] : [])]) checkWritable(path)
  const baseline = flags.baseline ? readBaseline(flags.baseline, suite.clauses(library)) : undefined
  const embedded =
    flags.endpoint === undefined
      ? await serveApart({
          taskLooks: 8,
          ...(model && { model: { path: model, patterns: flags.operation ?? [] } }),
        })
      : undefined
  const checked = checkEndpoint(embedded?.endpoint ?? flags.endpoint!, Boolean(flags.live))
  if ('error' in checked) throw new UsageError(checked.error)
  const mutating = await allowMutating(flags, { library, log, endpoint: checked.url })
  const served = flags.manifests && (await (await manifests()).serveManifests())
  const progress = createProgress(process.stderr)
  const signal = stopSignal()
  const identity = readIdentity(process.env, embedded && deniedCredentials)
  try {
    const { manifests: _, baseline: __, model: ___, all: ____, golden: _____, quiet, ...settings } = flags
    const report = await runSuite(suite, version, {
      ...settings,
      ...(log && { log }),
      sources: {
        ...(model && { model: flags.model ?? ofPackage }),
        ...(flags.golden && { golden: flags.golden }),
      },
      resume: Boolean(flags.resume),
      embedded: embedded !== undefined,
      signal,
      baseline,
      ...(served && { manifests: served.base }),
      endpoint: checked.url,
      identity,
      versions,
      library,
      selection: {
        operations,
        only: flags.only ?? [],
        ...(flags.shard && { shard: { ...flags.shard, apart: embedded !== undefined } }),
      },
      live: Boolean(flags.live),
      ...(mutating && { mutating }),
      strict: Boolean(flags.strict),
      failFast: Boolean(flags.failFast),
      onLeft: (left) => tellLeft(left, log),
      onProgress: (done, causes) => progress.update(runProgress(done, causes)),
    })
    progress.clear()
    conclude(report, reports, Boolean(quiet))
  } finally {
    progress.clear()
    const reach = { endpoint: checked.url, identity, library, live: Boolean(flags.live), rate: flags.rate }
    if (mutating && log && !(await endMade(log, [], reach)))
      process.stderr.write(`ec2spec: \`ec2spec cleanup ${log}\` tries again to end what is left\n`)
    await served?.close()
    await embedded?.close()
  }
  // What was under way when it was stopped may still wait for an answer.
  if (signal.aborted) process.exit()
}

/** Aborted when the user or the machine asks the program to end; the second time it ends at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

/** The cases that failed last time, of those that are wanted. */
function failedIn(path: string, only: readonly string[] = []): string[] {
  const ids = lastFailed(currentNames(readReport(path)), path)
  return only.length ? ids.filter((id) => only.some((pattern) => globToRegExp(pattern).test(id))) : ids
}

export function judge(logs: string[], flags: Pick<RunFlags, 'report' | 'strict' | 'baseline'>): void {
  keepHeapSmall()
  const { report: reports = [], strict, baseline } = flags
  for (const { path } of reports) checkWritable(path)
  for (const path of logs) checkReadable(path)
  const library = libraryOf(logs[0]!)
  const known = baseline ? readBaseline(baseline, suite.clauses(library)) : undefined
  conclude(judgeLogs(suite, version, logs, { library, strict: Boolean(strict), baseline: known }), reports)
}

/** The library of the run that wrote a log. */
function libraryOf(path: string): Library {
  const { header, close } = readLog(path)
  close()
  return libraryOfPlan(header.plan)
}

export type DoctorFlags = Pick<RunFlags, 'apiVersion' | 'concurrency' | 'timeout' | 'live' | 'given'> & {
  endpoint: string
}

export async function doctor(flags: DoctorFlags): Promise<void> {
  const { endpoint, apiVersion: versions = apiVersions, live, ...rest } = flags
  const checked = checkEndpoint(endpoint, Boolean(live))
  if ('error' in checked) throw new UsageError(checked.error)
  const options = { ...rest, endpoint: checked.url, versions, live: Boolean(live), pollTimeout: 0 }
  const identity = readIdentity(process.env)
  for await (const line of examineTarget(suite, { ...options, identity })) printLines([tellable(line)])
}
