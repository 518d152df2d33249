import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Change, Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { expectThat } from '../expect.ts'
import { isNothing, show, valueAt } from '../values.ts'
import type { ResourceCheck } from './resource-check.ts'
import { idsIn, isDescription, isDryRun, type Thing, thingsAt } from './things.ts'

/** What a change that succeeded is known to do shows of the one that it named, of no other, and not after a dry run. */
export const takesEffect: ResourceCheck = function* (resource, looks) {
  for (const change of resource.changes ?? [])
    for (const look of looks.filter(({ step }) => step.operation === change.operation)) {
      const [id] = idsIn(look, change.by)
      const isDone = look.answer.kind === 'success' && !isDryRun(look)
      if (id && (isDone || isDryRun(look))) yield* effects(change, id, isDone, { resource, look, looks })
    }
}

type At = { readonly resource: Resource; readonly look: Look; readonly looks: readonly Look[] }

function* effects(change: Change, id: string, isDone: boolean, at: At): Generator<Told> {
  const { operation, shows } = change
  const clause = clauseId(operation, 'takes-effect')
  const shown = shownAround(at)
  const last = shown.findLast(({ thing }) => thing.id === id)
  for (const { thing, earlier } of shown)
    for (const [path, text] of Object.entries(shows)) {
      const [was, is] = [textsAt(earlier, path), textsAt(thing, path)]
      if (was.includes(text)) continue
      const isDue = isDone && thing.id === id
      // A target may need a moment to show it.
      if (isDue && thing !== last?.thing) continue
      const told = expectThat(clause, is.includes(text) === isDue, {
        path: `${thing.place}.${path}`,
        expected: isDue ? text : was.join(', ') || 'nothing',
        actual: is.join(', ') || 'absent',
        diagnosis: isDue
          ? `${operation} succeeded for ${id}.`
          : isDone
            ? `${operation} was of ${id}.`
            : `${operation} was a dry run.`,
        cause: isDue ? `${operation} changes nothing` : `${operation} changes what it should not`,
      })
      yield { ...told, at: thing.look }
    }
}

/** What is described after a look, before anything else is changed, each as it was described last before. */
function shownAround({ resource, look, looks }: At): { readonly thing: Thing; readonly earlier: Thing }[] {
  const described = (some: readonly Look[]) =>
    some
      .filter((one) => one.final && isDescription(resource, one))
      .flatMap((one) => thingsAt(one, resource.look!.at))
  const after = looks.slice(look.index + 1)
  const next = after.findIndex(({ step }) =>
    (resource.changes ?? []).some(({ operation }) => operation === step.operation),
  )
  const earlier = new Map(described(looks.slice(0, look.index)).map((thing) => [thing.id, thing]))
  return described(next < 0 ? after : after.slice(0, next)).flatMap((thing) => {
    const known = earlier.get(thing.id)
    return known ? [{ thing, earlier: known }] : []
  })
}

function textsAt({ value }: Thing, path: string): readonly string[] {
  const found = valueAt(value, path, [])
  return [found].flat().flatMap((one) => (one === undefined || isNothing(one) ? [] : show(one)))
}
