import { answerWith } from '../../harness/golden/answer-with.ts'
import type { Step } from '../../harness/golden/case.ts'
import type { Library } from '../../harness/golden/library.ts'
import { planPair } from '../../harness/golden/plan.ts'
import { takingIds, underName, untilOver } from '../../harness/golden/task-steps.ts'
import type { Call, Verb } from './call.ts'

type Place = { readonly id: string; readonly version: string; readonly library: Library }

/**
 * The calls of a sequence as steps. A task that was neither cancelled nor waited for has to be known: a call
 * for it is answered. What may have come to its end may be forgotten: there either answer is right.
 */
export function toSteps(calls: readonly Call[], place: Place): Step[] {
  const made = new Set<number>()
  const ended = new Set<number>()
  const steps = calls.map((call) => {
    const step = toStep(call, place)
    const isOpen = leftOpen.has(call.verb) || call.tasks.some((task) => ended.has(task))
    if (call.verb === 'make') for (const task of call.tasks) made.add(task)
    for (const task of call.verb === 'wait' ? made : endedBy(call)) ended.add(task)
    return isOpen ? { ...step, expect: { ...step.expect, open: true as const } } : step
  })
  return [...setupsOf(calls, place), ...steps]
}

/** What comes of these calls depends on how far a task is, or is not documented. */
const leftOpen: ReadonlySet<Verb> = new Set(['cancel', 'elsewhere', 'rehearse', 'wait'])

const endedBy = ({ verb, tasks }: Call): readonly number[] =>
  verb === 'cancel' || verb === 'elsewhere' ? tasks : []

function toStep(call: Call, place: Place): Step {
  const { verb, operation, tasks, number } = call
  const id = `${place.id} (${[`${number}:`, verb, ...tasks.map((task) => `task${task}`)].join(' ')})`
  if (verb === 'make') return { ...making(operation, tasks[0]!, place), id }
  if (verb === 'wait') return { ...waiting(operation, tasks[0]!, place), id }
  if (verb !== 'rehearse') return { ...taking(operation, tasks, place), id }
  const step = tasks.length ? taking(operation, tasks, place) : named(operation, `dry${number}`, place)
  return { ...step, id, params: { ...step.params, DryRun: true }, wire: { ...step.wire, DryRun: 'true' } }
}

function making(operation: string, task: number, place: Place): Step {
  const step = named(operation, String(task), place)
  return { ...step, expect: { ...step.expect, answer: answerWith(operation, place, `{{task${task}}}`) } }
}

const waiting = (operation: string, task: number, place: Place): Step =>
  untilOver(operation, `{{task${task}}}`, place)

/** The plainest request that makes a task, with a name of its own wherever it has one. */
function named(operation: string, name: string, { version, library }: Place): Step {
  const step = underName(plainest(operation, version, library).at(-1)!, name)
  const { orSituations } = step.expect
  return { ...step, expect: { ...(orSituations && { orSituations }) } }
}

const plainest = (operation: string, version: string, library: Library): readonly Step[] =>
  planPair(`${operation}/minimal`, version, library)!.steps

/** What has to be done, once, before the plainest requests can be made. */
function setupsOf(calls: readonly Call[], { version, library }: Place): Step[] {
  const makers = new Set(calls.flatMap(({ verb, operation }) => (verb === 'make' ? [operation] : [])))
  const setups = [...makers].flatMap((operation) => plainest(operation, version, library).slice(0, -1))
  return [...new Map(setups.map((step) => [step.id, step])).values()]
}

const taking = (operation: string, tasks: readonly number[], place: Place): Step =>
  takingIds(
    operation,
    tasks.map((task) => `{{task${task}}}`),
    place,
  )
