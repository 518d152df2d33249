import { type ClauseId, clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import type { Params } from '../../../harness/shape/value.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { idsIn, isDescription, isMaking, type Thing, thingsAt } from './things.ts'

/** The tags that a resource has, by what was done to it, and by what it last showed and was done to it since. */
type Standing = { readonly done: ReadonlyMap<string, string>; readonly seen: ReadonlyMap<string, string> }

/**
 * Tags are those that were given, added and not taken away; and what is looked for by a tag is found, and nothing else. A
 * tag that was once lost is told once: later looks are held against what was shown as well.
 */
export const tags: ResourceCheck = function* (resource, looks) {
  const made = looks.find((one) => isMaking(resource, one))
  const [own] = made ? thingsAt(made, resource.madeAt) : []
  if (!made || !own) return
  const first = new Map(given(made.exchange.request.wire, 'TagSpecification.1.Tag'))
  if (!first.size) return
  let standing: Standing = { done: first, seen: first }
  let clause: ClauseId = clauseId(resource.make, 'tags')
  for (const look of looks.slice(made.index + 1)) {
    if (look.answer.kind !== 'success') continue
    if (isChange(look)) {
      standing = { done: changedBy(look, standing.done), seen: changedBy(look, standing.seen) }
      clause = clauseId(resource.look!.operation, 'tagged-later')
    }
    if (!look.final) continue
    if (look.step.operation === 'DescribeTags') yield listed(look, own.id, standing)
    if (!isDescription(resource, look)) continue
    if (!idsIn(look, resource.look!.by).length) {
      yield* byTag(resource, look, own.id, standing)
      continue
    }
    for (const thing of thingsAt(look, resource.look!.at).filter(({ id }) => id === own.id)) {
      yield compare(thing, standing, clause)
      standing = { ...standing, seen: tagsOf(thing) }
    }
  }
}

const isChange = ({ step }: Look): boolean => /^(Create|Delete)Tags$/.test(step.operation)

function changedBy({ step, exchange }: Look, before: ReadonlyMap<string, string>): Map<string, string> {
  const changed = given(exchange.request.wire, 'Tag')
  const names = new Set(changed.map(([key]) => key))
  return step.operation === 'CreateTags'
    ? new Map([...before, ...changed])
    : new Map([...before].filter(([key]) => !names.has(key)))
}

/** Keys and values below a list of tags on the wire. */
function given(wire: Readonly<Record<string, string>>, list: string): [key: string, value: string][] {
  return Object.entries(wire).flatMap(([name, key]): [string, string][] => {
    const [, place] = name.startsWith(`${list}.`) ? (/^(.*)\.Key$/.exec(name) ?? []) : []
    return place ? [[key, wire[`${place}.Value`] ?? '']] : []
  })
}

/** Tags that the service itself puts on begin with `aws:`. */
const tagsOf = ({ value }: Thing): Map<string, string> =>
  new Map(
    ((value.Tags ?? []) as readonly Params[])
      .filter(({ Key }) => !String(Key).startsWith('aws:'))
      .map(({ Key, Value }) => [String(Key), String(Value ?? '')]),
  )

const shown = (tags: ReadonlyMap<string, string>): string =>
  [...tags]
    .sort()
    .map(([key, value]) => `${key}=${value}`)
    .join(', ') || 'none'

/** Whether tags are those of one account of them or of the other. */
const areThose = (tags: ReadonlyMap<string, string>, { done, seen }: Standing): boolean =>
  [done, seen].some((one) => shown(one) === shown(tags))

const compare = (thing: Thing, standing: Standing, clause: ClauseId): Told => ({
  ...expectThat(clause, areThose(tagsOf(thing), standing), {
    path: `${thing.place}.tagSet`,
    expected: shown(standing.seen),
    actual: shown(tagsOf(thing)),
    cause: `tags, by ${clause}`,
  }),
  at: thing.look,
})

/** The list of tags has those of the resource, and of no other. */
function listed(look: Look, id: string, standing: Standing): Told {
  const tags = ((look.reading?.value.Tags ?? []) as readonly Params[]).filter(
    ({ Key }) => !String(Key).startsWith('aws:'),
  )
  const actual = new Map(tags.map(({ Key, Value }) => [String(Key), String(Value ?? '')]))
  const isOwn = tags.every(({ ResourceId }) => ResourceId === id)
  return {
    ...expectThat(clauseId('DescribeTags', 'lists-tags'), isOwn && areThose(actual, standing), {
      path: 'tagSet',
      expected: `${shown(standing.seen)}, each on ${id}`,
      actual: `${shown(actual)}${isOwn ? '' : ', some on another'}`,
      cause: 'DescribeTags',
    }),
    at: look,
  }
}

/**
 * A list by a value of a tag has the resource exactly where it has that value, and none that has another. Nothing is told
 * where the tag itself was lost.
 */
function* byTag(
  { look: known }: Resource,
  look: Look,
  id: string,
  { done, seen }: Standing,
): Generator<Told> {
  const { wire } = look.exchange.request
  const key = wire['Filter.1.Name']?.replace(/^tag:/, '')
  if (!key || done.get(key) !== seen.get(key)) return
  const isMeant = done.get(key) === wire['Filter.1.Value.1']
  const found = thingsAt(look, known!.at).map((thing) => thing.id)
  yield {
    ...expectThat(clauseId(known!.operation, 'by-tag'), String(found) === (isMeant ? id : ''), {
      path: known!.at,
      expected: isMeant ? `${id}, which has the tag` : 'none: no resource has that value',
      actual: found.join(', ') || 'none',
      cause: `${known!.operation} by a tag`,
    }),
    at: look,
  }
}
