import { setTimeout } from 'node:timers/promises'

/** What a run tells the time by and waits with; milliseconds since 1970. */
export type Clock = { now(): number; sleep(milliseconds: number): Promise<void> }

/** The time of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds)
  },
}
