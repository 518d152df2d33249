import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Compared } from '../../harness/judge/look.ts'
import { isForgiven } from '../../harness/shape/read.ts'
import { echoesIn, type Repeated } from './echoes-in.ts'
import { isNothing, show } from './values.ts'

/**
 * What a caller sent when a task was made comes back as it was, then and at every later look, and what was not sent
 * does not. That it comes back at all is a clause of its own: of many members the model says only that they exist.
 */
export const echoes: CaseCheck = function* (looks) {
  const echoes = echoesIn(looks)
  const beside = new Set(
    echoes.flatMap((one) => (one.indices.length && !isNothing(one.value) ? placeOf(one) : [])),
  )
  for (const echo of echoes)
    if (echo.task.look.step.role === 'test') yield* compare(echo, beside.has(placeOf(echo)))
}

/** Which member of which task at which look, in whatever item. */
const placeOf = ({ task, xmlPath }: Repeated): string => `${task.look.index} ${task.id} ${xmlPath}`

/** What other items of a list show, one that was sent it shows as well: there the model says more than that it exists. */
function* compare(echo: Repeated, isShownBeside: boolean): Generator<Compared> {
  const { task, at, expected, value, isRight, isRequired } = echo
  if (isForgiven(task.look.reading!, at)) {
    if (!isRight) yield wrong(echo)
    return
  }
  const isSent = !isNothing(expected)
  if (isSent && isShownBeside && isNothing(value)) return void (yield wrong(echo))
  if (isSent && !isRequired) yield isNothing(value) ? lost(echo) : held(echo, 'shown')
  if (!isRight) yield wrong(echo)
  else if (isSent ? !isNothing(value) : echo.schema.unset) yield held(echo, 'echo')
}

const clauseOf = ({ task, xmlPath }: Repeated, aspect: 'echo' | 'shown') =>
  clauseId(task.look.step.operation, `output.${xmlPath}:${aspect}`)

const held = (echo: Repeated, aspect: 'echo' | 'shown'): Compared => ({
  clause: clauseOf(echo, aspect),
  at: echo.task.look,
})

const member = ({ xmlPath }: Repeated) => xmlPath.split('.').slice(-2).join('.')

const lost = (echo: Repeated): Compared => ({
  ...held(echo, 'shown'),
  mismatch: {
    path: echo.at,
    expected: show(echo.expected),
    actual: 'absent',
    diagnosis: `The request sent ${echo.schema.echo}; the task shows it.`,
    cause: `${member(echo)} is not shown`,
  },
})

function wrong(echo: Repeated): Compared {
  const { schema, expected, value, at } = echo
  const isSent = !isNothing(expected)
  return {
    ...held(echo, 'echo'),
    mismatch: {
      path: at,
      expected: isSent ? show(expected) : 'nothing, as nothing was sent',
      actual: show(value),
      diagnosis: isSent
        ? `The request sent ${schema.echo}; the task has to give it back as it was.`
        : `The request did not send ${schema.echo}: leave the member out, or empty.`,
      cause: isSent
        ? `${member(echo)} does not repeat ${schema.echo}`
        : `${member(echo)} has a value that nobody sent`,
    },
  }
}
