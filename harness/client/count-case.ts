import type { Finding } from '../judge/finding.ts'
import { add, type Tally } from '../judge/tally.ts'
import type { Mask } from '../wire/mask.ts'
import { evidenceOf } from './evidence.ts'
import { type ClientSuite, judgeClient } from './judge-client.ts'
import type { ClientLook } from './model.ts'

export type Counting = {
  readonly suite: ClientSuite
  readonly order: number
  readonly mask: Mask
  /** The command that shows a case again; empty where none can. */
  readonly rerun: (id: string) => string
}

/** Adds what some calls showed to a tally. No curl line stands for an SDK. */
export function countCase(
  tally: Tally,
  looks: readonly ClientLook[],
  { suite, order, mask, rerun }: Counting,
): void {
  const evidence = evidenceOf(looks, mask)
  const counted = {
    order,
    judgement: judgeClient(looks, suite),
    exchanges: looks.reduce((sum, { exchanges }) => sum + exchanges.length, 0),
    show: ({ case: id, exchange = 0 }: Finding) => ({ ...evidence[exchange]!, curl: '', rerun: rerun(id) }),
  }
  add(tally, counted, mask)
}
