import type { Case } from '../../harness/golden/case.ts'
import { type Kind, kindsAt } from '../../harness/golden/kinds.ts'
import { fitsAny } from '../../harness/golden/situations.ts'
import type { CaseCheck, Compared, Look } from '../../harness/judge/look.ts'
import { tasksIn } from '../../harness/judge/tasks.ts'
import { courseClause } from './course-clause.ts'
import { expectThat } from './expect.ts'
import { cancelsIn, type Story, storiesOf } from './stories.ts'

/** No operation of another family shows a task of the case, or says to have cancelled it. */
export const ownTasks: CaseCheck = function* (looks, kase) {
  const [first] = looks
  const kinds = first ? kindsAt(kase.version, first.library) : []
  for (const story of storiesOf(looks)) {
    const own = kinds.find(({ make }) => make === story.made.step.operation)
    const operations = new Set(kinds.flatMap((kind) => foreignOf(kind, own)))
    const isKnown = story.sightings.some(({ task }) => task.look.step.operation === own?.describe)
    for (const look of looks)
      if (look.final && operations.has(look.step.operation)) yield* compare(look, story, isKnown, kase)
  }
}

/** What belongs to other tasks. The service was seen to list exports of images beside those of instances (2025). */
function foreignOf({ describe, cancel }: Kind, own: Kind | undefined): string[] {
  if (cancel !== own?.cancel) return [describe, cancel]
  return describe !== own.describe && describe !== 'DescribeExportTasks' ? [describe] : []
}

const asksFor = ({ exchange }: Look, { id }: Story): boolean =>
  Object.values(exchange.request.wire).includes(id)

/** Whether a refusal may be one of the id: no failure, no throttling, no dry run that was granted. */
const isOfTheId = ({ answer, exchange, library }: Look): boolean =>
  answer.kind === 'error' &&
  (exchange.response?.status ?? 500) < 500 &&
  answer.code !== 'DryRunOperation' &&
  !fitsAny(['quota-full'], answer.code, library)

/** A refusal tells something of a task that its own family knows; an answer without the task, of other clauses. */
function* compare(look: Look, story: Story, isKnown: boolean, kase: Case): Generator<Compared> {
  const { id } = story
  const isServed =
    tasksIn(look).some((task) => task.id === id) ||
    (asksFor(look, story) && cancelsIn([look]).some(({ succeeded }) => succeeded))
  const isRefused = asksFor(look, story) && isKnown && isOfTheId(look)
  if (!isServed && !isRefused) return
  const mismatch = {
    path: 'outcome',
    expected: 'an error, as for any id that is unknown',
    actual: `success for ${id}`,
    diagnosis: `${look.step.operation} takes the ids of its own family: this task was made by another.`,
    cause: `${look.step.operation} serves tasks of another family`,
  }
  yield { ...expectThat(courseClause(kase, look.step.operation, 'own-tasks'), !isServed, mismatch), at: look }
}
