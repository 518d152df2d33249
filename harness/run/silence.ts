import type { Case } from '../golden/case.ts'
import type { Exchange } from '../wire/exchange.ts'

/** An operation that had no answer in time so often in a row is not waited for again. */
const mostSilent = 8

export type Silence = {
  /** The operation of a case that is known not to answer. */
  of(kase: Case): string | undefined
  learn(kase: Case, exchanges: readonly Exchange[]): void
}

/** Learns which operations do not answer in time, so that a run ends within a few of its time-outs. */
export function createSilence(): Silence {
  const silent = new Map<string, number>()
  return {
    of: ({ steps }) =>
      steps.find(({ operation, either }) => !either && (silent.get(operation) ?? 0) >= mostSilent)?.operation,
    learn({ steps }, exchanges) {
      for (const { step, failure } of exchanges) {
        const { operation } = steps[step]!
        silent.set(operation, failure?.kind === 'timeout' ? (silent.get(operation) ?? 0) + 1 : 0)
      }
    },
  }
}

/** Why a case is not sent, in words. */
export const unsent = (silent: string): string =>
  `not sent: ${silent} had no answer ${mostSilent} times in a row`
