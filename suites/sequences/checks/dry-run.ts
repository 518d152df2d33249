import { fill } from '../../../harness/fill.ts'
import type { CaseCheck, Compared, Look } from '../../../harness/look.ts'
import { expectThat } from '../../checks/expect.ts'
import { isDryRun } from '../../checks/stories.ts'

const clause = 'sequence.dry-run'

/** A dry run is not answered with success, and what it would have made is in no later list. */
export const dryRun: CaseCheck = function* (looks) {
  for (const look of looks.filter((one) => one.final && isDryRun(one))) {
    if (look.answer.kind !== 'success' && look.answer.kind !== 'error') continue
    const outcome = {
      path: 'outcome',
      expected: 'an error: DryRunOperation',
      actual: 'success',
      cause: 'dry runs that succeed',
    }
    yield { ...expectThat(clause, look.answer.kind === 'error', outcome), at: look }
    const name = markOf(look)
    if (name) for (const later of looks.slice(look.index + 1)) yield* compare(later, name, look)
  }
}

/** The name that only the dry run used. */
function markOf({ step, exchange }: Look): string | undefined {
  const [mark] = /\{\{nonce\}\}-dry\d+/.exec(Object.values(step.wire).join('\n')) ?? []
  return mark && fill(mark, exchange.bindings)
}

function* compare(later: Look, name: string, { step }: Look): Generator<Compared> {
  if (later.answer.kind !== 'success') return
  const mismatch = {
    path: 'any task',
    expected: `none with ${name}`,
    actual: 'one is there',
    diagnosis: `A dry run of ${step.operation} made a task.`,
    cause: 'dry runs that make tasks',
  }
  yield { ...expectThat(clause, !new RegExp(`${name}(?!\\d)`).test(later.answer.text), mismatch), at: later }
}
