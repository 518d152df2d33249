import type { Driver } from '../../drivers/driver.ts'
import type { Handshake } from '../../drivers/protocol.ts'
import type { Outcome } from '../../drivers/session.ts'
import type { PlanContext } from '../cases/context.ts'
import type { ClientCall, ClientCase, Exchanged } from '../model.ts'
import type { Switchboard } from '../switchboard.ts'

/** What the calls of a driver are made of, at one version. */
export const contextOf = (
  { operations, waiters = [], paginators = [] }: Handshake,
  version: string,
  library: PlanContext['library'],
): PlanContext => ({
  library,
  version,
  region: 'eu-central-1',
  operations: new Set(operations),
  waiters: new Set(waiters),
  paginators: new Set(paginators),
})

/** A driver under examination, and what it can be asked. */
export type Visit = {
  readonly driver: Driver
  readonly switchboard: Switchboard
  readonly context: PlanContext
  readonly timeout: number
  readonly cases: readonly ClientCase[]
}
export type Seen = { readonly outcome: Outcome; readonly exchanges: readonly Exchanged[] }

let count = 0
/** Makes one call, with an id that no driver should take apart. */
export async function ask(
  { driver, switchboard, context, timeout }: Visit,
  call: ClientCall,
  change: { operation?: string; version?: string } = {},
): Promise<Seen> {
  const line = switchboard.open(call, context.version)
  const { operation, params, waiter, paginate } = call
  const outcome = await driver.call(
    {
      id: `doctor ${++count} "é"`,
      operation,
      params,
      version: context.version,
      endpoint: line.endpoint,
      region: context.region,
      credentials: line.credentials,
      ...(waiter && { waiter, waiterDelayMs: 20 }),
      ...(paginate && { paginate }),
      ...change,
    },
    timeout,
  )
  return { outcome, exchanges: line.close() }
}

/** The call of a case whose id begins so. */
export const callOf = ({ cases }: Visit, start: string): ClientCall | undefined =>
  cases.find(({ id }) => id.startsWith(start))?.calls.at(-1)
