import type { Sent } from './exchange.ts'

/** After so many requests in a row whose connections all closed, however often they were sent, patience is at an end. */
const mostVain = 3

export type Patience = {
  /** Whether a connection that closes is worth another try. */
  has(action: string): boolean
  learn(action: string, sent: Sent): void
}

/** Learns of what it is no use to send again: of one action that ends every connection, or of every action. */
export function createPatience(): Patience {
  const vain = new Map<string, number>()
  const all = ''
  const countOf = (key: string) => vain.get(key) ?? 0
  return {
    has: (action) => countOf(all) < mostVain && countOf(action) < mostVain,
    learn(action, { failure }) {
      for (const key of [all, action]) vain.set(key, failure?.kind === 'reset' ? countOf(key) + 1 : 0)
    },
  }
}
