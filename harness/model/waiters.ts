import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Waiter } from './service-model.ts'

type Acceptor = {
  readonly state: string
  readonly matcher: string
  readonly expected: unknown
  readonly argument?: string
}
type Waiters = Readonly<
  Record<string, { readonly operation: string; readonly acceptors: readonly Acceptor[] }>
>

/** The waiters that lie beside a model of botocore, if any do. */
export function waitersBeside(path: string, read: (path: string) => unknown): readonly Waiter[] {
  const file = ['waiters-2.json', 'waiters-2.json.gz']
    .map((name) => join(dirname(path), name))
    .find(existsSync)
  return file ? waitersOf((read(file) as { readonly waiters?: Waiters }).waiters ?? {}) : []
}

/** Those that wait for a state of all that is described: `Volumes[].State` to be `available`. */
const waitersOf = (waiters: Waiters): readonly Waiter[] =>
  Object.entries(waiters).flatMap(([name, { operation, acceptors }]) => {
    const wanted = acceptors.find(({ state, matcher }) => state === 'success' && matcher === 'pathAll')
    const at = wanted?.argument
    if (!at || !/^[\w.[\]]+$/.test(at)) return []
    const words = (state: string) =>
      acceptors
        .filter((one) => one.state === state && one.argument === at && typeof one.expected === 'string')
        .map(({ expected }) => String(expected))
    return [{ name, operation, at, reached: words('success'), failed: words('failure') }]
  })
