import { wireName } from '../shape/names.ts'
import type { Step } from './case.ts'
import { kindsTakenBy } from './kinds.ts'
import type { Library } from './library.ts'
import { selectingMember, takingIds } from './task-steps.ts'

/**
 * Looks at the task of a cancel that has to succeed, when that is over: one that was done by then could not be
 * cancelled, in whatever words it is refused.
 */
export function lookAfterwards(steps: readonly Step[], version: string, library: Library): Step[] {
  const cancels = ({ operation }: Step) => library.operations.get(operation)?.cancels !== undefined
  const tested = steps.find((step) => step.role === 'test' && cancels(step))
  const operation = tested && library.operations.get(tested.operation)
  if (!operation || tested.expect.situation || 'DryRun' in tested.wire) return []
  const { name, schema } = selectingMember(operation.input)!
  const id = tested.wire[wireName(name, schema)]
  if (!id?.startsWith('{{')) return []
  const made = new Set(steps.map((step) => step.operation))
  const kinds = kindsTakenBy(operation, version, library).filter(({ make }) => made.has(make))
  return [...new Set(kinds.map(({ describe }) => describe))].map((describe) => ({
    ...takingIds(describe, [id], { id: `${tested.id} (afterwards)`, version, library }),
    role: 'witness',
    expect: { open: true },
  }))
}
