/** Waits for something while another item takes the place of the one that waits. */
export type Aside = <V>(waiting: Promise<V>) => Promise<V>

/** For each item that works so many wait at most. */
const waitersEach = 4

/**
 * Applies `work` to the items, at most `limit` at once, and yields results as they come. Those that wait `aside` do
 * not count, up to so many. While an item that is to be `alone` is worked on, no other is. Once the signal is aborted it
 * ends, whatever is still worked on.
 */
export async function* pool<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T, aside: Aside) => Promise<R>,
  alone: (item: T) => boolean = () => false,
  signal?: AbortSignal,
): AsyncGenerator<R> {
  const iterator = items[Symbol.iterator]()
  const done: Promise<R>[] = []
  let wake = () => {}
  let next = iterator.next()
  let running = 0
  let waiting = 0
  let isAlone = false
  const aside: Aside = async (promise) => {
    waiting++
    fill()
    return promise.finally(() => waiting--)
  }
  const hasRoom = () => running - waiting < limit && running < limit * (1 + waitersEach)
  const fill = () => {
    while (!next.done && !isAlone && hasRoom() && !signal?.aborted) {
      const item = next.value
      const mustBeAlone = alone(item)
      if (mustBeAlone && running) return
      isAlone = mustBeAlone
      running++
      next = iterator.next()
      const result = work(item, aside)
      const end = () => {
        done.push(result)
        wake()
      }
      result.then(end, end)
    }
  }
  fill()
  signal?.addEventListener('abort', () => wake())
  while (running && !signal?.aborted) {
    if (!done.length) await new Promise<void>((resolve) => (wake = resolve))
    for (const result of done.splice(0)) {
      running--
      isAlone = false
      fill()
      yield await result
    }
  }
}
