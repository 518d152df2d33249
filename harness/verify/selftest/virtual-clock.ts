import type { Clock } from '../../base/clock.ts'

/**
 * A clock that stands still while anything runs and, once all wait, jumps to the next who is to wake. A run by
 * it takes no longer than its work, and comes out the same on a busy machine. On a slow one every wait takes so many
 * times as long.
 */
export function virtualClock(start = Date.now(), slowness = 1): Clock {
  let time = start
  const waiting: Waiting[] = []
  const wakeNext = () => {
    const next = waiting.shift()!
    time = next.at
    next.wake()
    if (waiting.length) setImmediate(wakeNext)
  }
  return {
    now: () => time,
    sleep: (milliseconds) =>
      new Promise((wake) => {
        enqueue(waiting, { at: time + milliseconds * slowness, wake })
        // An immediate runs when no promise has anything left to do: then everybody waits.
        if (waiting.length === 1) setImmediate(wakeNext)
      }),
  }
}

type Waiting = { readonly at: number; wake(): void }

/** After all that wake no later. */
function enqueue(waiting: Waiting[], one: Waiting): void {
  const after = waiting.findLastIndex(({ at }) => at <= one.at)
  waiting.splice(after + 1, 0, one)
}
