import { once } from '../../harness/base/once.ts'
import type { Case } from '../../harness/golden/case.ts'
import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look, Told } from '../../harness/judge/look.ts'
import { fill } from '../../harness/shape/fill.ts'
import type { Element } from '../../harness/shape/xml.ts'
import { courseClause } from './course-clause.ts'
import { expectThat } from './expect.ts'
import { isWholeList } from './listed.ts'
import { isDryRun, isMaking } from './stories.ts'

/** What a request that was refused, or was but a rehearsal, would have made is in no later list. */
export const leavesNothing: CaseCheck = function* (looks, kase) {
  if (kase.alone) yield* unexplained(looks, kase)
  const made = looks.filter(isMaking).flatMap((look) => marksOf(look))
  for (const look of looks.filter(isUnmade)) {
    const clause = courseClause(kase, look.step.operation, 'leaves-nothing')
    if (kase.kind === 'sequence' && isDryRun(look)) yield rehearsed(look, clause)
    const [mark] = marksOf(look).filter((one) => !made.includes(one))
    if (mark) for (const later of looks.slice(look.index + 1)) yield* compare(later, mark, made, look, clause)
  }
}

/** Where nothing else is sent, a task that a list shows for the first time was made by a request before it. */
function* unexplained(looks: readonly Look[], kase: Case): Generator<Told> {
  const lists = looks.filter(isWholeList)
  if (growsAlone(lists, looks)) return
  for (const [i, later] of lists.entries()) {
    const before = lists.slice(0, i).findLast(({ step }) => step.operation === later.step.operation)
    const vain = before && looks.slice(before.index, later.index).find(isUnmade)
    if (!before || !vain) continue
    const known = new Set([...idsIn(before), ...looks.filter(isMaking).flatMap(idsIn)])
    const [id] = idsIn(later).filter((one) => !known.has(one))
    const mismatch = {
      path: 'task ids',
      expected: 'the tasks of the list before, and those that were made since',
      actual: `${id} as well`,
      diagnosis: `Between the two lists ${vain.step.operation} did not succeed, and nothing else made a task.`,
      cause: 'requests that do not succeed, and make tasks',
    }
    yield {
      ...expectThat(courseClause(kase, vain.step.operation, 'leaves-nothing'), !id, mismatch),
      at: later,
    }
  }
}

/** Whether a list came to have more tasks while nothing was sent: somebody else makes some here. */
const growsAlone = (lists: readonly Look[], looks: readonly Look[]): boolean =>
  lists.some((later, i) => {
    const before = lists[i - 1]
    if (!before || looks.slice(before.index, later.index).some((look) => isUnmade(look) || isMaking(look)))
      return false
    const known = new Set(idsIn(before))
    return idsIn(later).some((id) => !known.has(id))
  })

/** The ids of all tasks in an answer, those of other cases among them. */
function idsIn({ answer }: Look): string[] {
  const within = ({ name, text, children }: Element): string[] =>
    children.length ? children.flatMap(within) : /TaskId$/.test(name) && text ? [text] : []
  return answer.kind === 'success' ? within(answer.root) : []
}

const isUnmade = (look: Look): boolean =>
  look.final &&
  look.shape?.operation.makes !== undefined &&
  (look.answer.kind === 'error' || (look.answer.kind === 'success' && isDryRun(look)))

const rehearsed = (look: Look, clause: ClauseId): Told => ({
  ...expectThat(clause, look.answer.kind === 'error', {
    path: 'outcome',
    expected: 'an error: DryRunOperation',
    actual: 'success',
    cause: 'dry runs that succeed',
  }),
  at: look,
})

/** The names that a request used, of those that tell the requests of a case apart. */
const marksOf = once(({ step, exchange }: Look): readonly string[] => {
  const texts = Object.values(step.wire).filter((text) => text.includes('{{nonce}}-'))
  const marks = texts.flatMap((text) => text.match(/\{\{nonce\}\}-\w+/g) ?? [])
  return [...new Set(marks.map((mark) => fill(mark, exchange.bindings)))]
})

/** A list proves that something is not there only where it shows by the same means what is. */
function* compare(
  later: Look,
  mark: string,
  made: readonly string[],
  { step }: Look,
  clause: ClauseId,
): Generator<Told> {
  if (later.answer.kind !== 'success' || !later.shape?.operation.describes) return
  const { text } = later.answer
  const shows = (name: string) => new RegExp(`${name}(?!\\w)`).test(text)
  const mismatch = {
    path: 'any task',
    expected: `none with ${mark}`,
    actual: 'one is there',
    diagnosis: `${step.operation} did not succeed, and made a task.`,
    cause: 'requests that do not succeed, and make tasks',
  }
  if (shows(mark)) yield { clause, mismatch, at: later }
  else if (made.some(shows)) yield { clause, at: later }
}
