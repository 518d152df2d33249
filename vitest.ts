import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest'
import type { Case } from './harness/golden/case.ts'
import { loadLibrary } from './harness/golden/library.ts'
import type { Finding } from './harness/judge/finding.ts'
import type { Variants } from './harness/judge/suite.ts'
import { lacking, lacks } from './harness/run/learn.ts'
import { runAndJudge } from './harness/run/run.ts'
import { select } from './harness/run/select.ts'
import { openSession, type Session, type TargetOptions } from './harness/run/session.ts'
import { type Ledger, openLedger } from './harness/verify/ledger.ts'
import { type Choice, choose, usual } from './harness/verify/run-options.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { createMask } from './harness/wire/mask.ts'
import { suite } from './suites/index.ts'

export type ConformanceOptions = Partial<Omit<TargetOptions, 'endpoint'>> &
  Choice & {
    /** The endpoint, or what gives it when the tests begin. */
    readonly endpoint: string | (() => Promise<string>)
    /** A failed SHOULD fails its test too. */
    readonly strict?: boolean
    /** As `--variants` and `--seed` of a run have them. */
    readonly variants?: Variants
    readonly seed?: number
  }

/**
 * Registers one vitest test for each case of a default run, or of what is chosen of it. A test fails where a MUST clause
 * does; it is skipped where the target does not have the operation, and where all that fails is in the baseline. Throws
 * UsageError for a choice that cannot be.
 */
export function conformance(options: ConformanceOptions): void {
  const library = options.library ?? loadLibrary()
  const { versions, variants, seed, live } = { ...usual, ...options }
  const chosen = choose(suite, library, { versions, variants, seed }, options)
  const levels = new Map([...suite.clauses(library)].map(({ id, level }) => [id, level]))
  const counts = ({ clause }: Finding) =>
    levels.get(clause) === 'MUST' || (options.strict && levels.get(clause) === 'SHOULD')
  const ledger = ledgerOf(chosen.baseline, options)
  let session: Session | undefined
  beforeAll(async () => {
    session = await openSession(suite, await targetOptions(options))
  })
  afterAll(() => session?.close())
  const cases = versions.map((version) => {
    const plan = suite.plan(library, { versions: [version], variants, seed, ...chosen })
    return [version, [...select(plan, library, { ...chosen, live, denied: true })]] as const
  })
  const isAlone = ({ alone }: Case) => alone === true
  for (const [version, some] of cases)
    group(
      describe.concurrent,
      version,
      some.filter((one) => !isAlone(one)),
    )
  // While one of these runs, nothing else may be sent: vitest runs what is not concurrent by itself.
  for (const [version, some] of cases) group(describe, `${version}, alone`, some.filter(isAlone))
  let judged = 0
  const all = cases.reduce((sum, [, some]) => sum + some.length, 0)
  if (chosen.baseline)
    test('the baseline lists nothing that was fixed', (context) => {
      context.skip(judged < all, 'only a part was run')
      expect(ledger.stale()).toEqual([])
    })

  /** A suite without a test is an error of its own. */
  function group(
    suite: (name: string, tests: () => void) => unknown,
    name: string,
    some: readonly Case[],
  ): void {
    if (some.length) suite(name, () => some.forEach(register))
  }

  function register(kase: Case): void {
    test(kase.id, async (context) => {
      judged++
      skipUnavailable(kase, session!, context)
      const findings = await judge(kase, session!)
      const excused = findings.map((finding) => [finding, ledger.excuse(finding)] as const)
      const failed = excused.filter(([finding]) => finding.status === 'failed' && counts(finding))
      const [known] = failed.flatMap(([, entry]) => entry ?? [])
      expect(failed.flatMap(([finding, entry]) => (entry ? [] : [told(finding)]))).toEqual([])
      context.skip(known !== undefined, `known failure: ${known?.reason}`)
    })
  }
}

const ledgerOf = (
  baseline: ReturnType<typeof choose>['baseline'],
  { identity = readIdentity(process.env) }: ConformanceOptions,
): Ledger =>
  openLedger(
    baseline ?? { schemaVersion: 1, entries: [] },
    new Date().toISOString().slice(0, 10),
    createMask(identity),
  )

async function targetOptions(options: ConformanceOptions): Promise<TargetOptions> {
  const { endpoint, strict: _, variants: __, seed: ___, baseline: ____, ...rest } = options
  return {
    ...usual,
    identity: readIdentity(process.env),
    ...rest,
    endpoint: typeof endpoint === 'string' ? endpoint : await endpoint(),
  }
}

function skipUnavailable(kase: Case, { support, run }: Session, context: TestContext): void {
  const missing = lacking(kase, support, run.target.library)
  context.skip(missing.length > 0, `unsupported: ${missing.join(', ')}`)
  const needsDenied = kase.steps.some(({ credentials }) => credentials === 'denied')
  context.skip(needsDenied && !run.target.identity.denied, 'needs denied credentials')
}

async function judge(kase: Case, { run, support }: Session): Promise<readonly Finding[]> {
  const has = (name: string) => !lacks(name, kase.version, support)
  return (await runAndJudge(kase, { ...run, has, support })).judgement.findings
}

const told = ({ clause, mismatch }: Finding): string =>
  `${clause} (${mismatch!.path}): expected ${mismatch!.expected}, got ${mismatch!.actual}`
