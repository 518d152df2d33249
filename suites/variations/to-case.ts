import type { Case, Step } from '../../harness/model.ts'
import { bindingsOnly } from '../../harness/variants/bindings-only.ts'
import type { Context } from './context.ts'
import type { Request } from './request.ts'
import type { Variant } from './variant.ts'

/** The case of a variant: set-up, the request without the fault where there is one, the request. */
export function toCase(context: Context, id: string, variant: Variant): Case {
  const { operation, version, consumes } = context
  const { situation, about } = variant
  const { setups = context.setups, control, test, then = [], clause, answer } = variant.make()
  // Only a task that was made just now has to be named: an operation without set-up makes one.
  const names = context.setups.length ? undefined : context.answer && bindingsOnly(context.answer)
  const before = control ? [...setups, toStep(control, 'control'), ...(consumes ? setups : [])] : setups
  return {
    id,
    version,
    operation,
    clause: clause ?? (about && !situation ? `${operation}.input.${about}:accepted` : `${operation}.accepted`),
    steps: [...before, toStep(test, 'test'), ...then],
    ...(variant.smaller && { smaller: () => Iterator.from(variant.smaller!()).map((one) => toCase(context, id, one)) }),
  }

  function toStep(request: Request, role: 'control' | 'test'): Step {
    const { params, wire, situations, method = 'POST', credentials = 'allowed', encoding, extra } = request
    const isFault = role === 'test' && situation !== undefined
    // The names are the control's where there is one: another task has another id.
    const named = role === 'control' || !control ? names : answer
    return {
      id: role === 'test' ? id : `${id} (control)`,
      operation, role, method, credentials,
      wire: 'Action' in wire ? wire : { Action: operation, Version: version, ...wire },
      ...(params && { params }),
      ...(encoding && { encoding }),
      ...(extra && { extra }),
      expect: {
        ...(!isFault && named && { answer: named }),
        ...(isFault && { situation }),
        ...(role === 'test' && about && { about }),
        ...(!isFault && situations.length && { orSituations: situations }),
      },
    }
  }
}
