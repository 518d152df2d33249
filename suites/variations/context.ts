import type { Library } from '../../harness/golden/library.ts'
import { type Base, baseOf } from './base.ts'
import { clash } from './edits.ts'
import { type Fragment, fragmentsOf } from './fragments.ts'
import { pairwise } from './pairwise.ts'

/** What the families of variants draw on, for one operation at one version. */
export type Context = Base & {
  readonly seed: number
  readonly fragments: readonly Fragment[]
  /** Those that have to be accepted, alone. */
  readonly firm: readonly Fragment[]
  /** Firm fragments in sets that have every two of them together that go together. */
  readonly rows: readonly (readonly Fragment[])[]
  /** The same for all fragments, without the sets that are all firm. */
  readonly mixedRows: readonly (readonly Fragment[])[]
  /** Sets of fragments that make a request richer; whether a target takes them has to be shown by a control. */
  readonly richer: readonly (readonly Fragment[])[]
}

/** The context of an operation; undefined where the version has no request to start from. */
export function contextOf(
  operation: string,
  version: string,
  library: Library,
  seed: number,
): Context | undefined {
  const base = baseOf(operation, version, library)
  if (!base) return undefined
  // The plainest first: a member is looked at where it stands with least beside it.
  const fragments = [...fragmentsOf(base)].sort((a, b) => a.edits.length - b.edits.length)
  const firm = fragments.filter(({ level }) => level === 'MUST')
  const rows = once(() => rowsOf(firm))
  const mixedRows = once(() => rowsOf(fragments).filter((row) => row.some(({ level }) => level !== 'MUST')))
  const richer = once(() => [
    ...rows(),
    ...fragments.filter(({ level }) => level !== 'MUST').map((one) => [one]),
  ])
  return {
    ...base,
    seed,
    fragments,
    firm,
    get rows() {
      return rows()
    },
    get mixedRows() {
      return mixedRows()
    },
    get richer() {
      return richer()
    },
  }
}

/** Whether two fragments can stand in one request. */
export const goTogether = (a: Fragment, b: Fragment): boolean => !clash(a.edits, b.edits)

function rowsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const factors = [...Map.groupBy(fragments, ({ about }) => about).values()]
  const at = (i: number, a: number) => (a ? factors[i]![a - 1] : undefined)
  const goes = (i: number, a: number, j: number, b: number) => {
    const [one, other] = [at(i, a), at(j, b)]
    return !one || !other || goTogether(one, other)
  }
  const rows = [
    ...pairwise(
      factors.map(({ length }) => length + 1),
      goes,
    ),
  ]
  return rows.map((row) => row.flatMap((a, i) => at(i, a) ?? [])).filter((row) => row.length > 1)
}

/** The fragments, in their order, as far as each goes with all that are taken already. */
export function allTogether(fragments: readonly Fragment[]): Fragment[] {
  const taken: Fragment[] = []
  for (const one of fragments) if (taken.every((other) => goTogether(one, other))) taken.push(one)
  return taken
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
