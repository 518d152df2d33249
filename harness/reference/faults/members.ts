import type { Schema } from '../../shape/schema.ts'
import type { Changes } from '../changes.ts'
import { alterMember } from './alter-member.ts'

type Operations = string | readonly string[]

/** The member at `path` of these operations as `change` gives it back; gone where that is undefined. */
export const member = (
  operations: Operations,
  path: string,
  change: (right: Schema) => Schema | undefined,
): Partial<Changes> => ({
  operation: (o) => ([operations].flat().includes(o.name) ? alterMember(o, path, change) : o),
})

/** The member is written as another element. */
export const renamed = (operations: Operations, path: string, xml: string): Partial<Changes> =>
  member(operations, path, (right) => ({ ...right, xml }))

/** The answer does not have the member. */
export const dropped = (operations: Operations, path: string): Partial<Changes> =>
  member(operations, path, () => undefined)

/** The operation does not know the parameter. */
export const forgotten = dropped

/** The parameter is asked for. */
export const demanded = (operations: string, path: string, name: string): Partial<Changes> =>
  member(operations, path, (right) => ({ ...right, required: [...(right.required ?? []), name] }))
