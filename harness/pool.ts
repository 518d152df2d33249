/**
 * Applies `work` to the items, at most `limit` at once, and yields results as they come. While an item that is to be
 * `alone` is worked on, no other is.
 */
export async function* pool<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
  alone: (item: T) => boolean = () => false,
): AsyncGenerator<R> {
  const iterator = items[Symbol.iterator]()
  const running = new Set<Promise<[Promise<unknown>, R]>>()
  let next = iterator.next()
  let isAlone = false
  const fill = () => {
    while (!next.done && running.size < limit && !isAlone) {
      const item = next.value
      const mustBeAlone = alone(item)
      if (mustBeAlone && running.size) return
      isAlone = mustBeAlone
      const task: Promise<[Promise<unknown>, R]> = work(item).then((result) => [task, result])
      running.add(task)
      next = iterator.next()
    }
  }
  fill()
  while (running.size) {
    const [task, result] = await Promise.race(running)
    running.delete(task as Promise<[Promise<unknown>, R]>)
    isAlone = false
    fill()
    yield result
  }
}
