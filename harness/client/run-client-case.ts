import type { Broken } from '../drivers/broken.ts'
import type { Driver } from '../drivers/driver.ts'
import type { CallRequest } from '../drivers/protocol.ts'
import type { Library } from '../golden/library.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { sdkParams } from '../shape/names.ts'
import type { ClientCall, ClientCase, ClientLook } from './model.ts'
import { callSecret, type Line, type Switchboard } from './switchboard.ts'

export type ClientTarget = {
  readonly driver: Pick<Driver, 'call'> & Partial<Pick<Driver, 'handshake'>>
  readonly switchboard: Switchboard
  readonly library: Library
  readonly region: string
  /** Bound in milliseconds for one call, with all that the client does of its own accord. */
  readonly timeout: number
}

/** Milliseconds between two looks of a waiter, where the SDK lets itself be told. */
const usualDelayMs = 20
/** What an SDK may pause between looks that does not let itself be told. */
const longestDelayMs = 20_000

export type CaseRun = {
  readonly looks: readonly ClientLook[]
  /** The driver broke: nothing can be said of this case. */
  readonly broken?: Broken
  /** It did not answer, which says something of the client, if the driver is alive. */
  readonly silent?: Broken
}

/** Makes the calls of a case, one after the other. */
export async function runClientCase(kase: ClientCase, target: ClientTarget): Promise<CaseRun> {
  const looks: ClientLook[] = []
  let first = 0
  for (const [i, call] of kase.calls.entries()) {
    const line = target.switchboard.open(call, kase.version)
    const outcome = await target.driver.call(
      requestOf(call, `${kase.id}@${kase.version}#${i + 1}`, kase, line, target),
      limitOf(call, target),
    )
    const exchanges = line.close('broken' in outcome)
    const key = line.credentials.accessKeyId
    const look = { ...lookOf(call, kase, target), exchanges, first, key }
    if ('broken' in outcome) {
      const { broken } = outcome
      if (broken.kind !== 'hung' || !mayBeSilent(call, looks)) return { looks: [], broken }
      return { looks: [...looks, { ...look, silentMs: target.timeout }], silent: broken }
    }
    looks.push({ ...look, observed: outcome })
    first += Math.max(1, exchanges.length)
  }
  return { looks }
}

/** A waiter that keeps a pace of its own needs the more time the more often it has to look. */
const limitOf = ({ waiter, looks = 0 }: ClientCall, { timeout }: ClientTarget): number =>
  waiter ? Math.max(timeout, looks < 10 ? looks * longestDelayMs : 0) : timeout

/**
 * A client may never come back from an answer that breaks off. Where the same call came back before, with an answer
 * that did not, that is the client's doing.
 */
const mayBeSilent = ({ expect }: ClientCall, before: readonly ClientLook[]): boolean =>
  expect.kind === 'failure' &&
  before.some(({ call, observed }) => call?.role === 'control' && observed && 'output' in observed)

function lookOf(
  call: ClientCall,
  { id, version }: ClientCase,
  { library, region, driver }: ClientTarget,
): Omit<ClientLook, 'exchanges' | 'first'> {
  const shape = shapeOf(call.operation, version, library)
  const types = driver.handshake?.types
  return {
    case: id,
    version,
    call,
    library,
    secret: callSecret,
    region: call.region ?? region,
    ...(shape && { shape }),
    ...(types && { types }),
  }
}

const requestOf = (
  call: ClientCall,
  id: string,
  { version }: ClientCase,
  line: Pick<Line, 'credentials' | 'endpoint'>,
  target: ClientTarget,
): CallRequest => ({
  id,
  operation: call.operation,
  version,
  params: sdkParams(call.params, target.library.operations.get(call.operation)?.input ?? {}),
  endpoint: `${line.endpoint}${call.path ?? ''}`,
  region: call.region ?? target.region,
  credentials: line.credentials,
  ...(call.retries !== undefined && { retries: call.retries }),
  ...(call.timeoutMs && { timeoutMs: call.timeoutMs }),
  ...(call.waiter && { waiter: call.waiter, waiterDelayMs: call.waiterDelayMs ?? usualDelayMs }),
  ...(call.paginate && { paginate: true }),
})
