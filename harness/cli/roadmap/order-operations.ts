import type { Case } from '../../golden/case.ts'

/** An operation to implement, and what there is to gain by it. */
export type Stop = {
  readonly operation: string
  /** Golden cases of the operation itself. */
  readonly own: number
  /** Golden cases of other operations, and scenarios, that cannot be sent without it. */
  readonly needed: number
  /** Whose cases those are. */
  readonly by: readonly string[]
}

/** What a target lacks in the order in which to build it: what others need most before what needs others. */
export function orderOperations(
  cases: Iterable<Case>,
  isLacking: (operation: string, version: string) => boolean,
): Stop[] {
  const stops = new Map<string, { own: number; needed: number; by: Set<string> }>()
  for (const kase of cases)
    for (const operation of new Set(kase.steps.map((step) => step.operation)))
      if (isLacking(operation, kase.version)) add(stops, operation, kase)
  return [...stops]
    .map(([operation, { own, needed, by }]) => ({ operation, own, needed, by: [...by] }))
    .sort((a, b) => b.needed - a.needed || b.own - a.own)
}

function add(
  stops: Map<string, { own: number; needed: number; by: Set<string> }>,
  operation: string,
  kase: Case,
): void {
  const stop = stops.get(operation) ?? { own: 0, needed: 0, by: new Set() }
  stops.set(operation, stop)
  if (kase.operation === operation) stop.own++
  else {
    stop.needed++
    stop.by.add(kase.operation)
  }
}
