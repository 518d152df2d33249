import { offersDryRun } from './dry-run.ts'
import { faultsOf, withFault } from './faults.ts'
import { requestOf, wired } from './request.ts'
import type { Family } from './variant.ts'

/** A dry run of a request that has a fault: which of the two is answered is not documented. */
export const faultyDryRun: Family = {
  name: 'dry-run-fault',
  *finite(context) {
    if (!offersDryRun(context)) return
    for (const fault of faultsOf(context)) {
      const wire =
        fault.credentials === 'allowed' && !('DryRun' in fault.puts)
          ? withFault(context.wire, fault, context)
          : undefined
      if (wire)
        yield {
          name: fault.name,
          situation: 'faulty-dry-run',
          make: () => ({ control: requestOf(context), test: wired({ ...wire, DryRun: 'true' }) }),
        }
    }
  },
}
