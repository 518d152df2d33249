import type { Clock } from '../base/clock.ts'
import type { Library } from '../golden/facts.ts'
import type { Wire } from '../shape/value.ts'
import type { Exchange, Sent } from '../wire/exchange.ts'
import type { Transport } from '../wire/transport.ts'
import { isHarmless } from './harmless.ts'
import { type Made, madeBy } from './made-by.ts'
import { createPace } from './pace.ts'

/** What a user has allowed to be created at a live endpoint. */
export type Mutating = {
  /** Operations that make tasks. */
  readonly operations: readonly string[]
  /** So many tasks and no more. */
  readonly most: number
  /** Told before a request is sent that may make something, and what it made once it is answered. */
  readonly onAsk: (wire: Wire) => void
  readonly onAnswer: (wire: Wire, made: readonly Made[]) => void
}

export type GateOptions = {
  readonly library: Library
  /** Requests a second. */
  readonly rate: number
  readonly mutating?: Mutating | undefined
  readonly clock?: Clock | undefined
}

/**
 * What stands between a run and a live endpoint, whatever the run was about to send: only what changes nothing passes,
 * at a steady pace, and of what creates something only what was allowed, up to the limit. A task that was made here may be
 * cancelled. What does not pass is an answer that never came, of its own kind.
 */
export function createLiveGate(inner: Transport, { library, rate, mutating, clock }: GateOptions): Transport {
  const pace = createPace(rate, clock)
  const own = new Set<string>()
  // One at a time: a limit holds, and a crash leaves one request at most of which nobody knows what came.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }
  const whyNot = (request: Exchange['request']): string | undefined => {
    const { Action = '' } = request.wire
    if (isHarmless(request, library)) return undefined
    if (library.operations.get(Action)?.cancels && Object.values(request.wire).some((text) => own.has(text)))
      return undefined
    if (!mutating?.operations.includes(Action))
      return `${Action || 'it'} may change something, and the endpoint is live`
    return own.size < mutating.most ? undefined : `the limit of ${mutating.most} tasks is reached`
  }
  return {
    ...inner,
    send: (request) =>
      inTurn(async () => {
        const why = whyNot(request)
        if (why) return withheld(why)
        const { Action = '' } = request.wire
        const mayMake = !isHarmless(request, library) && mutating?.operations.includes(Action)
        const making = mayMake ? mutating : undefined
        await pace()
        making?.onAsk(request.wire)
        const sent = await inner.send(request)
        const made = making && sent.response ? madeBy(asExchange(request, sent), library) : []
        for (const { id } of made) own.add(id)
        if (sent.response) making?.onAnswer(request.wire, made)
        return sent
      }),
  }
}

const withheld = (message: string): Sent => ({
  failure: { kind: 'withheld', message: `not sent: ${message}` },
  sentAt: Date.now(),
  durationMs: 0,
})

const asExchange = (request: Exchange['request'], sent: Sent): Exchange => ({
  ...{ case: 'live', version: request.wire.Version ?? '', step: 0, attempt: 0, bindings: {}, request },
  ...sent,
})
