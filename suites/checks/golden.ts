import { fill } from '../../harness/fill.ts'
import type { Check, Compared, Look } from '../../harness/look.ts'
import { match } from '../../harness/match.ts'
import { members } from '../../harness/members.ts'
import { hasMore, someElement } from '../../harness/settled.ts'
import { isCreation } from '../../harness/tasks.ts'
import { expectThat } from './expect.ts'

/** What the golden answer writes as text comes back as it stands there. */
export const goldenAnswer: Check = function* (look) {
  const { step, answer, final, exchange, case: kase } = look
  if (!final || step.expect.situation || step.expect.open || !step.expect.answer || answer.kind !== 'success')
    return
  const { differences, facts } = match(step.expect.answer, answer.root, exchange.bindings)
  // What a call that makes a task answers is no matter of what the scenario is to show.
  const isOwn = kase.clause.startsWith('scenario.') && !isCreation(look)
  const clause = isOwn ? kase.clause : `${step.operation}.answer`
  if (differences.length && step.poll === 'may')
    return void (yield {
      clause,
      inconclusive: `not reached in time: ${differences[0]!.path} = ${differences[0]!.expected}`,
      late: 'wait',
    })
  for (const difference of differences)
    if (!isEcho(difference.path, look))
      yield {
        clause,
        mismatch: { ...difference, cause: `${difference.path} differs from the golden answer` },
      }
  if (!differences.length && facts) yield { clause, facts }
  yield* texts(look, clause)
}

/** An echo has a clause of its own, which says better what is wrong. */
const isEcho = (path: string, { shape }: Look): boolean => {
  const xmlPath = path.replace(/^[^.]+\./, '').replaceAll('.item', '[]')
  return members(shape?.output ?? {}).some(
    (member) => member.xmlPath === xmlPath && member.schema.echo !== undefined,
  )
}

/** Texts that the answer must have somewhere, or may have nowhere. A page that is not the last proves no absence. */
function* texts({ step, answer, exchange }: Look, clause: string): Generator<Compared> {
  if (answer.kind !== 'success') return
  for (const key of ['present', 'absent'] as const) {
    const wanted = step.expect[key]
    if (wanted === undefined) continue
    const text = fill(wanted, exchange.bindings)
    const found = someElement(answer.root, (element) => element.text === text)
    if (!found && hasMore(answer)) continue
    yield expectThat(clause, found === (key === 'present'), {
      path: 'any element',
      expected: `${text} ${key}`,
      actual: found ? 'present' : 'absent',
    })
  }
}
