import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { takenBefore } from './taken.ts'
import { idsIn, isDescription, isDryRun, thingsAt } from './things.ts'

/** A dry run makes nothing and takes nothing away; and what is none is not answered as one. */
export const dryRunOnly: ResourceCheck = function* (resource, looks) {
  for (const look of looks.filter((one) => !isDryRun(one))) yield* takenForOne(resource, look)
  for (const look of looks.filter(isDryRun)) {
    if (look.step.operation === resource.make) yield* madeNothing(resource, look, looks)
    if (look.step.operation === resource.remove?.operation) yield* tookNothing(resource, look, looks)
  }
}

function* takenForOne({ make, remove, madeAt }: Resource, look: Look): Generator<Told> {
  const { operation } = look.step
  if ((operation !== make && operation !== remove?.operation) || !isRehearsal(look)) return
  yield {
    ...expectThat(clauseId(operation, 'dry-run-only'), false, {
      path: 'outcome',
      expected: 'the call itself: DryRun is false or absent',
      actual: 'DryRunOperation',
      diagnosis: operation === make ? `Its answer would have ${madeAt}.` : 'What it names is there still.',
      cause: 'calls that are taken for dry runs',
    }),
    at: look,
  }
}

/** Whether the answer is that to a dry run. */
export const isRehearsal = ({ answer }: Look): boolean =>
  answer.kind === 'error' && answer.code === 'DryRunOperation'

function* madeNothing(resource: Resource, dry: Look, looks: readonly Look[]): Generator<Told> {
  const idsOf = (some: readonly Look[]) => [
    ...new Set(some.flatMap((one) => thingsAt(one, resource.look!.at).map(({ id }) => id))),
  ]
  const lists = looks.filter((one) => isDescription(resource, one) && one.answer.kind === 'success')
  const [before, after] = [
    lists.filter(({ index }) => index < dry.index),
    lists.filter(({ index }) => index > dry.index),
  ]
  if (!before.length || !after.length) return
  const known = idsOf(before)
  const [added] = idsOf(after).filter((id) => !known.includes(id))
  yield {
    ...expectThat(clauseId(resource.make, 'dry-run-only'), !added, {
      path: resource.look!.at,
      expected: 'what was there before',
      actual: `${added} as well`,
      cause: 'dry runs that act',
    }),
    at: after.at(-1)!,
  }
}

function* tookNothing(resource: Resource, dry: Look, looks: readonly Look[]): Generator<Told> {
  const [id] = idsIn(dry, resource.remove!.by)
  const after = looks.find(
    (one) =>
      one.final &&
      one.index > dry.index &&
      isDescription(resource, one) &&
      idsIn(one, resource.look!.by).includes(id!),
  )
  if (!after || takenBefore(after, resource, looks).includes(id!)) return
  const isThere = thingsAt(after, resource.look!.at).some((thing) => thing.id === id)
  yield {
    ...expectThat(clauseId(resource.remove!.operation, 'dry-run-only'), isThere, {
      path: resource.look!.at,
      expected: id!,
      actual: 'not there',
      cause: 'dry runs that act',
    }),
    at: after,
  }
}
