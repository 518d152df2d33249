import { expect, test } from 'vitest'
import { costOf } from '../../harness/golden/cost-of.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { byWorth } from '../../harness/judge/coverage/by-worth.ts'
import { touchedByPlan } from '../../harness/judge/coverage/touched-by-plan.ts'
import { deniedCredentials } from '../../harness/reference/credentials.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { caseKey } from '../../harness/run/read-log.ts'
import { placed } from '../../harness/run/run.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { runSuite } from '../../harness/verify/run-suite.ts'
import { inProcess } from '../../harness/verify/selftest/in-process.ts'
import { readIdentity } from '../../harness/wire/credentials.ts'
import { suite } from '../index.ts'

const library = loadLibrary()
const plan = () => placed(suite.plan(library, { versions: apiVersions, variants: 'default', seed: 1 }))

test('by worth, every case comes once, and what covers most comes first', () => {
  const [cases, ordered] = [[...plan()], [...byWorth(plan(), library)]]
  const keys = (some: typeof cases) => some.map((one) => caseKey(one.case))
  expect(keys(ordered)).not.toEqual(keys(cases))
  expect(keys(ordered).sort()).toEqual(keys(cases).sort())
  expect(ordered.map(({ order }) => order).sort()).toEqual(cases.map(({ order }) => order).sort())
  const early = (some: typeof cases) => {
    const costs = some.map((one) => costOf(one.case))
    const end = costs.findIndex((_, i) => costs.slice(0, i).reduce((sum, cost) => sum + cost, 0) > 1500)
    return new Set(some.slice(0, end).flatMap((one) => touchedByPlan(one.case, library))).size
  }
  const all = new Set(cases.flatMap((one) => touchedByPlan(one.case, library))).size
  expect(early(ordered)).toBeGreaterThan(0.95 * all)
  expect(early(cases)).toBeLessThan(0.9 * all)
})

const run = (budget: number | undefined, isRight: boolean) => {
  const { handle } = createEndpoint({ taskLooks: 8 })
  const wrong = (...args: Parameters<typeof handle>) => {
    const answer = handle(...args)
    return answer && { ...answer, body: String(answer.body).replaceAll('equestId>', 'equestIdentity>') }
  }
  return runSuite(suite, '0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}, deniedCredentials),
    versions: apiVersions,
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    live: false,
    transport: inProcess(isRight ? handle : wrong),
    library,
    selection: { operations: [], only: [] },
    variants: 'default',
    seed: 1,
    strict: false,
    budget,
  })
}

test('a budget that is too small says what it left out, and is no verdict in favour', async () => {
  const { verdict, reasons, part } = await run(1.5, true)
  expect(verdict).toBe('inconclusive')
  expect(reasons.join()).toMatch(/the budget of 1.5 s was over after \d+ cases?: \d+ clauses? not exercised/)
  expect(part).toEqual({ cutShort: true })
})

test('what a small budget found wrong is wrong', async () => {
  const { verdict, reasons } = await run(3, false)
  expect(verdict).toBe('does-not-conform')
  expect(reasons.join()).toContain('the budget of 3 s was over')
})
