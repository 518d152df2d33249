import { type ClauseId, clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import type { Params } from '../../../harness/shape/value.ts'
import { expectThat } from '../expect.ts'
import { byFilter } from './by-filter.ts'
import { isRehearsal } from './dry-run-only.ts'
import type { ResourceCheck } from './resource-check.ts'
import { areThose, changed, given, likely, type Standing, shown, type Tag } from './tag-sets.ts'
import {
  filtersIn,
  idsIn,
  isDescription,
  isDryRun,
  isMaking,
  lastWalk,
  type Thing,
  thingsAt,
} from './things.ts'

/**
 * Tags are those that were given, added and not taken away; and what is looked for by a tag is found, and nothing else. A
 * tag that was once lost is told once: later looks are held against what was shown as well.
 */
export const tags: ResourceCheck = function* (resource, looks) {
  const standings = new Map<string, Standing>()
  const telling = new Set(
    [...Map.groupBy(looks, ({ exchange }) => exchange.step).values()].flatMap((some) =>
      some[0]!.step.follow ? lastWalk(some) : some.filter(({ final }) => final),
    ),
  )
  for (const look of looks) {
    if (isMaking(resource, look)) begin(standings, resource, look)
    if (![...standings.values()].some(({ accounts }) => accounts[0]?.length)) continue
    if (isChange(look)) change(standings, resource, look)
    if (look.step.operation === 'DescribeTags' && look.final) yield* listed(look, resource, standings)
    if (!isDescription(resource, look) || !telling.has(look)) continue
    if (filtersIn(look).length) yield* byFilter(resource, look, standings)
    else if (look.answer.kind === 'success') yield* described(resource, look, standings)
  }
}

const isChange = ({ step }: Look): boolean => /^(Create|Delete)Tags$/.test(step.operation)

function begin(standings: Map<string, Standing>, resource: Resource, look: Look): void {
  const first = given(look.exchange.request.wire, 'TagSpecification.1.Tag')
  for (const { id } of thingsAt(look, resource.madeAt))
    if (!standings.has(id)) standings.set(id, { accounts: [first], clause: clauseId(resource.make, 'tags') })
}

/**
 * A dry run that is answered as the call itself may have acted: that it is not refused is told of it elsewhere. What is no dry
 * run, and is answered as one, should have acted.
 */
function change(standings: Map<string, Standing>, resource: Resource, look: Look): void {
  const isDone = look.answer.kind === 'success'
  if (!isDone && (isDryRun(look) || !isRehearsal(look))) return
  const clause = clauseId(resource.look!.operation, 'tagged-later')
  for (const id of idsIn(look, 'Resources')) {
    const before = standings.get(id)
    if (!before) continue
    const after = before.accounts.map((tags) => changed(look, tags))
    if (isDryRun(look)) standings.set(id, { ...before, accounts: [...after, ...before.accounts] })
    else standings.set(id, { accounts: after, clause })
  }
}

function* described(resource: Resource, look: Look, standings: Map<string, Standing>): Generator<Told> {
  for (const thing of thingsAt(look, resource.look!.at)) {
    const standing = standings.get(thing.id)
    if (!standing) continue
    yield compare(thing, standing)
    standings.set(thing.id, { ...standing, accounts: [...standing.accounts, tagsIn(thing.value)] })
  }
}

/** Tags that the service itself puts on begin with `aws:`. */
const tagsIn = ({ Tags = [] }: Params): readonly Tag[] =>
  (Tags as readonly Params[])
    .filter(({ Key }) => !String(Key).startsWith('aws:'))
    .map(({ Key, Value }) => [String(Key), String(Value ?? '')])

function compare(thing: Thing, standing: Standing): Told {
  const { clause } = standing
  const tags = tagsIn(thing.value)
  return {
    ...expectThat(clause, areThose(tags, standing), {
      path: `${thing.place}.tagSet`,
      expected: shown(likely(standing)),
      actual: shown(tags),
      cause: `tags, by ${clause}`,
    }),
    at: thing.look,
  }
}

/** The list of tags has those of the resources that it was asked for, each once and with its kind, and of no other. */
function* listed(
  look: Look,
  { tagged }: Resource,
  standings: ReadonlyMap<string, Standing>,
): Generator<Told> {
  const ids = filtersIn(look).flatMap(({ name, values }) => (name === 'resource-id' ? values : []))
  const [id] = ids
  const standing = id && standings.get(id)
  if (!standing || look.answer.kind !== 'success') return
  const clause: ClauseId = clauseId('DescribeTags', 'lists-tags')
  const rows = ((look.reading?.value.Tags ?? []) as readonly Params[]).filter(
    ({ Key }) => !String(Key).startsWith('aws:'),
  )
  const others = rows
    .filter(({ ResourceId }) => ResourceId !== id)
    .map(({ ResourceId }) => `one on ${ResourceId}`)
  const kinds = rows
    .filter(({ ResourceType }) => ResourceType !== undefined && ResourceType !== tagged)
    .map(({ ResourceType }) => `one as ${ResourceType}`)
  const actual = tagsIn({ Tags: rows })
  yield {
    ...expectThat(clause, !others.length && !kinds.length && areThose(actual, standing), {
      path: 'tagSet',
      expected: `${shown(likely(standing))}, each on ${id}, as ${tagged}`,
      actual: [shown(actual), ...new Set([...others, ...kinds])].join('; '),
      cause: 'DescribeTags',
    }),
    at: look,
  }
}
