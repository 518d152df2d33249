import type { Case, Step } from '../../golden/case.ts'
import type { Shape } from '../../golden/shape-of.ts'
import type { Compared, Look } from '../look.ts'
import { isCreation, tasksIn } from '../tasks.ts'
import { echoesOf } from './echoes.ts'
import { membersRead } from './members-read.ts'
import { all, echoed, selecting, type Touched, touchedByRequest } from './touched.ts'
import { membersSent } from './wire-members.ts'

/** What a case did to which members, each once: a pure function of what went over the wire and what was compared. */
export function touchedByCase(kase: Case, looks: readonly Look[], compared: readonly Compared[]): Touched[] {
  const [first] = looks
  if (!first) return []
  const made = tasksMade(looks)
  const steps = new Set(looks.map(({ step }) => step))
  return [
    ...new Set([
      ...[...steps].flatMap((step) => touchedByRequest(step, kase, first.library)),
      ...looks.flatMap((look) => readIn(look, made)),
      ...held(compared).flatMap(({ clause, at }) => echoedBy(clause, at, made)),
    ]),
  ]
}

type Made = { readonly operation: string; readonly sent: ReadonlySet<string> }

/** The tasks that a case made, by their ids, and what they were made of. */
const tasksMade = (looks: readonly Look[]): ReadonlyMap<string, Made> =>
  new Map(
    looks.filter(isCreation).flatMap((look) => {
      const sent = membersSent(look.step.wire, look.shape!.input)
      return tasksIn(look).map(({ id }) => [id, { operation: look.step.operation, sent }] as const)
    }),
  )

function readIn({ step, final, reading, shape, exchange }: Look, made: ReadonlyMap<string, Made>): Touched[] {
  if (step.role !== 'test' || !(final || step.follow) || !reading || !shape || isChance(step, shape))
    return []
  const own = new Set([...made.keys(), ...Object.values(exchange.bindings)])
  return all(step.operation, 'read', membersRead(reading.value, shape.output, own))
}

/** Whether a page or a filter shows a task depends on what else there is and on how far the task has come. */
const isChance = ({ params = {}, follow }: Step, { operation: { describes, input } }: Shape): boolean =>
  describes !== undefined &&
  !follow &&
  (params.MaxResults !== undefined || params.Filters !== undefined) &&
  !Object.keys(params).some((name) => input.properties?.[name]?.selects)

const aspects = /(:echo|\.selection|\.effect)$/

/** Comparisons with what was sent: of echoes, of ids that select, of what cancellations did; each clause once a look. */
function held(compared: readonly Compared[]): { readonly clause: string; readonly at: Look }[] {
  const found = new Map<Look, Set<string>>()
  for (const one of compared)
    if (
      'clause' in one &&
      one.at?.shape &&
      !one.inconclusive &&
      aspects.test(one.clause) &&
      !isChance(one.at.step, one.at.shape)
    )
      found.set(one.at, (found.get(one.at) ?? new Set()).add(one.clause))
  return [...found].flatMap(([at, clauses]) => [...clauses].map((clause) => ({ clause, at })))
}

function echoedBy(clause: string, at: Look, made: ReadonlyMap<string, Made>): Touched[] {
  const operation = clause.slice(0, clause.indexOf('.'))
  if (!clause.endsWith(':echo')) {
    const member = selecting(at.library.operations.get(operation)!)
    return member ? echoed(operation, member, new Set()) : []
  }
  const xmlPath = clause.slice(`${operation}.output.`.length, -':echo'.length)
  const echo = echoesOf(at.shape!.output).get(xmlPath)?.echo
  const makers = tasksIn(at).flatMap(({ id }) => made.get(id) ?? [])
  return makers
    .filter(({ sent }) => echo && sent.has(echo))
    .flatMap((maker) => echoed(maker.operation, echo!, maker.sent))
}
