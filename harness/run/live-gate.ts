import type { Clock } from '../base/clock.ts'
import type { Library } from '../golden/facts.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Sent, Transport } from '../wire/transport.ts'
import { isHarmless } from './harmless.ts'
import { type Made, madeBy } from './made-by.ts'
import { createPace } from './pace.ts'

/** What a user has allowed to be created at a live endpoint. */
export type Mutating = {
  /** Operations that make tasks. */
  readonly operations: readonly string[]
  /** So many tasks and no more. */
  readonly most: number
  /** Told before a request is sent that may make something, and with what it made. */
  readonly onAsk: (wire: Exchange['request']['wire']) => void
  readonly onMade: (made: Made) => void
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
    async send(request) {
      const why = whyNot(request)
      if (why) return withheld(why)
      const isMaking =
        !isHarmless(request, library) && mutating?.operations.includes(request.wire.Action ?? '')
      await pace()
      if (isMaking) mutating!.onAsk(request.wire)
      const sent = await inner.send(request)
      if (isMaking)
        for (const made of madeBy(asExchange(request, sent), library)) {
          own.add(made.id)
          mutating!.onMade(made)
        }
      return sent
    },
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
