import { TargetGone } from '../../base/errors.ts'
import type { Case } from '../../golden/case.ts'
import { type Library, loadLibrary } from '../../golden/library.ts'
import { refusalOf } from '../../golden/refusal.ts'
import type { Clause, Finding } from '../../judge/finding.ts'
import type { Judged } from '../../judge/judged.ts'
import type { Suite, Variants } from '../../judge/suite.ts'
import { isUnscored } from '../../judge/tally.ts'
import { deniedCredentials } from '../../reference/credentials.ts'
import { placed, runCases } from '../../run/run.ts'
import { openSession, type Session } from '../../run/session.ts'
import { apiVersions } from '../../shape/versions.ts'
import type { Element } from '../../shape/xml.ts'
import { type Identity, readIdentity } from '../../wire/credentials.ts'
import { type Handler, inProcess } from './in-process.ts'
import { virtualClock } from './virtual-clock.ts'

/** A departure that counts against a target: the first of its clause, and how many cases show it. */
export type Departure = Pick<Finding, 'clause' | 'case' | 'version'> & {
  readonly level: 'MUST' | 'SHOULD'
  readonly cases: number
  readonly mismatch: string
}

/** What the golden cases made of a target. */
export type Outcome = {
  readonly cases: number
  readonly facts: number
  readonly failed: readonly Departure[]
  /** Operations that it was found not to have, at any version. */
  readonly unsupported: readonly string[]
  /** Cases whose own clause counts and held. */
  readonly held: readonly string[]
  /** Clauses that were spoken of and that the suite does not list. */
  readonly unlisted: readonly string[]
}

/** The suite, read once for many runs. */
export type Bench = {
  readonly suite: Suite
  readonly library: Library
  readonly versions: readonly string[]
  readonly cases: readonly Case[]
  readonly clauses: ReadonlyMap<string, Clause>
}

/** Reads the suite and plans its golden cases at every version, and so many variants. */
export function openBench(suite: Suite, variants: Variants = 0): Bench {
  const library = loadLibrary()
  const cases = [...suite.plan(library, { versions: apiVersions, variants, seed: 1 })]
  return {
    suite,
    library,
    versions: apiVersions,
    cases,
    clauses: new Map([...suite.clauses(library)].map((one) => [one.id, one])),
  }
}

/** Milliseconds of the virtual clock: what a state is waited for. */
const pollTimeout = 3000

/** A session with a target made by `make`, which is handed the time: what it has is learnt. */
export function openTarget(
  { suite, library }: Pick<Bench, 'suite' | 'library'>,
  make: (now: () => number) => Handler,
  identity = readIdentity({}, deniedCredentials),
): Promise<Session> {
  const clock = virtualClock()
  return openSession(suite, {
    endpoint: 'http://localhost/',
    identity,
    versions: apiVersions,
    concurrency: 16,
    timeout: 5000,
    pollTimeout,
    live: false,
    transport: inProcess(make(clock.now), clock),
    clock,
    library,
  })
}

/**
 * Holds a target made by `make`, which is handed the time, against every case of a bench; `identity` is who asks, for
 * a reference endpoint somebody whose second key it denies everything.
 */
export async function runTarget(
  bench: Bench,
  make: (now: () => number) => Handler,
  identity?: Identity,
): Promise<Outcome> {
  const { library, cases, clauses } = bench
  const session = await openTarget(bench, make, identity).catch(onlyGone)
  if (!session) return gone(library)
  const outcome = emptyOutcome()
  for await (const judged of runCases(placed(cases), session.support, session.run))
    add(outcome, judged, clauses, library)
  const lacking = [...session.support].filter(([, { supported }]) => !supported)
  const { failed, unlisted, somewhere: held, ...rest } = outcome
  return {
    ...rest,
    failed: [...failed.values()].filter(
      ({ clause }) => !(clauses.get(clause)?.somewhere && held.has(clause)),
    ),
    unlisted: [...unlisted],
    unsupported: [...new Set(lacking.map(([key]) => key.split('@')[0]!))],
  }
}

/** A target that a run gives up before its first case has nothing, as far as a user is told. */
const gone = ({ operations }: Library): Outcome => ({
  ...{ cases: 0, facts: 0, failed: [], held: [], unlisted: [] },
  unsupported: [...operations.keys()],
})

function onlyGone(error: unknown): undefined {
  if (!(error instanceof TargetGone)) throw error
}

type Growing = {
  cases: number
  facts: number
  readonly failed: Map<string, Departure>
  readonly held: string[]
  readonly unlisted: Set<string>
  /** Clauses that hold in some case. */
  readonly somewhere: Set<string>
}

const emptyOutcome = (): Growing => ({
  cases: 0,
  facts: 0,
  failed: new Map(),
  held: [],
  unlisted: new Set(),
  somewhere: new Set(),
})

/** What a cancel answers is one word, or the id that it was sent: what that is worth, scenarios show. */
function isOneWord({ kind, steps }: Case): boolean {
  const texts = (one: Element): string[] => [one.text, ...one.children.flatMap(texts)]
  const step = steps.findLast(({ role, expect }) => role === 'test' && expect.answer)
  const said = step ? texts(step.expect.answer!).filter((text) => text && !text.startsWith('{{request')) : []
  const sent = new Set(Object.values(step?.wire ?? {}))
  return (
    kind !== 'scenario' &&
    said.length > 0 &&
    said.every((text) => /^(\{\{)?true/.test(text) || sent.has(text))
  )
}

function add(outcome: Growing, judged: Judged, clauses: Bench['clauses'], library: Library): void {
  outcome.cases++
  const own = refusalOf(judged.case, library) ?? judged.case.clause
  for (const finding of judged.judgement.findings) {
    const clause = clauses.get(finding.clause)
    outcome.facts += finding.facts
    if (!clause) outcome.unlisted.add(finding.clause)
    else if (!isUnscored(clause)) {
      if (finding.status === 'passed') outcome.somewhere.add(finding.clause)
      if (finding.status === 'failed') addDeparture(outcome, finding, clause)
      else if (finding.status === 'passed' && finding.clause === own && !isOneWord(judged.case))
        outcome.held.push(`${finding.case}@${finding.version}`)
    }
  }
}

function addDeparture(
  { failed }: Growing,
  { clause, case: id, version, mismatch }: Finding,
  { level }: Clause,
): void {
  const known = failed.get(clause)
  if (known) return void failed.set(clause, { ...known, cases: known.cases + 1 })
  const { path, expected, actual } = mismatch!
  failed.set(clause, {
    clause,
    level: level as Departure['level'],
    case: id,
    version,
    cases: 1,
    mismatch: `${path}: expected ${expected}, got ${actual}`,
  })
}
