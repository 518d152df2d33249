import type { ResourceKey } from '../harness/golden/clause-id.ts'
import type { Resource } from '../harness/golden/resource.ts'
import type { Row } from './clause-rows.ts'

const source = { document: 'service-model', section: 'names and shapes' }

type Told = Omit<Row, 'source'>

const look: Readonly<Record<string, Told>> = {
  'shown-by-id': {
    level: 'SHOULD',
    text: '{operation} by the id of a {kind} that was made shows that one, and no other.',
    why: 'A tool that has just made it looks for it by its id, and acts on all that comes back.',
  },
  'shown-in-list': {
    level: 'SHOULD',
    text: '{operation} without ids has every {kind} that was made, once.',
    why: 'Inventories and clean-up code go by the list.',
  },
  pages: {
    level: 'SHOULD',
    text: '{operation} page by page gives every {kind} that was made, once.',
    why: 'A paginator believes that it has seen all.',
  },
  stays: {
    level: 'SHOULD',
    text: 'The ids that {operation} shows of a {kind}, it shows at every look.',
    why: 'Tools keep them as references to what belongs together.',
  },
  'by-tag': {
    level: 'SHOULD',
    text: '{operation} with a filter tag:<key> gives those that have that value, and no others.',
    why: 'Tools find what is theirs by tags, and delete it.',
  },
  'tagged-later': {
    level: 'SHOULD',
    text: '{operation} shows the tags that CreateTags has added and DeleteTags not taken away.',
    why: 'Owners, costs and permissions hang on tags.',
  },
}

/** What an operation owes that lists the tags of all kinds. */
export const tagsRow: Row = {
  level: 'SHOULD',
  text: '{operation} has the tags of every resource, each with its key, its value and what it is on.',
  why: 'Reports of what things cost, and clean-up, go by tags.',
  source,
}

/** What an operation owes whose answers have words that a model lists. */
export const wordsRow: Row = {
  level: 'MAY',
  text: 'A word that {operation} shows is one of those that the model has for its member.',
  why: 'Waiters and switches know the words of the model, and wait or fail for another.',
  source,
}

const filtering: Readonly<Record<string, Told>> = {
  'by-member': {
    level: 'SHOULD',
    text: '{operation} with a filter by a member of a {kind} gives those that have that value, and no others.',
    why: 'Tools look for what belongs together in this way, and act on all that they find.',
  },
}

const changing: Readonly<Record<string, Told>> = {
  'takes-effect': {
    level: 'SHOULD',
    text: 'What {operation} has changed of a {kind} is shown of it, and of no other; a dry run changes nothing.',
    why: 'A tool that compares what it wants with what there is changes it again and again.',
  },
}

const settling: Readonly<Record<string, Told>> = {
  settles: {
    level: 'SHOULD',
    text: 'A {kind} that was made comes to the state that waiters of {operation} wait for, and to none at which they give up.',
    why: 'Scripts wait for it before they go on.',
  },
}

const make: Readonly<Record<string, Told>> = {
  'own-id': {
    level: 'SHOULD',
    text: 'Every {kind} that {operation} makes has an id that no other has.',
    why: 'Two under one id cannot be told apart, changed or taken away.',
  },
  'id-form': {
    level: 'SHOULD',
    text: 'The id of a {kind} that {operation} makes begins with the word for its kind and a hyphen.',
    why: 'Tools tell by it what an id is of, and refuse what does not look like one.',
  },
  repeats: {
    level: 'SHOULD',
    text: 'What {operation} is known to repeat of its parameters is shown as it was sent.',
    why: 'Tools compare what they asked for with what there is, and change it again and again.',
  },
  alike: {
    level: 'MAY',
    text: 'Parameters of {operation} that have the name of a member of a {kind} are shown there as they were sent.',
    why: 'Tools compare what they asked for with what there is.',
  },
  tags: {
    level: 'SHOULD',
    text: 'The tags that {operation} is given are those that are shown, and no others.',
    why: 'Owners, costs and permissions hang on tags.',
  },
  token: {
    level: 'SHOULD',
    text: '{operation} sent again with its token answers with the {kind} that it made before.',
    why: 'An SDK repeats a call whose answer was lost: without the token there are two.',
  },
  'dry-run-only': {
    level: 'SHOULD',
    text: 'A dry run of {operation} makes no {kind}, and what is no dry run is not answered as one.',
    why: 'What a caller believes not to have happened is there, and is billed.',
  },
}

const remove: Readonly<Record<string, Told>> = {
  gone: {
    level: 'SHOULD',
    text: 'A {kind} for which {operation} succeeded is gone, or shown as going.',
    why: 'A waiter for its end waits in vain, and what stands below it cannot be taken away.',
  },
  'dry-run-only': {
    level: 'SHOULD',
    text: 'A dry run of {operation} takes no {kind} away, and what is no dry run is not answered as one.',
    why: 'Something is lost that nobody asked for.',
  },
}

/** What operations owe of the kinds of resources that they make, show and take away; the operation, the key and the row. */
export function* resourceRows(resource: Resource): Generator<{
  readonly operation: string
  readonly key: ResourceKey
  readonly row: Row
  readonly kind: string
}> {
  const told = function* (operation: string | undefined, rows: Readonly<Record<string, Told>>) {
    for (const [key, row] of Object.entries(rows))
      if (operation)
        yield { operation, key: key as ResourceKey, row: { ...row, source }, kind: resource.name }
  }
  if (!resource.look) return
  const { 'id-form': idForm, ...makes } = make
  yield* told(resource.make, resource.prefix ? { ...makes, 'id-form': idForm! } : makes)
  yield* told(resource.look.operation, look)
  if (resource.settles) yield* told(resource.look.operation, settling)
  if (resource.filters) yield* told(resource.look.operation, filtering)
  for (const { operation } of resource.changes ?? []) yield* told(operation, changing)
  yield* told(resource.remove?.operation, remove)
}
