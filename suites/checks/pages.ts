import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look, Told } from '../../harness/judge/look.ts'
import { nextToken } from '../../harness/judge/settled.ts'
import { isCreation, tasksIn } from '../../harness/judge/tasks.ts'
import { expectThat } from './expect.ts'
import { isFiltered } from './listed.ts'

/** Pages, followed by their tokens to the last, have every task of the case once, and no task twice. */
export const pages: CaseCheck = function* (looks, kase) {
  if (kase.kind === 'resource') return
  const walked = Map.groupBy(
    looks.filter(({ step, answer }) => step.follow && answer.kind === 'success'),
    ({ exchange }) => exchange.step,
  )
  const own = looks.filter(isCreation).flatMap((look) => tasksIn(look).map(({ id }) => id))
  for (const some of walked.values())
    for (const told of compare(some, isFiltered(some[0]!) ? [] : own, kase.clause))
      yield { ...told, at: some.at(-1)! }
}

function* compare(walk: readonly Look[], own: readonly string[], clause: ClauseId): Generator<Told> {
  const last = walk.at(-1)!
  const ids = walk.flatMap((look) => tasksIn(look).map(({ id }) => id))
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  const most = Number(last.exchange.request.wire.MaxResults)
  const longest = Math.max(...walk.map((look) => tasksIn(look).length))
  const told = (holds: boolean, expected: string, actual: string, cause: string) =>
    expectThat(clause, holds, { path: 'pages', expected, actual, cause })
  yield told(
    longest <= most,
    `at most ${most} tasks a page`,
    `${longest} tasks`,
    'pages longer than MaxResults',
  )
  yield told(twice === undefined, 'every task once', `${twice} twice`, 'tasks that stand on two pages')
  const token = nextToken(last.answer)
  if (token && isRepeated(token, walk))
    return void (yield told(
      false,
      'a token that leads on',
      `the token ${token} again`,
      'tokens that lead nowhere',
    ))
  if (token) return void (yield { clause, inconclusive: `there is still a token after ${walk.length} pages` })
  const missing = own.filter((id) => !ids.includes(id))
  yield told(missing.length === 0, 'every task', `no ${missing.join(', ')}`, 'tasks that stand on no page')
}

const isRepeated = (token: string, walk: readonly Look[]): boolean =>
  walk.slice(0, -1).some(({ answer }) => nextToken(answer) === token)
