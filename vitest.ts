import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case } from './harness/golden/case.ts'
import { loadLibrary } from './harness/golden/library.ts'
import type { Variants } from './harness/judge/suite.ts'
import { lacking, lacks } from './harness/run/learn.ts'
import { runAndJudge } from './harness/run/run.ts'
import { openSession, type Session, type TargetOptions } from './harness/run/session.ts'
import { apiVersions } from './harness/shape/versions.ts'
import { readIdentity } from './harness/wire/credentials.ts'
import { suite } from './suites/index.ts'

export type ConformanceOptions = Partial<Omit<TargetOptions, 'endpoint'>> & {
  /** The endpoint, or what gives it when the tests begin. */
  readonly endpoint: string | (() => Promise<string>)
  /** A failed SHOULD fails its test too. */
  readonly strict?: boolean
  /** As `--variants` and `--seed` of a run have them. */
  readonly variants?: Variants
  readonly seed?: number
}

/**
 * Registers one vitest test for each case of a default run. A test fails where a MUST clause does, and is
 * skipped where the target does not have the operation.
 */
export function conformance(options: ConformanceOptions): void {
  const library = loadLibrary()
  const { versions = apiVersions, variants = 'default', seed = 1 } = options
  const levels = new Map([...suite.clauses(library)].map(({ id, level }) => [id, level]))
  let session: Session | undefined
  beforeAll(async () => {
    session = await openSession(suite, await targetOptions(options, versions))
  })
  afterAll(() => session?.close())
  const cases = versions.map(
    (version) => [version, [...suite.plan(library, { versions: [version], variants, seed })]] as const,
  )
  const isAlone = ({ alone }: Case) => alone === true
  for (const [version, some] of cases)
    describe.concurrent(version, () => {
      for (const kase of some.filter((one) => !isAlone(one))) register(kase)
    })
  // While one of these runs, nothing else may be sent: vitest runs what is not concurrent by itself.
  for (const [version, some] of cases)
    describe(`${version}, alone`, () => {
      for (const kase of some.filter(isAlone)) register(kase)
    })

  function register(kase: Case): void {
    test(kase.id, async (context) => {
      const lacks = lacking(kase, session!.support, library)
      const needsDenied =
        kase.steps.some(({ credentials }) => credentials === 'denied') && !session!.run.target.identity.denied
      context.skip(
        lacks.length > 0 || needsDenied,
        lacks.length ? `unsupported: ${lacks.join(', ')}` : 'needs denied credentials',
      )
      expect(await departures(kase, session!, levels, Boolean(options.strict))).toEqual([])
    })
  }
}

async function targetOptions(
  options: ConformanceOptions,
  versions: readonly string[],
): Promise<TargetOptions> {
  const { endpoint, strict: _, variants: __, seed: ___, ...rest } = options
  const defaults = {
    identity: readIdentity(process.env),
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    live: false,
  }
  return {
    ...defaults,
    ...rest,
    versions,
    endpoint: typeof endpoint === 'string' ? endpoint : await endpoint(),
  }
}

/** What a case has against the target, a line each. */
async function departures(
  kase: Case,
  session: Session,
  levels: ReadonlyMap<string, string>,
  strict: boolean,
): Promise<string[]> {
  const { run, support } = session
  const has = (name: string) => !lacks(name, kase.version, support)
  const { judgement } = await runAndJudge(kase, { ...run, has, support })
  return judgement.findings
    .filter(
      ({ status, clause }) =>
        status === 'failed' && (levels.get(clause) === 'MUST' || (strict && levels.get(clause) === 'SHOULD')),
    )
    .map(
      ({ clause, mismatch }) =>
        `${clause} (${mismatch!.path}): expected ${mismatch!.expected}, got ${mismatch!.actual}`,
    )
}
