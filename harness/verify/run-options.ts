import { UsageError } from '../base/errors.ts'
import { type Library, loadLibrary } from '../golden/library.ts'
import { currentCase } from '../golden/renamed.ts'
import type { PlanSettings, Suite } from '../judge/suite.ts'
import type { Baseline } from '../report/baseline/baseline.ts'
import { readBaseline } from '../report/baseline/read-baseline.ts'
import { unknownOperation, unmatched } from '../run/select.ts'
import { apiVersions } from '../shape/versions.ts'
import { readIdentity } from '../wire/credentials.ts'
import { checkEndpoint } from '../wire/endpoint.ts'
import type { RunSettings } from './run-settings.ts'

/** What is run of the suite, and what does not count. */
export type Choice = {
  /** Only these operations; all of them by default. */
  readonly operations?: readonly string[]
  /** Only cases whose id matches one of these patterns, `*` for any text. */
  readonly only?: readonly string[]
  /** Known failures, which do not count: the path of a baseline file, or what is in one. */
  readonly baseline?: string | Baseline
}

/** What a run is told. All but the endpoint has a usual value: that of `ec2spec run`. */
export type RunOptions = Partial<Omit<RunSettings, 'endpoint' | 'baseline'>> &
  Choice & {
    /** The endpoint to verify, such as http://localhost:5000. */
    readonly endpoint: string
  }

/** What holds where nothing else is said, for `ec2spec run` too. */
export const usual = {
  versions: apiVersions,
  variants: 'default',
  seed: 1,
  concurrency: 16,
  timeout: 10_000,
  pollTimeout: 10_000,
  live: false,
  strict: false,
} as const

/** The whole of the settings. Throws UsageError for an endpoint, an operation, a pattern or a baseline that cannot be. */
export function settingsOf(
  suite: Suite,
  { operations, only, baseline, ...options }: RunOptions,
): RunSettings {
  const library = options.library ?? loadLibrary()
  const settings = { ...usual, identity: readIdentity(process.env), ...options, library }
  const chosen = choose(suite, library, settings, {
    operations: operations ?? settings.selection?.operations ?? [],
    only: only ?? settings.selection?.only ?? [],
    ...(baseline && { baseline }),
  })
  const checked = checkEndpoint(options.endpoint, settings.live)
  if ('error' in checked) throw new UsageError(checked.error)
  return {
    ...settings,
    endpoint: checked.url,
    selection: { ...settings.selection, operations: chosen.operations, only: chosen.only },
    ...(chosen.baseline && { baseline: chosen.baseline }),
  }
}

/** A choice that there is something to: its patterns match, its operations exist, its baseline is read. Throws UsageError. */
export function choose(
  suite: Suite,
  library: Library,
  plan: PlanSettings,
  { operations = [], only = [], baseline }: Choice,
): { operations: readonly string[]; only: readonly string[]; baseline?: Baseline } {
  const wrong = unknownOperation(operations, library)
  if (wrong) throw new UsageError(wrong)
  const patterns = only.map((id) => currentCase(id))
  const idle = unmatched(patterns, (some) => suite.plan(library, { ...plan, only: some }))
  if (idle) throw new UsageError(`only: ${idle}`)
  const read = typeof baseline === 'string' ? readBaseline(baseline, suite.clauses(library)) : baseline
  return { operations, only: patterns, ...(read && { baseline: read }) }
}
