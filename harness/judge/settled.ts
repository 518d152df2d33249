import type { Step } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import { fitsAny } from '../golden/situations.ts'
import { type Bindings, fill } from '../shape/fill.ts'
import { members } from '../shape/members.ts'
import { wireName } from '../shape/names.ts'
import type { Element } from '../shape/xml.ts'
import type { Answer } from '../wire/answer.ts'
import { isGone } from './gone.ts'
import { match } from './match.ts'

/**
 * Whether an answer is worth judging: the golden one where the step polls; else one that knows the tasks of
 * this case that were asked for, as a target may need a moment to know a task it has just made. Ids are `proved` by
 * calls with them that succeeded.
 */
export function isSettled(
  step: Step,
  answer: Answer,
  bindings: Bindings,
  library: Library,
  wire: Step['wire'],
  proved: ReadonlySet<string> = new Set(),
): boolean {
  if (answer.kind === 'none' || answer.kind === 'ill-formed' || step.expect.situation) return true
  if (isTooEarly(answer, bindings, { library, wire, proved })) return false
  if (answer.kind === 'error' && isAlternative(step, answer.code, library)) return true
  if (step.expect.open && !step.poll) return true
  if (step.expect.gone)
    return answer.kind !== 'success' || isGone(answer.root, fill(step.expect.gone, bindings))
  if (step.poll) return answer.kind === 'success' && isReached(step, answer.root, bindings)
  const own = new Set(Object.values(bindings))
  const wanted = selectedIds(step.operation, wire, library).filter((id) => own.has(id))
  if (step.expect.present && !hasMore(answer)) wanted.push(fill(step.expect.present, bindings))
  return wanted.every(
    (id) => answer.kind === 'success' && someElement(answer.root, ({ text }) => text === id),
  )
}

/** Whether a target does not know an id that it gave in this case, and that no answer has shown it to know yet. */
function isTooEarly(
  answer: Answer,
  bindings: Bindings,
  { library, wire, proved }: { library: Library; wire: Step['wire']; proved: ReadonlySet<string> },
): boolean {
  if (answer.kind !== 'error' || !fitsAny(['forgotten-task'], answer.code, library)) return false
  const own = new Set(Object.values(bindings))
  const given = Object.entries(wire).filter(([key, text]) => key !== 'Version' && own.has(text))
  return given.length > 0 && given.every(([, id]) => !proved.has(id))
}

/** Whether an error is one of those that are right as well. */
const isAlternative = (
  { expect: { open, orSituations = [] } }: Step,
  code: string,
  { situations }: Library,
): boolean => Boolean(open) || orSituations.some((name) => situations[name]!.codes.includes(code))

/** Whether the answer is the golden one of the step. */
export const isReached = (step: Step, root: Element, bindings: Bindings): boolean =>
  !step.expect.answer || match(step.expect.answer, root, bindings).differences.length === 0

/** The ids by which a describing request selects. */
export function selectedIds(operation: string, wire: Step['wire'], { operations }: Library): string[] {
  const shape = operations.get(operation)?.input
  const list = shape && members(shape).find(({ schema }) => schema.selects && schema.items)
  if (!list) return []
  const prefix = `${wireName(list.name, list.schema)}.`
  return Object.entries(wire).flatMap(([key, id]) => (key.startsWith(prefix) ? [id] : []))
}

/** Whether an answer is a page that is not the last. */
export const hasMore = (answer: Answer): boolean => nextToken(answer) !== ''

/** The token for the page after an answer; empty where there is none. */
export const nextToken = (answer: Answer): string =>
  (answer.kind === 'success' && answer.root.children.find(({ name }) => name === 'nextToken')?.text) || ''

/** Whether some element of a tree is as wanted. */
export const someElement = (element: Element, wanted: (element: Element) => boolean): boolean =>
  wanted(element) || element.children.some((child) => someElement(child, wanted))
