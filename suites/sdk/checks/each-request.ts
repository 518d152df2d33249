import type { ClientCompared, ClientLook, Exchanged } from '../../../harness/client/model.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import type { ClientClauseId } from '../rows/index.ts'

/** A comparison for every request of a look, each told with the request that shows it. */
export function* eachRequest(
  look: ClientLook,
  compare: (exchanged: Exchanged, nth: number) => Iterable<ClientCompared>,
): Generator<ClientCompared> {
  for (const [at, exchanged] of look.exchanges.entries())
    for (const compared of compare(exchanged, at)) yield 'clause' in compared ? { at, ...compared } : compared
}

/** A mismatch unless the condition holds. */
export const expectThat = (clause: ClientClauseId, holds: boolean, mismatch: Mismatch): ClientCompared =>
  holds ? { clause } : { clause, mismatch }
