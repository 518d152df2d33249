import { systemClock } from '../base/clock.ts'
import type { Sent } from './exchange.ts'

/** Milliseconds between two looks whether a target is back. */
const pause = 100

export type Presence = {
  /** Sends; where a target is gone that was there, again and again until it is back or the wait is over. */
  await(once: () => Promise<Sent>): Promise<Sent>
  /** How often the target was gone. */
  outages(): number
}

/** Keeps track of whether a target is there, and waits `patience` milliseconds for one that was. */
export function createPresence(patience: number, { now, sleep } = systemClock): Presence {
  let state: 'never' | 'there' | 'gone' = 'never'
  let outages = 0
  return {
    outages: () => outages,
    async await(once) {
      let sent = await once()
      const until = now() + patience
      while (sent.failure?.kind === 'refused' && state !== 'never') {
        if (state === 'there') outages++
        state = 'gone'
        if (now() >= until) return sent
        await sleep(pause)
        sent = await once()
      }
      if (sent.response) state = 'there'
      return sent
    },
  }
}
