import type { Case, Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import { lookAfterwards } from '../../harness/golden/look-afterwards.ts'
import { renamed } from '../../harness/golden/plan.ts'
import { bindingsOnly } from './bindings-only.ts'
import type { Context } from './context.ts'
import { onceMore } from './set-ups.ts'
import { stepOf } from './step-of.ts'
import type { Requests, Variant } from './variant.ts'

/** The case of a variant: set-up, the request without the fault where there is one, the request. */
export function toCase(context: Context, id: string, variant: Variant): Case {
  const { operation, version } = context
  const { smaller, situation, about } = variant
  const requests = variant.make()
  const accepted =
    about && !situation ? clauseId(operation, `input.${about}:accepted`) : clauseId(operation, 'accepted')
  const steps = stepsOf(context, id, variant, requests)
  return {
    kind: 'variant',
    id,
    version,
    operation,
    clause: requests.clause ?? accepted,
    steps: [...steps, ...lookAfterwards(steps, version, context.library)],
    ...(smaller && { smaller: () => Iterator.from(smaller()).map((one) => toCase(context, id, one)) }),
  }
}

function stepsOf(context: Context, id: string, variant: Variant, requests: Requests): Step[] {
  const { setups = context.setups, control, test, after = [], answer } = requests
  // A task that was made just now has to be named; the names are the control's where there is one.
  const names = context.setups.length ? undefined : context.answer && bindingsOnly(context.answer)
  const { situation, about } = variant
  const asTest: Step['expect'] = situation
    ? { situation, ...(about && { about }) }
    : { ...withAnswer(control ? answer : names, test.situations), ...(about && { about }) }
  const tested = stepOf(context, test, { id, role: 'test', expect: asTest })
  if (!control) return [...setups, tested, ...after]
  const asControl = {
    id: `${id} (control)`,
    role: 'control',
    expect: withAnswer(names, control.situations),
  } as const
  const again = context.consumes ? onceMore(setups) : []
  const first = renamed(stepOf(context, control, asControl), 'control', context.library)
  return [...setups, first, ...again, tested, ...after]
}

const withAnswer = (answer: Step['expect']['answer'], situations: readonly string[]): Step['expect'] => ({
  ...(answer && { answer }),
  ...(situations.length && { orSituations: situations }),
})
