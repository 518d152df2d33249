import type { Step } from '../../harness/golden/case.ts'
import type { Context } from './context.ts'
import type { Request } from './request.ts'

/** The step that sends a request. */
export function stepOf(
  { operation, version }: Context,
  { params, wire, method = 'POST', credentials = 'allowed', encoding, extra }: Request,
  { id, role, expect }: Pick<Step, 'id' | 'role' | 'expect'>,
): Step {
  return {
    id,
    operation,
    role,
    method,
    credentials,
    wire: 'Action' in wire ? wire : { Action: operation, Version: version, ...wire },
    expect,
    ...(params && { params }),
    ...(encoding && { encoding }),
    ...(extra && { extra }),
  }
}
