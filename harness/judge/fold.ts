import type { Finding, Late, Mismatch } from './finding.ts'

/** What is said of one clause: held, or a mismatch, or that it cannot be told; `at` is what shows it. */
export type Told<At> = {
  readonly clause: string
  readonly facts?: number
  readonly mismatch?: Mismatch
  readonly inconclusive?: string
  /** Why it was not come to. */
  readonly blocked?: string
  /** Why it could not be told, where that is a matter of time or size. */
  readonly late?: Late
  readonly at?: At | undefined
}

/** What was seen that belongs to no clause. */
export type Noted = { readonly note: string; readonly example: string }

/** The case that was compared, and how what shows something is found in it and told. */
export type Folding<At> = Pick<Finding, 'case' | 'version'> & {
  readonly indexOf: (at: At) => number
  readonly tell?: (mismatch: Mismatch, at: At | undefined) => Mismatch
}

/** All that was compared of one clause, taken together. */
type Heap<At> = { facts: number; readonly wrong: Wrong<At>[]; doubt?: Told<At>; at?: At | undefined }
type Wrong<At> = { readonly mismatch: Mismatch; readonly at?: At | undefined }

/** One finding a clause: a mismatch outweighs a doubt, a doubt what held elsewhere. */
export function* fold<At>(compared: Iterable<Told<At> | Noted>, folding: Folding<At>): Generator<Finding> {
  const { case: id, version, indexOf, tell = (mismatch: Mismatch) => mismatch } = folding
  const place = (at: At | undefined) => (at === undefined ? {} : { exchange: indexOf(at) })
  for (const [clause, { facts, wrong: all, doubt, at }] of heaped(compared)) {
    const [wrong, ...others] = waysOf(all)
    const base = { clause, case: id, version, facts, ...place((wrong ?? doubt)?.at ?? at) }
    const told = (one: Wrong<At>) => ({ mismatch: tell(one.mismatch, one.at) })
    if (wrong)
      yield {
        ...base,
        status: 'failed',
        ...told(wrong),
        ...(others.length && { others: others.map((one) => ({ ...told(one), ...place(one.at) })) }),
      }
    else if (doubt) yield { ...base, ...untold(doubt) }
    else yield { ...base, status: 'passed' }
  }
}

const untold = <At>({
  inconclusive,
  blocked,
  late,
}: Told<At>): Pick<Finding, 'status' | 'reason' | 'late'> => ({
  status: inconclusive ? 'inconclusive' : 'blocked',
  reason: inconclusive ?? blocked ?? '',
  ...(late && { late }),
})

function heaped<At>(compared: Iterable<Told<At> | Noted>): ReadonlyMap<string, Heap<At>> {
  const heaps = new Map<string, Heap<At>>()
  for (const one of compared) {
    if (!('clause' in one)) continue
    let heap = heaps.get(one.clause)
    if (!heap) {
      heap = { facts: 0, wrong: [] }
      heaps.set(one.clause, heap)
    }
    if (one.inconclusive || one.blocked) heap.doubt ??= one
    else heap.facts += one.facts ?? 1
    if (one.mismatch) heap.wrong.push(one as Wrong<At>)
    heap.at = one.at
  }
  return heaps
}

/** Mismatches that differ in their cause, or in their place where they name none: to be mended one by one. */
const waysOf = <At>(wrong: readonly Wrong<At>[]): readonly Wrong<At>[] =>
  wrong.length < 2
    ? wrong
    : [
        ...new Map(wrong.toReversed().map((one) => [one.mismatch.cause ?? one.mismatch.path, one])).values(),
      ].reverse()
