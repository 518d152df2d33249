import { count, type Tally } from '../judge/tally.ts'
import type { Mask } from '../wire/mask.ts'
import { type ClientSuite, judgeClient, toExchanges } from './judge-client.ts'
import type { ClientLook } from './model.ts'

export type Counting = {
  readonly suite: ClientSuite
  readonly endpoint: string
  readonly order: number
  readonly mask: Mask
}

/** Adds what some calls showed to a tally. */
export function countCase(
  tally: Tally,
  looks: readonly ClientLook[],
  { suite, endpoint, order, mask }: Counting,
): void {
  const exchanges = looks.flatMap((look) => toExchanges(look, endpoint))
  count(tally, { order, exchanges, judgement: judgeClient(looks, suite) }, mask)
  // What is shown for a call that sent nothing is no exchange.
  tally.exchanges -= looks.filter((look) => !look.exchanges.length).length
}
