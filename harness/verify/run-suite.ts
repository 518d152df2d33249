import { TargetGone } from '../base/errors.ts'
import type { Clause } from '../judge/finding.ts'
import type { Suite, Variants } from '../judge/suite.ts'
import { count, emptyTally, isUnscored, type Tally } from '../judge/tally.ts'
import { withManifests } from '../manifest/with-manifests.ts'
import { type Baseline, names } from '../report/baseline/baseline.ts'
import type { Report } from '../report/model.ts'
import { partOf } from '../report/part.ts'
import { reasonUntestable, toReport } from '../report/report.ts'
import type { LogWriter, PlanOptions } from '../run/log.ts'
import { openLog } from '../run/log.ts'
import { runCases } from '../run/run.ts'
import { type Selection, select } from '../run/select.ts'
import { openSession, type Session, type TargetOptions } from '../run/session.ts'
import { createMask } from '../wire/mask.ts'
import { shrinkFailures } from './shrink-failures.ts'

export type RunSettings = TargetOptions & {
  readonly selection: Omit<Selection, 'live' | 'denied'>
  readonly variants: Variants
  readonly seed: number
  readonly strict: boolean
  /** Ends at the first failure that breaks the verdict. */
  readonly failFast?: boolean
  /** Failures that are known and do not count. */
  readonly baseline?: Baseline | undefined
  /** Path of the log of exchanges. */
  readonly log?: string
  /** Called after each case with how many are done and how many causes of failure there are. */
  readonly onProgress?: (done: number, causes: number) => void
}

/**
 * Runs the suite against an endpoint and returns the report. Throws TargetGone where the target does not
 * answer, and the system's error where the log cannot be written.
 */
export async function runSuite(suite: Suite, version: string, settings: RunSettings): Promise<Report> {
  const started = Date.now()
  const session = await openSession(suite, settings)
  try {
    const clauses = [...suite.clauses(session.library)]
    const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)), settings.seed)
    const log = settings.log ? await startLog(settings.log, version, settings, session) : undefined
    const counting = settings.failFast ? countingOf(clauses, settings) : undefined
    await runAll(suite, settings, session, tally, { log, counting }).catch((error: unknown) => {
      if (!(error instanceof TargetGone)) throw error
      tally.broken.push(error.message)
    })
    if (!tally.broken.length)
      await shrinkFailures(tally, suite, session, settings.seed, createMask(settings.identity))
    const durationMs = Date.now() - started
    await log?.end({
      end: tally.broken.length === 0,
      cases: tally.cases,
      exchanges: tally.exchanges,
      durationMs,
    })
    return report(clauses, tally, session, settings, version, started)
  } finally {
    await session.close()
  }
}

async function runAll(
  suite: Suite,
  settings: RunSettings,
  session: Session,
  tally: Tally,
  {
    log,
    counting,
  }: { readonly log: LogWriter | undefined; readonly counting: ReadonlySet<string> | undefined },
): Promise<void> {
  const { identity, selection, live, onProgress } = settings
  const mask = createMask(identity)
  const selected = select(
    suite.plan(session.library, { ...settings, only: selection.only }),
    session.library,
    {
      ...selection,
      live,
      denied: Boolean(identity.denied),
    },
  )
  const planned = settings.manifests ? withManifests(selected) : selected
  for await (const judged of runCases(planned, session.support, session.run)) {
    count(tally, judged, mask)
    await log?.write(judged.exchanges)
    onProgress?.(tally.cases, tally.causes.size)
    if (
      !counting ||
      !judged.judgement.findings.some((one) => one.status === 'failed' && counting.has(one.clause))
    )
      continue
    tally.stopped = true
    return
  }
}

/** The clauses whose failure breaks the verdict. */
const countingOf = (clauses: readonly Clause[], { strict, baseline }: RunSettings): ReadonlySet<string> =>
  new Set(
    clauses
      .filter((clause) => !isUnscored(clause) && (strict || clause.level === 'MUST'))
      .map(({ id }) => id)
      .filter((id) => !baseline?.entries.some((entry) => names(entry, id))),
  )

async function startLog(
  path: string,
  version: string,
  settings: RunSettings,
  session: Session,
): Promise<LogWriter> {
  const { endpoint, identity, versions, variants, seed, live, selection } = settings
  const { operations, only, shard } = selection
  const plan: PlanOptions = {
    versions,
    operations,
    only,
    variants,
    seed,
    live,
    denied: Boolean(identity.denied),
    ...(settings.manifests && { manifests: true as const }),
    ...(session.lacked.length && { lacked: session.lacked }),
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
  }
  const log = await openLog(
    path,
    { log: 'ec2spec', version, endpoint, startedAt: new Date().toISOString(), plan },
    createMask(identity),
  )
  await log.write(session.probes)
  return log
}

function report(
  clauses: readonly Clause[],
  tally: Tally,
  session: Session,
  settings: RunSettings,
  version: string,
  started: number,
): Report {
  const { endpoint, identity, versions, selection, seed, strict, live } = settings
  return toReport({
    tally,
    clauses,
    versions,
    strict,
    part: partOf(selection),
    baseline: settings.baseline,
    variants: settings.variants,
    support: session.support,
    lacked: session.lacked,
    library: session.library,
    operations: selection.operations.length ? selection.operations : [...session.library.operations.keys()],
    suite: { name: 'ec2spec', version, seed },
    target: { endpoint, kind: 'server' },
    startedAt: new Date(started).toISOString(),
    durationMs: Date.now() - started,
    documents: session.library.documents,
    untestable: (clause) => reasonUntestable(clause, Boolean(identity.denied), live),
    mask: createMask(identity),
  })
}
