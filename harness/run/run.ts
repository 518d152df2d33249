import { systemClock } from '../base/clock.ts'
import { type Aside, pool } from '../base/pool.ts'
import type { Case } from '../golden/case.ts'
import type { Library } from '../golden/facts.ts'
import type { Checks } from '../judge/judge.ts'
import { judgeCase } from '../judge/judge.ts'
import { type Judged, placeOf } from '../judge/judged.ts'
import type { Support } from '../judge/support.ts'
import type { Exchange } from '../wire/exchange.ts'
import { gone, isGone } from './gone.ts'
import { lacks as isMissing, lacking, probe, supportFrom } from './learn.ts'
import { runCase } from './run-case.ts'
import type { Target } from './send-step.ts'
import { createSilence, unsent } from './silence.ts'
import { type Left, sweep } from './sweep.ts'
import { untold } from './untold.ts'

export type RunOptions = {
  readonly target: Target
  readonly checks: Checks
  readonly versions: readonly string[]
  /** Names of the operations to run. */
  readonly operations: readonly string[]
  readonly concurrency: number
  /** Nothing may be sent that changes anything. */
  readonly live: boolean
}

/** Learns what the target has. Throws TargetGone where nothing answers. */
export async function learn({
  target,
  versions,
  operations,
  live,
}: RunOptions): Promise<{ support: Support; exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = []
  for await (const exchange of probe(target, versions, operations, live)) {
    exchanges.push(exchange)
    if (isGone(exchanges)) throw gone(exchange)
  }
  await sweep(exchanges, target)
  return learnt(exchanges)
}

/** What exchanges teach of a target that were sent for that. */
export const learnt = (
  exchanges: readonly Exchange[],
): { support: Support; exchanges: readonly Exchange[] } => ({
  support: supportFrom(exchanges),
  exchanges,
})

/** A case and its place among those that show the same, whatever the order in which they are run. */
export type Planned = Pick<Judged, 'case' | 'order'>

/** The cases of a plan with their places in it. */
export function* placed(cases: Iterable<Case>): Generator<Planned> {
  let index = 0
  for (const kase of cases) yield { case: kase, order: placeOf(kase, index++) }
}

export type Course = {
  /** What is known of a case already, from a log: it is not run again. */
  readonly known?: ((planned: Planned) => Judged | undefined) | undefined
  /** Ends the run, whatever is under way. */
  readonly signal?: AbortSignal | undefined
}

/** Runs the cases that the target can have, side by side, and judges each as it ends. Throws TargetGone. */
export async function* runCases(
  cases: Iterable<Planned>,
  support: Support,
  { target, checks, concurrency }: RunOptions,
  { known, signal }: Course = {},
): AsyncGenerator<Judged> {
  const silence = createSilence()
  const work = async (planned: Planned, aside: Aside): Promise<Judged> => {
    const before = known?.(planned)
    if (before) return before
    const { case: kase } = planned
    const lacks = lacking(kase, support, target.library)
    const has = (name: string) => !isMissing(name, kase.version, support)
    if (lacks.length) return { ...planned, exchanges: [], judgement: blocked(kase, lacks) }
    const silent = silence.of(kase)
    if (silent) {
      const reason = unsent(silent)
      return { ...planned, exchanges: [], judgement: untold(kase, reason), untold: reason }
    }
    const judged = await runAndJudge(kase, { target: waiting(target, aside), has, checks, support })
    silence.learn(kase, judged.exchanges)
    return { ...planned, ...judged }
  }
  // Some are judged while others wait for an answer.
  const results = pool(cases, concurrency * 4, work, (one) => one.case.alone === true, signal)
  for await (const judged of results) {
    const last = judged.exchanges.at(-1)
    if (!judged.logged && last?.failure?.kind === 'refused') throw gone(last)
    yield judged
  }
}

/** A case that waits for a task lets another begin. */
function waiting(target: Target, aside: Aside): Target {
  const { now, sleep } = target.clock ?? systemClock
  return { ...target, clock: { now, sleep: (milliseconds) => aside(sleep(milliseconds)) } }
}

/** Times that a case is run whose tasks were over before it came to them, or whose target was gone meanwhile. */
const tries = 3

const lostTarget = 'the target was gone while it ran, and what it had made may be gone with it'

/** Runs a case and judges it; one that lost a race, or its tasks with the target, is run again with tasks of its own. */
export async function runAndJudge(
  kase: Case,
  {
    target,
    has,
    checks,
    support,
  }: Pick<RunOptions, 'target' | 'checks'> & { has: (operation: string) => boolean; support: Support },
): Promise<Pick<Judged, 'exchanges' | 'judgement' | 'untold'>> {
  const outages = target.transport.outages ?? (() => 0)
  for (let tried = 1; ; tried++) {
    const own = tried > 1 ? { ...target, nonce: `${target.nonce}-${tried}` } : target
    const before = outages()
    const exchanges = await runCase(kase, own, has)
    const isCut = outages() > before
    const judgement = isCut
      ? untold(kase, lostTarget)
      : judgeCase(kase, exchanges, target.library, checks, support)
    const left = await sweep(exchanges, target)
    const isLost = isCut || judgement.findings.some(({ late }) => late === 'race')
    if (isLost && tried < tries) continue
    return {
      exchanges,
      judgement: withLeft(judgement, left, target.library),
      ...(isCut && { untold: lostTarget }),
    }
  }
}

/** What a case has made and the target does not let go of is told. */
const withLeft = (
  judgement: Judged['judgement'],
  left: readonly Left[],
  { resources = [] }: Library,
): Judged['judgement'] => ({
  ...judgement,
  notes: [
    ...judgement.notes,
    ...left.map(({ operation, why }) => ({
      note: `a ${resources.find(({ make }) => make === operation)?.name ?? operation} that was made could not be taken away`,
      example: why,
    })),
  ],
})

/** A case of an operation that is there, whose set-up needs one that is not. */
export function blocked(kase: Case, lacks: readonly string[]): Judged['judgement'] {
  if (lacks.includes(kase.operation)) return { findings: [], notes: [] }
  const reason = `needs ${lacks.join(', ')}, which the target does not have`
  return {
    findings: [
      { clause: kase.clause, case: kase.id, version: kase.version, status: 'blocked', facts: 0, reason },
    ],
    notes: [],
  }
}
