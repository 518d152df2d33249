import type { CaseCheck, Compared, Look } from '../../../harness/look.ts'
import { tasksIn } from '../../../harness/tasks.ts'
import { expectThat } from '../../checks/expect.ts'
import { cancelsIn, type Story, storiesOf } from '../../checks/stories.ts'
import { type Kind, kindsAt } from '../kinds.ts'

/** No operation of another family shows a task of the case, or says to have cancelled it. */
export const ownFamily: CaseCheck = function* (looks, kase) {
  const [first] = looks
  const kinds = first ? kindsAt(kase.version, first.library) : []
  const foreign = looks.filter(
    ({ final, answer }) => final && (answer.kind === 'success' || answer.kind === 'error'),
  )
  for (const story of storiesOf(looks)) {
    const family = kinds.find(({ make }) => make === story.made.step.operation)?.cancel
    const others = new Set(
      kinds
        .filter(({ cancel }) => cancel !== family)
        .flatMap(({ describe, cancel }: Kind) => [describe, cancel]),
    )
    for (const look of foreign)
      if (others.has(look.step.operation) && asksFor(look, story)) yield compare(look, story)
  }
}

const asksFor = ({ exchange }: Look, { id }: Story): boolean =>
  Object.values(exchange.request.wire).includes(id)

function compare(look: Look, { id }: Story): Compared {
  const isServed =
    tasksIn(look).some((task) => task.id === id) || cancelsIn([look]).some(({ succeeded }) => succeeded)
  const mismatch = {
    path: 'outcome',
    expected: 'an error, as for any id that is unknown',
    actual: `success for ${id}`,
    diagnosis: `${look.step.operation} takes the ids of its own family: this task was made by another.`,
    cause: `${look.step.operation} serves tasks of another family`,
  }
  return { ...expectThat('sequence.family', !isServed, mismatch), at: look }
}
