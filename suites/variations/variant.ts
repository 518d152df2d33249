import type { Step } from '../../harness/golden/case.ts'
import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { Context } from './context.ts'
import type { Request } from './request.ts'

/** One variant of a family: what it is called, what it is about, and how it is made. */
export type Variant = {
  /** Its name after the `~`: the same name is the same variant. */
  readonly name: string
  /** Situation that the error has to fit; absent where success is expected. */
  readonly situation?: string
  /** The member that it is about. */
  readonly about?: string
  make(): Requests
  /** Variants with less in them that show the same, the smallest first. */
  smaller?(): Iterable<Variant>
}

export type Requests = {
  /** Instead of the plainest request's set-up. */
  readonly setups?: readonly Step[]
  /** The same request without the one fault. */
  readonly control?: Request
  readonly test: Request
  /** Steps after the test, which may use the names that its answer binds. */
  readonly after?: readonly Step[]
  /** The answer to hold the test's against, where it is not only read for names. */
  readonly answer?: Step['expect']['answer']
  /** Charged with departures from an expected answer. */
  readonly clause?: ClauseId
}

/** What a variant is called and about. */
export type Named = Pick<Variant, 'name' | 'situation' | 'about'>

/** Whether a variant is of any use: to be asked before one is made at some cost. */
export type Wanted = (variant: Named) => boolean

/** A family of variants of one operation. */
export type Family = {
  readonly name: string
  /** Its cases ask for every task that there is. */
  readonly looksAtAll?: true
  /** Every variant, where they can be counted; those that are not wanted may be left out. */
  finite?(context: Context, isWanted?: Wanted): Iterable<Variant>
  /** The nth of variants without end, from 1; undefined where the operation has none. `id` fixes its choices. */
  nth?(context: Context, n: number, id: string): Variant | undefined
}

/** A variant over a set of parts, any of which may go; undefined where it cannot be made of them. */
export function over<T>(
  parts: readonly T[],
  make: (parts: readonly T[]) => Variant | undefined,
): Variant | undefined {
  const variant = make(parts)
  return variant && { ...variant, smaller: () => fewer(parts).flatMap((some) => over(some, make) ?? []) }
}

/** Fewer of the parts: none, either half, all but one. */
function fewer<T>(parts: readonly T[]): (readonly T[])[] {
  const middle = Math.ceil(parts.length / 2)
  const halves = parts.length > 2 ? [parts.slice(0, middle), parts.slice(middle)] : []
  return parts.length
    ? [[], ...halves, ...(parts.length > 1 ? parts.map((_, i) => parts.toSpliced(i, 1)) : [])]
    : []
}
