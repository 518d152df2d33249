import { systemClock } from '../base/clock.ts'

/** Waits before each call so that there are never more than so many in a second, evenly. */
export function createPace(perSecond: number, { now, sleep } = systemClock): () => Promise<void> {
  const gap = 1000 / perSecond
  let next = 0
  return async () => {
    const at = Math.max(now(), next)
    next = at + gap
    if (at > now()) await sleep(at - now())
  }
}
