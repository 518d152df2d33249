import type { Case } from '../../harness/golden/case.ts'
import type { Finding } from '../../harness/judge/finding.ts'
import { deniedCredentials } from '../../harness/reference/credentials.ts'
import type { createEndpoint } from '../../harness/reference/endpoint.ts'
import { placed, runCases } from '../../harness/run/run.ts'
import { openSession, type Session } from '../../harness/run/session.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { type Handler, inProcess } from '../../harness/verify/selftest/in-process.ts'
import type { Bench } from '../../harness/verify/selftest/run-target.ts'
import { virtualClock } from '../../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../../harness/wire/credentials.ts'
import { firstFailure } from './first-failure.ts'
import type { Verdict } from './mutant.ts'

/** What a run came to, and the case that settled it. */
export type Run = { readonly verdict: Verdict; readonly exchanges: number; readonly decisive?: Case }

type Count = { exchanges: number; isOver: boolean; readonly limit: number }

/**
 * Holds an endpoint against the cases until one finds it wrong, or until it has been asked `limit` times. What
 * is under way then is answered with closed connections, so that nothing of it goes on.
 */
export async function runMutant(bench: Bench, create: typeof createEndpoint, limit = Infinity): Promise<Run> {
  const count: Count = { exchanges: 0, isOver: false, limit }
  const session = await open(bench, create, count)
  const lacking = [...session.support].find(([, { supported, broken }]) => !supported || broken)
  if (lacking) return { exchanges: count.exchanges, verdict: killed(`${lacking[0]}: ${lacking[1].manner}`) }
  return { ...(await settle(bench, session, count)), exchanges: count.exchanges }
}

function open({ suite, library }: Bench, create: typeof createEndpoint, count: Count): Promise<Session> {
  const clock = virtualClock()
  const { handle } = create({ clock: clock.now })
  return openSession(suite, {
    endpoint: 'http://localhost/',
    identity: readIdentity({}, deniedCredentials),
    versions: apiVersions,
    concurrency: 16,
    timeout: 5000,
    pollTimeout: 3000,
    live: false,
    transport: inProcess(counted(handle, count), clock),
    clock,
    library,
  })
}

/** Closes the connection once it is over, and where a server would have fallen over. */
function counted(handle: Handler, count: Count): Handler {
  return (request) => {
    count.isOver ||= ++count.exchanges > count.limit
    try {
      return count.isOver ? undefined : handle(request)
    } catch {
      return undefined
    }
  }
}

async function settle(
  { cases, clauses }: Bench,
  session: Session,
  count: Count,
): Promise<Omit<Run, 'exchanges'>> {
  const failure = firstFailure(clauses)
  let settled: Omit<Run, 'exchanges'> | undefined
  for await (const judged of runCases(placed(until(cases, count)), session.support, session.run)) {
    const told = count.isOver ? undefined : failure.see(judged.judgement.findings)
    if (!told) continue
    settled = { verdict: killed(inWords(told)), decisive: judged.case }
    count.isOver = true
  }
  if (settled) return settled
  if (count.isOver) return { verdict: { ...killed(`asked more than ${count.limit} times`), isTimeout: true } }
  const nowhere = failure.nowhere()
  return { verdict: nowhere ? killed(inWords(nowhere)) : { status: 'survived' } }
}

function* until(cases: readonly Case[], count: Count): Generator<Case> {
  for (const kase of cases) {
    if (count.isOver) return
    yield kase
  }
}

const killed = (by: string): Verdict => ({ status: 'killed', by })

const inWords = ({ clause, case: id, version, mismatch }: Finding): string =>
  `${clause}: ${id} (${version}), ${mismatch?.path} ${mismatch?.actual}`
