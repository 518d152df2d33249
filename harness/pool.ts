/** Applies `work` to the items, at most `limit` at once, and yields results as they come. */
export async function* pool<T, R>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = items[Symbol.iterator]()
  const running = new Set<Promise<[Promise<unknown>, R]>>()
  const start = () => {
    const { done, value } = iterator.next()
    if (done) return
    const task: Promise<[Promise<unknown>, R]> = work(value).then((result) => [task, result])
    running.add(task)
  }
  for (let i = 0; i < limit; i++) start()
  while (running.size) {
    const [task, result] = await Promise.race(running)
    running.delete(task as Promise<[Promise<unknown>, R]>)
    start()
    yield result
  }
}
