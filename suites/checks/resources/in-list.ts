import { type ClauseId, clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import { isGone } from '../../../harness/judge/gone.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { nextToken } from '../../../harness/judge/settled.ts'
import { excuseOf } from '../excuses.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { takenBefore } from './taken.ts'
import { filtersIn, idsIn, isDescription, isMaking, lastWalk, namelessAt, thingsAt } from './things.ts'

/** A list of all, walked to its last page: each that is there once, none that was taken away, and nothing else. */
export const inList: ResourceCheck = function* (resource, looks) {
  const { by } = resource.look!
  const lists = looks.filter(
    (one) => isDescription(resource, one) && !idsIn(one, by).length && !filtersIn(one).length,
  )
  for (const pages of Map.groupBy(lists, ({ exchange }) => exchange.step).values())
    yield* walked(lastWalk(pages), resource, looks)
}

function* walked(pages: readonly Look[], resource: Resource, looks: readonly Look[]): Generator<Told> {
  const { operation, at } = resource.look!
  const clause = clauseId(operation, pages.some(isPaged) ? 'pages' : 'shown-in-list')
  const last = pages.at(-1)!
  const refused = pages.find(({ answer }) => answer.kind === 'error')
  if (refused) return yield* refusal(refused, clause)
  if (pages.some(({ answer }) => answer.kind !== 'success')) return
  const endless = endlessIn(pages, at)
  const told = (holds: boolean, expected: string, actual: string, cause = `${operation} of all`): Told => ({
    ...expectThat(clause, holds, { path: at, expected, actual, cause }),
    at: last,
  })
  if (endless) return yield told(false, 'a last page, without a token', endless, 'pages without end')
  if (nextToken(last.answer)) return
  const shown = pages.flatMap((page) => thingsAt(page, at).map(({ id }) => id))
  const nameless = pages.some((page) => namelessAt(page, at).length)
  if (nameless) yield told(false, `items with ${resource.id}`, 'one without', 'items without an id')
  const [stranger] = strangers(shown, resource, last)
  if (stranger)
    yield told(false, `ids of the kind ${resource.name} alone`, stranger, 'lists of several kinds')
  const taken = takenBefore(last, resource, looks)
  for (const id of madeBefore(pages[0]!, resource, looks).filter((one) => !taken.includes(one))) {
    const times = shown.filter((one) => one === id).length
    yield told(times === 1, `${id} once`, times ? `${times} times` : `not among ${shown.length}`)
  }
  yield* stillShown(pages, taken, resource)
}

function* refusal(look: Look, clause: ClauseId): Generator<Told> {
  if (look.answer.kind !== 'error') return
  const { code } = look.answer
  const excuse = excuseOf(look, code)
  if (excuse) yield { clause, inconclusive: excuse, at: look }
  else
    yield {
      ...expectThat(clause, false, {
        path: 'outcome',
        expected: 'a list',
        actual: code,
        cause: `lists refused with ${code}`,
      }),
      at: look,
    }
}

/** Pages after which a walk has come to nothing new. */
const mostInVain = 50

/** How a walk does not end: with a token that it had before, or with pages that show nothing new. */
function endlessIn(pages: readonly Look[], at: string): string | undefined {
  const tokens = pages.map(({ answer }) => nextToken(answer))
  const token = tokens.at(-1)
  if (token && tokens.indexOf(token) < tokens.length - 1) return 'the token of an earlier page'
  const idsOf = (some: readonly Look[]) => some.flatMap((page) => thingsAt(page, at).map(({ id }) => id))
  const [before, vain] = [idsOf(pages.slice(0, -mostInVain)), idsOf(pages.slice(-mostInVain))]
  return token && pages.length > mostInVain && vain.every((id) => before.includes(id))
    ? `${mostInVain} more pages with nothing new`
    : undefined
}

const madeBefore = (look: Look, resource: Resource, looks: readonly Look[]): readonly string[] => [
  ...new Set(
    looks
      .slice(0, look.index)
      .filter((one) => isMaking(resource, one))
      .flatMap((one) => thingsAt(one, resource.madeAt).map(({ id }) => id)),
  ),
]

/** Ids that begin as those of another kind do. */
function strangers(ids: readonly string[], { prefix, name }: Resource, { library }: Look): readonly string[] {
  const others = (library.resources ?? []).flatMap((one) =>
    one.prefix && one.name !== name && prefix && one.prefix !== prefix ? [one.prefix] : [],
  )
  return ids.filter(
    (id) =>
      !id.startsWith(`${prefix}-`) && others.some((other) => new RegExp(`^${other}-[0-9a-f]+$`).test(id)),
  )
}

function* stillShown(pages: readonly Look[], taken: readonly string[], resource: Resource): Generator<Told> {
  for (const id of new Set(taken)) {
    const page = pages.find((one) => thingsAt(one, resource.look!.at).some((thing) => thing.id === id))
    const isGoing = !page || (page.answer.kind === 'success' && isGone(page.answer.root, id))
    yield {
      ...expectThat(clauseId(resource.remove!.operation, 'gone'), isGoing, {
        path: resource.look!.at,
        expected: `${id} gone, or in a state of going`,
        actual: 'in the list of all, as it was',
        cause: `${resource.remove!.operation} takes nothing out of the list`,
      }),
      at: page ?? pages.at(-1)!,
    }
  }
}

const isPaged = ({ exchange }: Look): boolean => 'MaxResults' in exchange.request.wire
