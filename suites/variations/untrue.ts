import { describedBy } from './describe.ts'
import { requestOf } from './request.ts'
import { nameOf, spotsOf } from './spots.ts'
import type { Family } from './variant.ts'

/** Truth values that are false: a target that takes any text for true shows it here. */
export const untrue: Family = {
  name: 'untrue',
  *finite(context) {
    for (const { path, at, text, schema, fragments } of spotsOf(context))
      if (schema.type === 'boolean' && text === 'true' && path !== 'DryRun')
        yield {
          name: nameOf(path),
          about: path,
          make: () => ({
            test: requestOf(context, fragments, [{ path: at, value: false }]),
            after: describedBy(context),
          }),
        }
  },
}
