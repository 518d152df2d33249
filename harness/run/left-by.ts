import type { Library } from '../golden/facts.ts'
import { plainParams } from '../golden/generate/plain-params.ts'
import type { Resource } from '../golden/resource.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { undoneBy } from '../golden/undone-by.ts'
import { encode } from '../shape/encode.ts'
import { findMember, members } from '../shape/members.ts'
import { wireName } from '../shape/names.ts'
import { textsAt } from '../shape/texts-at.ts'
import type { Wire } from '../shape/value.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Made } from './made-by.ts'

/** The things of a model, and the ties between them, that calls have made and none has undone, in their order. */
export function leftBy(exchanges: Iterable<Exchange>, library: Library): Made[] {
  const left = new Map<string, Made>()
  for (const exchange of exchanges) follow(left, exchange, library)
  return [...left.values()]
}

/** Whether an operation makes or undoes what has to be followed. */
export function isFollowed(action: string, { resources = [], undoing }: Library): boolean {
  if (undoing?.has(action) || resources.some(({ make }) => make === action)) return true
  return Boolean(undoing?.has(undoneBy(action, resources) ?? ''))
}

/** What one call has changed: things that it has made, and ids of those that it has undone. */
export type Change = { readonly made: readonly Made[]; readonly over: readonly string[] }

const none: Change = { made: [], over: [] }

/** Adds to what is left what one more call has made, and takes from it what it has undone. */
export function follow(left: Map<string, Made>, exchange: Exchange, library: Library): Change {
  const { wire } = exchange.request
  const { Action = '', DryRun } = wire
  if (!isFollowed(Action, library)) return none
  const answer = readAnswer(exchange)
  if (answer.kind !== 'success') return none
  // What a dry run gives an id for may be there; what one takes away may be as well.
  const over = library.undoing?.has(Action) && DryRun !== 'true' ? undoneIn(left, wire) : []
  const made = madeIn(answer.root, wire, exchange.version, library)
  for (const id of over) left.delete(id)
  for (const one of made) left.set(one.id, one)
  return { made, over }
}

/** A call that takes a thing away ends its ties as well; one that unties ends the one that it names. */
function undoneIn(left: ReadonlyMap<string, Made>, wire: Wire): string[] {
  const { Action, Version: _, ...named } = wire
  const texts = new Set(Object.values(named))
  const isTie = /^(Detach|Disassociate)/.test(Action ?? '')
  const isUndone = ([id, { undo = {}, ties = [] }]: [string, Made]): boolean => {
    const { Action: by, Version: __, ...own } = undo
    const parts = [...Object.values(own), ...(isTie ? [] : [id, ...ties])]
    return isTie
      ? by === Action && parts.every((part) => texts.has(part))
      : parts.some((part) => texts.has(part))
  }
  return [...left].filter(isUndone).map(([id]) => id)
}

function madeIn(root: Element, wire: Wire, version: string, library: Library): Made[] {
  const { Action = '', Version = version } = wire
  const shape = shapeOf(Action, Version, library)
  const things = (library.resources ?? []).filter(({ make }) => make === Action)
  if (!shape) return []
  if (!things.length) return tieIn(root, { ...wire, Version }, library)
  return things.flatMap((resource) => {
    const place = findMember(shape.output, resource.madeAt)?.xmlPath
    return (place ? textsAt(root, place) : []).map((id) => ({
      operation: Action,
      id,
      ...removalOf(resource, id, Version, library),
    }))
  })
}

/** The call that takes a thing away, where the model has one. */
export function removalOf(
  { remove }: Resource,
  id: string,
  Version: string,
  library: Library,
): Pick<Made, 'undo'> {
  const input = remove && undoingShape(remove.operation, Version, library)?.input
  const member = remove && input?.properties?.[remove.by]
  if (!remove || !input || !member) return {}
  const params = { ...plainParams(input), [remove.by]: member.items ? [id] : id }
  return { undo: { Action: remove.operation, Version, ...encode(params, input) } }
}

/** What was attached or associated, by what undoes it: that has its parameters from the request, or from its answer. */
function tieIn(root: Element, wire: Wire, library: Library): Made[] {
  const { Action = '', Version = '' } = wire
  const undo = undoneBy(Action, library.resources ?? [])
  const input = undo ? undoingShape(undo, Version, library)?.input : undefined
  if (!undo || !input) return []
  const output = members(shapeOf(Action, Version, library)?.output ?? {})
  const told = (name: string): string | undefined => {
    const place = output.find((one) => one.name === name && one.schema.type === 'string')?.xmlPath
    return place && textsAt(root, place)[0]
  }
  const properties = input.properties ?? {}
  const named = input.required?.length
    ? input.required
    : Object.keys(properties).filter((name) => /(Association|Attachment)Id$/.test(name) && told(name))
  const parts = named.map((name) => {
    const key = wireName(name, properties[name] ?? {})
    return [key, wire[key] ?? told(name)] as const
  })
  if (!parts.length || parts.some(([, text]) => text === undefined)) return []
  const ids = Object.fromEntries(parts) as Wire
  const ties = Object.values(wire).filter((text) => /^[a-z-]+-[0-9a-f]{8,}$/.test(text))
  return [
    // A tie is often told by the id of what is tied, which has a name of its own.
    {
      operation: Action,
      id: [undo, ...Object.values(ids)].join(' '),
      undo: { Action: undo, Version, ...ids },
      ties,
    },
  ]
}

const undoingShape = (name: string, version: string, { undoing, ...library }: Library) =>
  undoing && shapeOf(name, version, { ...library, operations: undoing })
