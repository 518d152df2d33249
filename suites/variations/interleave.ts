/** One item of each in turn, for as long as any has some. */
export function* interleave<T>(sources: Iterable<Iterable<T>>): Generator<T> {
  let iterators = [...sources].map((source) => source[Symbol.iterator]())
  while (iterators.length) {
    const going: Iterator<T>[] = []
    for (const iterator of iterators) {
      const { done, value } = iterator.next()
      if (done) continue
      going.push(iterator)
      yield value
    }
    iterators = going
  }
}

/** Every pair of the two lists once, neighbours with both items different. */
export function* diagonal<A, B>(first: readonly A[], second: readonly B[]): Generator<[A, B]> {
  for (let turn = 0; turn < second.length; turn++)
    for (const [i, one] of first.entries()) yield [one, second[(i + turn) % second.length]!]
}
