import { tellable } from './cli-errors.ts'
import { libraryOfPlan } from './cli-library.ts'
import { tellLeft } from './cli-live.ts'
import { conclude, printLines } from './cli-output.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { closeTarget, openTarget, type RunTarget } from './cli-target.ts'
import { type Wanted, wantedOf } from './cli-wanted.ts'
import { UsageError } from './harness/base/errors.ts'
import { examineTarget } from './harness/cli/doctor.ts'
import { checkReadable, checkWritable } from './harness/cli/files.ts'
import { createProgress, runProgress } from './harness/cli/progress.ts'
import { keepHeapSmall } from './harness/cli/small-heap.ts'
import type { Library } from './harness/golden/facts.ts'
import { ofPackage } from './harness/model/of-package.ts'
import { readBaseline } from './harness/report/baseline/read-baseline.ts'
import { readLog } from './harness/run/read-log.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { judgeLogs } from './harness/verify/judge-logs.ts'
import { runSuite } from './harness/verify/run-suite.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { checkEndpoint } from './harness/wire/endpoint.ts'
import { suite } from './suites/index.ts'
import { version } from './version.ts'

// Few runs want them, and a server of HTTP takes its time to load.

export async function run(given: RunFlags): Promise<void> {
  keepHeapSmall()
  const wanted = wantedOf(given)
  const target = await openTarget(wanted)
  const progress = createProgress(process.stderr)
  const signal = stopSignal()
  try {
    const report = await runSuite(suite, version, {
      ...settingsOf(wanted, target),
      signal,
      onLeft: (left) => tellLeft(left, wanted.log),
      onProgress: (done, causes) => progress.update(runProgress(done, causes)),
    })
    progress.clear()
    conclude(report, wanted.reports, Boolean(wanted.flags.quiet))
  } finally {
    progress.clear()
    await closeTarget(wanted, target)
  }
  // What was under way when it was stopped may still wait for an answer.
  if (signal.aborted) process.exit()
}

function settingsOf(
  { flags: given, model, log, baseline, library, operations, versions }: Wanted,
  { endpoint, identity, embedded, mutating, served }: RunTarget,
): Parameters<typeof runSuite>[2] {
  const { manifests: _, baseline: __, model: ___, all: ____, golden, quiet: _____, ...flags } = given
  return {
    ...flags,
    ...(log && { log }),
    sources: { ...(model && { model: given.model ?? ofPackage }), ...(golden && { golden }) },
    resume: Boolean(flags.resume),
    embedded: embedded !== undefined,
    baseline,
    ...(served && { manifests: served.base }),
    ...{ endpoint, identity, versions, library },
    selection: {
      operations,
      only: flags.only ?? [],
      ...(flags.shard && { shard: { ...flags.shard, apart: embedded !== undefined } }),
    },
    live: Boolean(flags.live),
    ...(mutating && { mutating }),
    strict: Boolean(flags.strict),
    failFast: Boolean(flags.failFast),
  }
}

/** Aborted when the user or the machine asks the program to end; the second time it ends at once. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
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
