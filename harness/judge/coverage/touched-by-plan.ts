import type { Case, Step } from '../../golden/case.ts'
import type { Library } from '../../golden/library.ts'
import { type Shape, shapeOf } from '../../golden/shape-of.ts'
import { members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'
import { type Echo, echoesOf } from './echoes.ts'
import { elementsNamed } from './elements-named.ts'
import { all, echoed, selecting, type Touched, touched, touchedByRequest } from './touched.ts'
import { around, membersSent } from './wire-members.ts'

/** What a case is to do to which members, each once: by its requests and the golden answers to them. */
export function touchedByPlan(kase: Case, library: Library): Touched[] {
  const asked = kase.steps.flatMap((step) => touchedByRequest(step, kase, library))
  const answered = kase.steps.flatMap((step, i) =>
    step.role === 'test' && !step.expect.situation ? touchedByAnswer(step, i, kase, library) : [],
  )
  return [...new Set([...asked, ...answered])]
}

function touchedByAnswer(step: Step, index: number, kase: Case, library: Library): Touched[] {
  const shape = shapeOf(step.operation, kase.version, library)
  if (!shape || !step.expect.answer) return []
  const named = elementsNamed(step.expect.answer)
  const read = [...members(shape.output)].filter(({ xmlPath }) => named.has(xmlPath)).map(({ path }) => path)
  const there = withRequired(new Set([...read, ...read.flatMap(around)]), shape.output)
  const makers = kase.steps.slice(0, index + 1).filter((maker) => maker === step || shows(step, maker))
  const echoes = [...echoesOf(shape.output).values()].filter(({ path }) => isShown(path, there))
  return [
    ...all(step.operation, 'read', there),
    ...makers.flatMap((maker) =>
      repeated(step, maker, echoes, shapeOf(maker.operation, kase.version, library)),
    ),
    ...selected(step, shape, kase.steps.slice(index + 1)),
  ]
}

/** Whether a member would be missed: what it stands in is there. */
const isShown = (path: string, there: ReadonlySet<string>): boolean => {
  const [outer] = around(path)
  return !outer || there.has(outer)
}

/** Ids that select show in the same answer, what came of a cancellation in a later one. */
function selected({ operation, wire }: Step, { input, ...rest }: Shape, later: readonly Step[]): Touched[] {
  const member = selecting(rest.operation)
  if (!member || !membersSent(wire, input).has(member)) return []
  return input.properties?.[member]?.items || later.length ? echoed(operation, member, new Set()) : []
}

/** Those members and all that the structures among them, and the answer as a whole, cannot do without. */
function withRequired(there: Set<string>, output: Schema): ReadonlySet<string> {
  for (const { path, parent, name } of members(output)) {
    const [outer] = around(path)
    if (parent.required?.includes(name) && (!outer || there.has(outer))) there.add(path)
  }
  return there
}

/** What an answer repeats of the request that made the task it shows. */
function repeated(step: Step, maker: Step, echoes: readonly Echo[], shape: Shape | undefined): Touched[] {
  if (!shape || selecting(shape.operation)) return []
  const sent = membersSent(maker.wire, shape.input)
  return echoes
    .filter(({ echo }) => sent.has(echo))
    .flatMap(({ path, echo }) => [
      touched(step.operation, 'read', path),
      ...echoed(maker.operation, echo, sent),
    ])
}

/** Whether a step asks for a task by a name that the answer to another binds. */
function shows({ wire }: Step, { expect: { answer } }: Step): boolean {
  const bound = answer ? texts(answer) : []
  return Object.values(wire).some((text) => /^\{\{\w+\}\}$/.test(text) && bound.includes(text))
}

const texts = ({ text, children }: Element): string[] => [text.trim(), ...children.flatMap(texts)]
