import type { Context } from './context.ts'
import { type Fault, faultsOf, withFault } from './faults.ts'
import { diagonal } from './interleave.ts'
import { requestOf, wired } from './request.ts'
import { type Family, over, type Variant } from './variant.ts'
import { withoutToken } from './without-token.ts'

/** Each fault of the golden negatives in requests that have more in them; the control shows that these are taken. */
export const combined: Family = {
  name: 'combined',
  *finite(context, isWanted = () => true) {
    // A describe with filters and wrong ids may have nothing to tell but that nothing fits.
    const richer = context.setups.length ? context.rows : context.richer
    const rows = richer.map((row, i) => ({ row: withoutToken(row), number: i + 1 }))
    for (const [fault, { row, number }] of diagonal([...faultsOf(context)], rows)) {
      const { situation } = fault
      const name = `${fault.name}.${number}`
      if (situation === 'dry-run-granted' || !isWanted({ name, situation })) continue
      const variant = over(row, (fragments) => faulty(context, fault, fragments, name))
      if (variant) yield variant
    }
  },
}

function faulty(context: Context, fault: Fault, row: Context['firm'], name: string): Variant | undefined {
  const control = requestOf(context, row)
  const wire = isApart(fault, row) ? withFault(control.wire, fault, context) : undefined
  const { situation, about, credentials } = fault
  return (
    wire && {
      name,
      situation,
      ...(about && { about }),
      make: () => ({ control, test: { ...wired(wire), credentials } }),
    }
  )
}

/** Whether a fault concerns no member that the row sets, unless it is one of what the row sets. */
const isApart = ({ about, presumes }: Fault, row: Context['firm']): boolean =>
  Object.keys(presumes).length > 0 || row.every((one) => one.about !== about)
