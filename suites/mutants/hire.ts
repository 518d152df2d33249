import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Verdict } from './mutant.ts'
import type { Answer, Order } from './worker.ts'

/** A worker that is asked one thing after the other. */
export type Hand = {
  ask(order: Order): Promise<Answer>
  dismiss(): void
  /** It has fallen over, or is caught in a loop: it can be asked nothing more. */
  readonly isLost: boolean
}

/** Milliseconds after which a mutant is taken to be in an endless loop; others end by themselves. */
const patience = 180_000

/** A new worker, that lets an endpoint answer at most `limit` requests. */
export function hire(limit: number): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { limit } })
  const hand = {
    isLost: false,
    dismiss: () => void worker.terminate(),
    ask: async (order: Order) => {
      worker.postMessage(order)
      const answer = await answerOf(worker)
      if ('exchanges' in answer) return answer
      hand.isLost = true
      return { verdict: answer, exchanges: 0 }
    },
  }
  worker.on('error', () => {
    hand.isLost = true
  })
  return hand
}

/** What a worker answers; where it does not, the verdict on what it was asked. */
async function answerOf(worker: Worker): Promise<Answer | Verdict> {
  try {
    const [answer] = await once(worker, 'message', { signal: AbortSignal.timeout(patience) })
    return answer as Answer
  } catch (error) {
    const isTimeout = error instanceof Error && error.name === 'AbortError'
    return isTimeout
      ? { status: 'killed', isTimeout, by: 'never ended' }
      : { status: 'killed', by: String(error) }
  }
}
