import { pool } from '../../harness/base/pool.ts'
import type { Case } from '../../harness/golden/case.ts'
import { type Library, loadLibrary } from '../../harness/golden/library.ts'
import type { Finding } from '../../harness/judge/finding.ts'
import { judgeCase } from '../../harness/judge/judge.ts'
import type { Changes } from '../../harness/reference/changes.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import { runCase } from '../../harness/run/run-case.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { inProcess } from '../../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../../harness/wire/credentials.ts'
import { suite } from '../index.ts'
import { planSequences } from './plan.ts'

export const library: Library = loadLibrary()

const levels = new Map([...suite.clauses(library)].map(({ id, level }) => [id, level]))

/** How a target departs from the reference endpoint, and how patient a run is with it; milliseconds and seconds. */
export type Manner = {
  readonly change?: Partial<Changes>
  readonly taskSeconds?: number
  readonly pollTimeout?: number
  readonly concurrency?: number
}

/** The first so many sequences of every family and version. */
export const sequences = (each: number): Case[] =>
  apiVersions.flatMap((version) => [...planSequences(library, version, (each - 3) * 10, 1)])

/** A function that holds cases against one target, and gives the findings of each. */
export function walker({ change = {}, taskSeconds = 1, pollTimeout = 3000 }: Manner = {}) {
  const clock = virtualClock()
  const { handle } = createEndpoint({
    taskSeconds,
    clock: clock.now,
    keep: 2000,
    faults: [{ id: 'test', family: 'test', text: '', change }],
  })
  const target = {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    transport: inProcess(handle, clock),
    library,
    nonce: 'test',
    pollTimeout,
    clock,
  }
  return async (kase: Case): Promise<readonly Finding[]> =>
    judgeCase(kase, await runCase(kase, target), library, suite).findings
}

/** The findings of cases held against one target, in the order of the cases. */
export async function walk(cases: readonly Case[], manner: Manner = {}): Promise<Finding[]> {
  const one = walker(manner)
  const results = new Map<number, readonly Finding[]>()
  const work = async (index: number) => results.set(index, await one(cases[index]!))
  for await (const _ of pool(cases.keys(), manner.concurrency ?? 64, work));
  return cases.flatMap((_, index) => results.get(index)!)
}

/** The clauses that count and that a target fails, each with the first case that shows it. */
export async function accusations(cases: readonly Case[], manner: Manner): Promise<Record<string, string>> {
  const failed = (await walk(cases, manner)).filter(
    ({ status, clause }) => status === 'failed' && levels.get(clause) !== 'MAY',
  )
  const first = failed.map(({ clause, case: id, version, mismatch }) => [
    clause,
    `${id}@${version}: ${mismatch!.path}: expected ${mismatch!.expected}, got ${mismatch!.actual}`,
  ])
  return Object.fromEntries(first.reverse())
}
