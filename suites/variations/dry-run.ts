import type { Context } from './context.ts'
import type { Edit } from './edits.ts'
import { requestOf } from './request.ts'
import { type Family, over } from './variant.ts'
import { withoutToken } from './without-token.ts'

/** Whether an operation can be rehearsed at its version. */
export const offersDryRun = ({ input }: Context): boolean => input.properties?.DryRun !== undefined

export const dryRunEdit = (value: boolean): Edit => ({ path: ['DryRun'], value })

/** DryRun=true is answered with DryRunOperation, DryRun=false is no dry run, whatever else is in the request. */
export const dryRun: Family = {
  name: 'dry-run',
  *finite(context) {
    if (!offersDryRun(context)) return
    const rows = [[], ...context.richer.map(withoutToken)]
    for (const [i, row] of rows.entries()) {
      yield over(row, (some) => ({
        name: `true.${i}`,
        situation: 'dry-run-granted',
        make: () => ({
          control: requestOf(context, some),
          test: requestOf(context, some, [dryRunEdit(true)]),
        }),
      }))!
      // Without a control it has to be sure that the rest of the request is taken.
      if (row.every(({ level }) => level === 'MUST'))
        yield over(row, (some) => ({
          name: `false.${i}`,
          about: 'DryRun',
          make: () => ({ test: requestOf(context, some, [dryRunEdit(false)]) }),
        }))!
    }
  },
}
