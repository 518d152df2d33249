import { ownLibrary } from './cli-library.ts'
import type { RunFlags } from './cli-run-flags.ts'
import { UsageError } from './harness/base/errors.ts'
import { globToRegExp } from './harness/base/glob.ts'
import { checkReadable, checkWritable } from './harness/cli/files.ts'
import { lastFailed } from './harness/cli/last-failed.ts'
import type { ReportTarget } from './harness/cli/options.ts'
import type { Library } from './harness/golden/facts.ts'
import { currentCase } from './harness/golden/renamed.ts'
import { libraryWith } from './harness/model/library-with.ts'
import { packedModel } from './harness/model/packed.ts'
import type { Baseline } from './harness/report/baseline/baseline.ts'
import { readBaseline } from './harness/report/baseline/read-baseline.ts'
import { currentNames } from './harness/report/current-names.ts'
import { unknownOperation, unmatched } from './harness/run/select.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { readReport } from './reports/read-report.ts'
import { suite } from './suites/index.ts'

/** What a run is asked for: its flags by the names of now, and what they lead to. */
export type Wanted = {
  readonly flags: RunFlags
  readonly library: Library
  readonly operations: readonly string[]
  readonly versions: readonly string[]
  /** The path of a model whose operations are run as well. */
  readonly model: string | undefined
  readonly log: string | undefined
  readonly reports: readonly ReportTarget[]
  readonly baseline: Baseline | undefined
}

/** The flags of a run, held against what there is. Throws UsageError before anything is sent. */
export function wantedOf(given: RunFlags): Wanted {
  const named = { ...given, ...(given.only && { only: given.only.map((id) => currentCase(id)) }) }
  const flags = named.lastFailed ? { ...named, only: failedIn(named.lastFailed, named.only) } : named
  const model = flags.model ?? (flags.all ? packedModel : undefined)
  const chosen = chosenBy(flags, model)
  const log = logOf(flags)
  const reports = flags.report ?? [{ format: 'html', path: 'ec2spec-report.html' }]
  for (const path of [...reports.map(({ path }) => path), ...(log ? [log] : [])]) checkWritable(path)
  const baseline = flags.baseline ? readBaseline(flags.baseline, suite.clauses(chosen.library)) : undefined
  return { flags, ...chosen, model, log, reports, baseline }
}

function chosenBy(
  flags: RunFlags,
  model: string | undefined,
): Pick<Wanted, 'library' | 'operations' | 'versions'> {
  const chosen = model
    ? libraryWith(ownLibrary(flags), model, flags.operation ?? [], flags.golden)
    : { library: ownLibrary(flags), operations: flags.operation ?? [], versions: apiVersions }
  const { library, operations } = chosen
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  const versions = flags.apiVersion ?? chosen.versions
  const idle = unmatched(flags.only ?? [], (only) => suite.plan(library, { ...flags, versions, only }))
  if (idle) throw new UsageError(`--only ${idle}`)
  return { library, operations, versions }
}

function logOf({ resume, log }: RunFlags): string | undefined {
  if (resume && log && log !== resume)
    throw new UsageError('--resume goes on with its own log: leave --log out')
  if (resume) checkReadable(resume)
  return resume ?? log
}

/** The cases that failed last time, of those that are wanted. */
function failedIn(path: string, only: readonly string[] = []): string[] {
  const ids = lastFailed(currentNames(readReport(path)), path)
  return only.length ? ids.filter((id) => only.some((pattern) => globToRegExp(pattern).test(id))) : ids
}
