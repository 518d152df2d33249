import type { Report } from '../../harness/report/model.ts'
import type { Change, OperationChange } from './change.ts'

/** Operations that a target has now and had not, or the other way round. */
export const operationChanges = (
  before: Report,
  after: Report,
  changes: readonly Change[],
): OperationChange[] =>
  after.operations.flatMap(({ name, versions }) => {
    const old = before.operations.find((one) => one.name === name)?.versions ?? {}
    const at = (from: string, to: string) =>
      Object.keys(versions).filter((version) => old[version] === from && versions[version] === to)
    const clauses = changes.filter((change) => isFolded(change, name)).length
    const told = (kind: OperationChange['kind'], at: readonly string[]): OperationChange[] =>
      at.length > 0 ? [{ kind, operation: name, versions: at, clauses }] : []
    return [
      ...told('worse', at('supported', 'unsupported')),
      ...told('better', at('unsupported', 'supported')),
    ]
  })

/** Whether a change of a clause says no more than that its operation came or went. */
export const isFolded = ({ clause, words }: Change, operation: string): boolean =>
  clause.operation === operation && /^unsupported -> passed$|-> unsupported$/.test(words)
