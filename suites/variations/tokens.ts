import type { Scenario } from '../../harness/golden/library.ts'
import type { Wire } from '../../harness/shape/encode.ts'
import { bindingsOnly } from './bindings-only.ts'
import { type Context, goTogether } from './context.ts'
import type { Fragment } from './fragments.ts'
import { inOrder } from './order.ts'
import { type Request, requestOf } from './request.ts'
import { type Family, over, type Variant } from './variant.ts'
import { tokenOf } from './without-token.ts'

const again: Readonly<Record<string, (context: Context, request: Request) => Request>> = {
  'as-it-was': (_, request) => request,
  'by-get': (_, request) => ({ ...request, method: 'GET' }),
  'in-another-order': (context, request) => ({
    ...request,
    wire: inOrder(context, request, (keys) => keys.toReversed()),
  }),
  'every-byte-encoded': (_, request) => ({ ...request, encoding: 'every-byte' }),
}

/** The same request with the same token makes one task, however it is written the second time. */
export const repeated: Family = {
  name: 'token-again',
  *finite(context) {
    const token = tokenOf(context)
    const scenario = token && context.library.scenarios.find((one) => repeats(one, context))
    if (!token || !scenario) return
    const rows = [[], ...context.rows].map((row) =>
      row.filter((one) => one.about !== token.about && goTogether(one, token)),
    )
    for (const [i, row] of rows.entries())
      for (const [name, change] of Object.entries(again))
        yield over(row, (some) => ({
          name: `${name}.${i}`,
          make: () => {
            const request = requestOf(context, [token, ...some])
            const answer = context.answer && bindingsOnly(context.answer)
            return {
              control: request,
              test: change(context, request),
              answer,
              clause: `scenario.${scenario.name}`,
            }
          },
        }))!
  },
}

/** Whether a scenario sends one request twice, with its token. */
function repeats({ steps: [first, second, ...others] }: Scenario, { operation }: Context): boolean {
  const wires = [first, second].map((step) => step?.request.wire as Wire | undefined)
  return (
    first?.operation === operation &&
    others.length === 0 &&
    Boolean(wires[0]?.ClientToken) &&
    JSON.stringify(wires[0]) === JSON.stringify(wires[1])
  )
}

/** A token that was used, with one member more or less than before. */
export const reused: Family = {
  name: 'token-reused',
  *finite(context) {
    const token = tokenOf(context)
    if (!token) return
    const { about } = token
    const others = context.firm.filter(
      (one) => one.about !== token.about && goTogether(one, token) && saysMore(one),
    )
    for (const one of others) yield reuse(`with-${one.name}`, [token], [token, one])
    for (const one of others) yield reuse(`without-${one.name}`, [token, one], [token])

    function reuse(name: string, before: Fragment[], now: Fragment[]): Variant {
      return {
        name,
        situation: 'idempotent-mismatch',
        about,
        make: () => ({ control: requestOf(context, before), test: requestOf(context, now) }),
      }
    }
  },
}

/** False says of most members what their absence says: that is no other parameter for sure. */
const saysMore = ({ edits }: Fragment): boolean => edits.every(({ value }) => value !== false)
