import type { Mask } from '../mask.ts'
import { count, type Tally } from '../tally.ts'
import { type ClientSuite, judgeClient, toExchanges } from './judge-client.ts'
import type { ClientCase, ClientLook } from './model.ts'

export type Counting = {
  readonly suite: ClientSuite
  readonly endpoint: string
  readonly order: number
  readonly mask: Mask
}

/** Adds what some calls showed to a tally. */
export function countCase(
  tally: Tally,
  { id, version, operation }: Omit<ClientCase, 'calls'>,
  looks: readonly ClientLook[],
  { suite, endpoint, order, mask }: Counting,
): void {
  const exchanges = looks.flatMap((look) => toExchanges(look, endpoint))
  const judged = {
    case: { kind: 'pair' as const, id, version, operation, clause: '', steps: [] },
    order,
    exchanges,
    judgement: judgeClient(looks, suite),
  }
  count(tally, judged, mask)
  // What is shown for a call that sent nothing is no exchange.
  tally.exchanges -= looks.filter((look) => !look.exchanges.length).length
}
