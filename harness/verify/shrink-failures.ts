import type { Case } from '../golden/case.ts'
import type { Failure, Finding } from '../judge/finding.ts'
import { judgeCase } from '../judge/judge.ts'
import { shownOf } from '../judge/judged.ts'
import type { Suite } from '../judge/suite.ts'
import { eachWay, type Tally } from '../judge/tally.ts'
import { toFailure } from '../judge/to-failure.ts'
import type { Shrunk } from '../run/log.ts'
import { runCase } from '../run/run-case.ts'
import type { Session } from '../run/session.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Mask } from '../wire/mask.ts'
import { firstOfEach, putShrunk } from './put-shrunk.ts'
import { shrink } from './shrink.ts'

/** Searches in one run; past that the causes show themselves in what has been found. */
const searches = 50

/** Requests that all searches of a run may send together: on a target that waits in vain each takes its time. */
const requests = 1000

/** What a wait that comes to nothing takes as long as. */
const waiting = 80

/** Milliseconds that one try waits for a state. */
const patience = 1000

/** What is left to be sent, and whether somebody wants it to end. */
type Room = { left: number; readonly signal: AbortSignal | undefined }

/**
 * Puts, for each clause and cause whose first failure is a generated case, the smallest request that fails in
 * the same way in its place, and yields it. A cause that a golden case shows is small enough.
 */
export async function* shrinkFailures(
  tally: Tally,
  suite: Suite,
  session: Session,
  mask: Mask,
  signal?: AbortSignal,
): AsyncGenerator<Shrunk> {
  let left = searches
  const room: Room = { left: requests, signal }
  for (const clause of [...tally.clauses.keys()].sort()) {
    if (tally.unscored.has(clause)) continue
    for (const { failure: first } of firstOfEach(tally, clause)) {
      const kase = suite.variant(first.case, first.version, session.library, tally.seed)
      if (!kase?.smaller || left-- <= 0) continue
      const failure = await smallestFailure(kase, clause, first, suite, session, tally, mask, room)
      if (!failure) continue
      const shrunk = { clause, case: first.case, version: first.version, failure }
      putShrunk(tally, shrunk)
      yield shrunk
    }
  }
}

async function smallestFailure(
  kase: Case,
  clause: string,
  { cause }: Failure,
  suite: Suite,
  { run, library, support }: Session,
  tally: Tally,
  mask: Mask,
  room: Room,
): Promise<Failure | undefined> {
  let attempt = 0
  let found: { finding: Finding; exchanges: readonly Exchange[]; course: Failure['course'] } | undefined
  const target = { ...run.target, pollTimeout: Math.min(run.target.pollTimeout, patience) }
  const smallest = await shrink(kase, async (candidate) => {
    room.left -= candidate.steps.length + waiting * candidate.steps.filter(({ poll }) => poll).length
    if (room.left < 0 || room.signal?.aborted) return false
    // Under a name of its own it has texts of its own, such as client tokens.
    const hasName = candidate.id !== kase.id
    const named = hasName ? candidate : { ...candidate, id: `${kase.id} (smaller ${++attempt})` }
    const exchanges = await runCase(named, target)
    const { findings, course } = judgeCase(named, exchanges, library, suite, support)
    const finding = findings
      .flatMap((one) => eachWay(one))
      .find((one) => one.clause === clause && one.status === 'failed' && one.mismatch?.cause === cause)
    if (finding) found = { finding: { ...finding, case: candidate.id }, exchanges, course }
    return finding !== undefined
  })
  if (!found) return undefined
  const failure = toFailure(
    found.finding,
    shownOf(found.finding, { case: smallest, exchanges: found.exchanges, mask, tally }),
    mask,
    found.course,
  )
  return { ...failure, diagnosis: `${failure.diagnosis ?? ''} ${told(kase, smallest)}`.trim() }
}

/** What the search took away, in words. */
function told(kase: Case, smallest: Case): string {
  if (kase.kind === 'sequence')
    return `The case was shrunk: it fails with ${smallest.steps.length} of its ${kase.steps.length} calls.`
  const [before, after] = [kase, smallest].map((one) => sizeOf(one))
  return `The case was shrunk: its request fails with ${after!.keys} of ${before!.keys} parameters and ${after!.characters} of ${before!.characters} characters.`
}

function sizeOf({ id, steps }: Case): { keys: number; characters: number } {
  const wire = steps.find((step) => step.id === id)?.wire ?? {}
  return { keys: Object.keys(wire).length, characters: Object.values(wire).join('').length }
}
