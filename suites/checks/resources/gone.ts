import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import { fitsAny } from '../../../harness/golden/situations.ts'
import { isGone } from '../../../harness/judge/gone.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import type { Element } from '../../../harness/shape/xml.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { takenBefore } from './taken.ts'
import { idsIn, isDescription, isDryRun, isRemoval, thingsAt } from './things.ts'

/** What was taken away is not known any more, or shown as going; and what is there can be taken away. */
export const gone: ResourceCheck = function* (resource, looks) {
  if (!resource.remove) return
  const clause = clauseId(resource.remove.operation, 'gone')
  for (const look of looks.filter((one) => one.final && isDescription(resource, one))) {
    const taken = takenBefore(look, resource, looks)
    const [id] = idsIn(look, resource.look!.by).filter((one) => taken.includes(one))
    if (!id || (look.answer.kind !== 'success' && look.answer.kind !== 'error')) continue
    yield {
      ...expectThat(clause, look.answer.kind === 'error' || isGone(look.answer.root, id), {
        path: resource.look!.at,
        expected: `${id} gone, or in a state of going`,
        actual: 'as it was',
        diagnosis: `${resource.remove.operation} has succeeded.`,
        cause: `${resource.remove.operation} takes nothing away`,
      }),
      at: look,
    }
  }
  yield* refusedRemovals(resource, looks)
  yield* doneAgain(resource, looks)
}

/** Codes for what is not there, or is no id: wrong of what an answer has just shown. */
const unjust = ['unknown-resource', 'malformed-resource', 'dry-run-granted']

/** A removal of what was just shown is not refused as if it were not there, nor by a failure. */
function* refusedRemovals(resource: Resource, looks: readonly Look[]): Generator<Told> {
  const { operation, by } = resource.remove!
  const removals = looks.filter((one) => one.final && one.step.operation === operation && !isDryRun(one))
  for (const look of removals) {
    const { answer } = look
    const [id] = idsIn(look, by)
    const isThere = id !== undefined && isShown(id, resource, looks.slice(0, look.index))
    if (answer.kind !== 'error' || !isThere || takenBefore(look, resource, looks).includes(id)) continue
    const isUnjust =
      (look.exchange.response?.status ?? 0) >= 500 || fitsAny(unjust, answer.code, look.library)
    if (isUnjust)
      yield {
        ...expectThat(clauseId(operation, 'gone'), false, {
          path: 'outcome',
          expected: `${id} taken away: ${resource.look!.operation} has just shown it`,
          actual: answer.code,
          cause: `${operation} is refused with ${answer.code}`,
        }),
        at: look,
      }
  }
}

/** What is gone, and shown no more, cannot be taken away again; an answer may still say what became of it. */
function* doneAgain(resource: Resource, looks: readonly Look[]): Generator<Told> {
  const { operation, by, forgives } = resource.remove!
  const removals = looks.filter((one) => one.final && isRemoval(resource, one))
  for (const look of forgives ? [] : removals) {
    const [id] = idsIn(look, by)
    const between = looks.slice(0, look.index).findLast((one) => isDescription(resource, one))
    const isKnownGone =
      id !== undefined &&
      takenBefore(look, resource, looks).includes(id) &&
      between !== undefined &&
      idsIn(between, resource.look!.by).includes(id) &&
      !thingsAt(between, resource.look!.at).length
    if (!isKnownGone || look.answer.kind !== 'success' || saysMore(look.answer.root)) continue
    yield {
      ...expectThat(clauseId(operation, 'refuses.unknown-resource'), false, {
        path: 'outcome',
        expected: 'a refusal: it is gone, and was shown no more',
        actual: 'success',
        cause: `${operation} of what is gone`,
      }),
      at: look,
    }
  }
}

/** Whether an answer has more than a request id and a word: what could not be done, or the states of things. */
const saysMore = (root: Element): boolean =>
  root.children.some(({ name, children }) => name !== 'requestId' && children.length > 0)

const isShown = (id: string, resource: Resource, looks: readonly Look[]): boolean =>
  looks.some(
    (one) =>
      isDescription(resource, one) && thingsAt(one, resource.look!.at).some((thing) => thing.id === id),
  )
