import { TargetGone } from '../base/errors.ts'
import { explain } from '../judge/causes/explain.ts'
import { byWorth } from '../judge/coverage/by-worth.ts'
import type { Clause } from '../judge/finding.ts'
import { count, type Judged } from '../judge/judged.ts'
import type { Suite } from '../judge/suite.ts'
import { emptyTally, isUnscored, type Tally } from '../judge/tally.ts'
import { withManifests } from '../manifest/with-manifests.ts'
import { names } from '../report/baseline/baseline.ts'
import type { Report } from '../report/model.ts'
import { partOf } from '../report/part.ts'
import { reasonUntestable, toReport } from '../report/report.ts'
import { journalOf, note } from '../run/journal.ts'
import type { LogWriter } from '../run/log.ts'
import { lookingFirst } from '../run/looking-first.ts'
import { type Log, probingKey } from '../run/read-log.ts'
import { type Planned, placed, runCases } from '../run/run.ts'
import { select } from '../run/select.ts'
import { openSession, type Session } from '../run/session.ts'
import { createMask } from '../wire/mask.ts'
import { judgeLogged } from './judge-logged.ts'
import { endLog, headerOf, logOfRun, takeUp } from './log-of-run.ts'
import type { RunSettings } from './run-settings.ts'
import { shrinkFailures } from './shrink-failures.ts'

/**
 * Runs the suite against an endpoint and returns the report. Throws TargetGone where the target does not
 * answer, LogError where the log to go on with is of another run, and the system's error where it cannot be written.
 */
export async function runSuite(suite: Suite, version: string, settings: RunSettings): Promise<Report> {
  const started = Date.now()
  const budget = settings.budget ? AbortSignal.timeout(settings.budget * 1000) : undefined
  const before = settings.resume ? takeUp(settings.log!, version, settings) : undefined
  const probed = before?.cases.has(probingKey) ? before.read(probingKey) : undefined
  const { log: path, embedded } = settings
  const journal = path && !embedded ? { path: journalOf(path), run: headerOf(version, settings) } : undefined
  if (journal && settings.mutating) note(journal.path, { run: journal.run })
  const session = await openSession(suite, settings, { probed, journal })
  try {
    const clauses = [...suite.clauses(session.library)]
    const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)), settings)
    const log = logOfRun(version, settings, session, started, before, tally)
    const counting = settings.failFast ? countingOf(clauses, settings) : undefined
    const course = { log, counting, before, budget }
    let isGone = false
    await runAll(suite, settings, session, tally, course).catch((error: unknown) => {
      if (!(error instanceof TargetGone)) throw error
      isGone = true
      tally.broken.push(error.message)
    })
    if (!tally.broken.length && !tally.cut)
      for await (const shrunk of shrinkFailures(
        tally,
        suite,
        session,
        createMask(settings.identity),
        settings.signal,
      ))
        log?.shrunk(shrunk)
    const left = isGone ? [] : await session.takeAway()
    if (left.length) settings.onLeft?.(left)
    const { library, support } = session
    tally.attributed = explain(tally.groups, { library, support, checks: suite, unscored: tally.unscored })
    endLog(log, tally, settings, Date.now() - started + (before?.footer?.durationMs ?? 0))
    return report(clauses, tally, session, settings, version, started)
  } finally {
    before?.close()
    await session.close()
  }
}

type Course = {
  readonly log: LogWriter | undefined
  readonly counting: ReadonlySet<string> | undefined
  readonly before: Log | undefined
  readonly budget: AbortSignal | undefined
}

async function runAll(
  suite: Suite,
  settings: RunSettings,
  session: Session,
  tally: Tally,
  { log, counting, before, budget }: Course,
): Promise<void> {
  const { library, support } = session
  const mask = createMask(settings.identity)
  const signals = [settings.signal, budget].filter((one) => one !== undefined)
  const course = {
    signal: AbortSignal.any(signals),
    known: before && ((one: Planned) => judgeLogged(one, before, { suite, library, support })),
  }
  for await (const judged of runCases(plannedBy(suite, settings, session), support, session.run, course)) {
    count(tally, judged, mask)
    if (!judged.logged) log?.write(judged.case, judged.exchanges, judged.untold)
    settings.onProgress?.(tally.cases, tally.causes.size)
    if (!counting || !isDecisive(judged, counting)) continue
    tally.cut = { by: 'failure' }
    return
  }
  if (settings.signal?.aborted) tally.broken.push(interrupted(tally, settings))
  else if (budget?.aborted) tally.cut = { by: 'budget', seconds: settings.budget! }
}

/** The cases of a run in the order in which they are sent. */
function plannedBy(suite: Suite, settings: RunSettings, { library }: Session): Iterable<Planned> {
  const { identity, selection, live, budget } = settings
  const planned = suite.plan(library, { ...settings, ...selection })
  const selected = select(planned, library, {
    ...selection,
    live,
    ...(settings.mutating && { mutating: settings.mutating.operations }),
    denied: Boolean(identity.denied),
  })
  const cases = placed(settings.manifests ? withManifests(selected) : selected)
  return budget ? byWorth(cases, library) : lookingFirst(cases, library)
}

const isDecisive = ({ judgement: { findings } }: Judged, counting: ReadonlySet<string>): boolean =>
  findings.some((one) => one.status === 'failed' && counting.has(one.clause))

const interrupted = ({ cases }: Tally, { log }: RunSettings): string =>
  `interrupted after ${cases} ${cases === 1 ? 'case' : 'cases'}${log ? `: --resume ${log} goes on` : ''}`

/** The clauses whose failure breaks the verdict. */
const countingOf = (clauses: readonly Clause[], { strict, baseline }: RunSettings): ReadonlySet<string> =>
  new Set(
    clauses
      .filter((clause) => !isUnscored(clause) && (strict || clause.level === 'MUST'))
      .map(({ id }) => id)
      .filter((id) => !baseline?.entries.some((entry) => names(entry, id))),
  )

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
