import { members } from './members.ts'
import type { Operation, Schema } from './schema.ts'

/**
 * Element names of the structures of which an operation repeats nothing that it takes: they belong to tasks that
 * others make. An operation that makes no task at all has none.
 */
export function foreignBranches({ input, output }: Operation): string[] {
  if (members(input).some(({ schema }) => schema.selects)) return []
  const own = new Set([...members(input)].map(({ path }) => path))
  const isForeign = (schema: Schema): boolean => {
    const echoes = [...members(schema)].flatMap(({ schema: { echo } }) => echo ?? [])
    return echoes.length > 0 && echoes.filter((path) => own.has(path)).length * 2 < echoes.length
  }
  return [...members(output)]
    .filter(({ schema, parent }) => schema.type === 'object' && parent.oneOf && isForeign(schema))
    .map(({ xmlPath }) => xmlPath)
}

/** Whether an element stands in one of some branches, or is one. */
export const isUnderAny = (branches: readonly string[], xmlPath: string): boolean =>
  branches.some((branch) => xmlPath === branch || xmlPath.startsWith(`${branch}.`))
