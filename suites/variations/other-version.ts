import { encode } from '../../harness/shape/encode.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { baseOf } from './base.ts'
import type { Context } from './context.ts'
import { applyEdits } from './edits.ts'
import { fragmentsOf } from './fragments.ts'
import { realKeys } from './real-keys.ts'
import { requestOf, wired } from './request.ts'
import type { Family } from './variant.ts'

/** Members that the operation has in other API versions only. */
export const otherVersion: Family = {
  name: 'other-version',
  *finite(context) {
    for (const version of apiVersions.filter((one) => one !== context.version))
      yield* strangersOf(context, version)
  },
}

function* strangersOf(context: Context, version: string) {
  const there = baseOf(context.operation, version, context.library)
  if (!there) return
  for (const { name, edits } of fragmentsOf(there)) {
    const wire = encode(applyEdits(there.params, edits), there.input)
    const foreign = Object.entries(wire).filter(
      ([key]) =>
        !(key in context.wire) &&
        !(key in there.wire) &&
        !realKeys(context).has(key.replace(/\.\d+(?=\.|$)/g, '')),
    )
    if (foreign.length)
      yield {
        name: `${version}.${name}`,
        situation: 'parameter-of-another-version',
        make: () => ({
          control: requestOf(context),
          test: wired({ ...context.wire, ...Object.fromEntries(foreign) }),
        }),
      }
  }
}
