import { boundBefore } from '../../harness/golden/given.ts'
import { fitsAny } from '../../harness/golden/situations.ts'
import type { Look } from '../../harness/judge/look.ts'
import type { Exchange } from '../../harness/wire/exchange.ts'

/**
 * Why a refusal says nothing of how the request was written: a quota is full, the task is not in a state for it or
 * is forgotten, what would be made is there already, or the target lacks what the request refers to. That last one a control
 * rules out that was accepted.
 */
export function excuseOf(
  { case: kase, step, shape, library, exchange }: Look,
  code: string,
): string | undefined {
  const isA = (...names: string[]) => fitsAny(names, code, library)
  const namesTask = Object.values(shape?.input.properties ?? {}).some(({ selects }) => selects)
  const isProven = step.role === 'test' && kase.steps.some(({ role }) => role === 'control')
  if (isA('quota-full')) return `${code}: a quota of the target is used up`
  if (namesTask && isA('wrong-state')) return `${code}: the task is not in a state that allows the call`
  if (namesTask && namesOwn(exchange) && isA('forgotten-task'))
    return `${code}: the target no longer knows the task`
  if (isA('already-there')) return `${code}: something that an earlier request made stands in the way`
  if (!isProven && isA('lacking-resource'))
    return `${code}: the target lacks what the request refers to, or may not use it`
  return undefined
}

/** Whether a request names something that the case made. */
function namesOwn({ request: { wire }, bindings }: Exchange): boolean {
  const made = Object.entries(bindings).filter(([name]) => !(name in boundBefore))
  const own = new Set(made.map(([, id]) => id))
  return Object.values(wire).some((text) => own.has(text))
}
