import { members } from '../../harness/shape/members.ts'
import { wireName } from '../../harness/shape/names.ts'
import type { Context } from './context.ts'

/** Every name that an operation has had in any version, and those that every request may have. */
export const realNames = ({ library, operation }: Context): ReadonlySet<string> =>
  new Set([
    ...members(library.operations.get(operation)!.input).map(({ name, schema }) =>
      wireName(name, schema).toLowerCase(),
    ),
    ...['action', 'version', 'timestamp', 'expires', 'signature', 'awsaccesskeyid', 'securitytoken'],
  ])
