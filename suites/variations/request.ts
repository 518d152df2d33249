import type { Step } from '../../harness/golden/case.ts'
import { encode, type Params, type Wire } from '../../harness/shape/encode.ts'
import type { Context } from './context.ts'
import { applyEdits, type Edit } from './edits.ts'
import type { Fragment } from './fragments.ts'

/** One request of a variant. */
export type Request = Partial<Pick<Step, 'method' | 'encoding' | 'extra' | 'credentials'>> & {
  /** Absent where no caller could write it, or where what comes back is not to be compared. */
  readonly params?: Params
  /** With Action and Version where their place among the keys counts. */
  readonly wire: Wire
  /** Situations whose error is right as well. */
  readonly situations: readonly string[]
}

/** The plainest request with fragments added, and with further edits of its params. */
export function requestOf(
  context: Context,
  fragments: readonly Fragment[] = [],
  edits: readonly Edit[] = [],
): Request {
  const params = applyEdits(context.params, [...fragments.flatMap((one) => one.edits), ...edits])
  return { params, wire: encode(params, context.input), situations: situationsOf(context, fragments) }
}

/** What is right one by one may be refused together where no document says that it goes together. */
const situationsOf = (context: Context, fragments: readonly Fragment[]): string[] => [
  ...new Set([
    ...context.situations,
    ...fragments.flatMap(({ situations }) => situations),
    ...(fragments.length > 1 ? ['combination'] : []),
  ]),
]

/** The same request with more errors that are right as well. */
export const orElse = (request: Request, ...situations: readonly string[]): Request => ({
  ...request,
  situations: [...new Set([...request.situations, ...situations])],
})

/** A wire that a caller cannot write: a request without params. */
export const wired = (wire: Wire): Request => ({ wire, situations: [] })
