import { isAuthentication } from '../../reference/caller.ts'
import type { Wire } from '../../shape/encode.ts'
import { header } from '../http/received.ts'
import type { Exchanged, Received } from '../model.ts'
import type { Returned } from './ids.ts'

/** Requests that are one call: a request and its repetitions. */
export type ServedCall = {
  readonly key: string
  readonly scenario: string
  readonly exchanges: Exchanged[]
  readonly returned: readonly Returned[]
}

/** Milliseconds after which a call is taken for ended. */
const idle = 30_000

/**
 * Tells which requests are repetitions of one another: by the id that AWS SDKs send with every attempt at a call,
 * else by their parameters, when what went before was a failure that passes.
 */
export type Calls = {
  find(received: Received, key: string, wire: Wire): ServedCall | undefined
  add(call: ServedCall, received: Received, wire: Wire): void
  /** The calls that have ended by `now`, taken out; all of them without it. */
  take(now?: number): ServedCall[]
}

export function createCalls(): Calls {
  const open = new Map<string, ServedCall>()
  return {
    find(received, key, wire) {
      const call = open.get(identity(received, key, wire))
      if (!call) return undefined
      return invocation(received) !== undefined || isPassing(call.exchanges.at(-1)!) ? call : undefined
    },
    add(call, received, wire) {
      const id = identity(received, call.key, wire)
      const before = open.get(id)
      // The same call made anew: what went before is kept under a name that nothing finds.
      if (before) open.set(`${id} ${open.size}`, before)
      open.set(id, call)
    },
    take(now = Number.POSITIVE_INFINITY) {
      const ended = [...open].filter(([, { exchanges }]) => now - (exchanges.at(-1)?.received.at ?? 0) > idle)
      for (const [id] of ended) open.delete(id)
      return ended.map(([, call]) => call)
    },
  }
}

const invocation = (received: Received): string | undefined => header(received, 'amz-sdk-invocation-id')

function identity(received: Received, key: string, wire: Wire): string {
  const id = invocation(received)
  if (id !== undefined) return `${key} ${id}`
  return `${key} ${JSON.stringify(
    Object.entries(wire)
      .filter(([name]) => !isAuthentication(name))
      .sort(),
  )}`
}

const isPassing = ({ reply: { status, manner } }: Exchanged): boolean =>
  status >= 500 || manner === 'reset' || manner === 'cut'
