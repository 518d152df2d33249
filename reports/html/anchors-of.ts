import { anchor } from './anchor.ts'
import type { Shown } from './clauses.ts'

/** What links within the page may lead to: clauses and failures that it has room for. */
export const anchorsOf = ({ failed }: Shown): ReadonlySet<string> =>
  new Set(
    [...failed].flatMap(([{ id }, examples]) => [
      anchor('clause', id),
      ...examples.map(({ at }) => anchor('failure', id, at)),
    ]),
  )
