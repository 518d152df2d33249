import type { Context } from '../../context.ts'
import type { Store } from '../../tasks/store.ts'

/** What a fault remembers of an endpoint, empty at first: faults are shared, endpoints are not. */
export function remembered<T>(empty: () => T): (context: Pick<Context, 'store'>) => T {
  const all = new WeakMap<Store, T>()
  return ({ store }) => {
    const known = all.get(store) ?? empty()
    all.set(store, known)
    return known
  }
}
