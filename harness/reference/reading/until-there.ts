import { setTimeout as sleep } from 'node:timers/promises'
import type { Fetched } from './fetch-some.ts'
import type { Reading } from './reading.ts'

export type Waiting = {
  readonly reading: Reading
  /** Whether nobody waits any more. */
  readonly isOver: () => boolean
}

/** Milliseconds between two tries: the first pause, and the longest. */
const pauses = { first: 100, longest: 5000 }

/**
 * Fetches until the object is there; meanwhile the reading says what it waits for. Any other answer than success
 * may mean that it is yet to be uploaded. Throws an AbortError once it is over; keeps no process alive.
 */
export async function untilThere(
  name: string,
  fetch: () => Promise<Fetched | undefined>,
  { reading, isOver }: Waiting,
): Promise<Fetched> {
  for (let pause = pauses.first; ; pause = Math.min(pause * 1.5, pauses.longest)) {
    const fetched = await fetch()
    if (isOver()) throw new DOMException('nobody waits any more', 'AbortError')
    if (fetched && (fetched.status === 200 || fetched.status === 206)) {
      delete reading.pending
      return fetched
    }
    reading.pending = `Pending upload of ${name}`
    await sleep(pause, undefined, { ref: false })
  }
}
