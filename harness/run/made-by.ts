import type { Library } from '../golden/facts.ts'
import { kindsAt } from '../golden/kinds.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { selectingMember } from '../golden/task-steps.ts'
import { encode } from '../shape/encode.ts'
import { members } from '../shape/members.ts'
import { textsAt } from '../shape/texts-at.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'

/** Something that a call has made, and the call that ends it, where there is one. */
export type Made = {
  readonly operation: string
  readonly id: string
  readonly undo?: Readonly<Record<string, string>>
  /** Ids of what it ties together: with one of them it is gone itself. */
  readonly ties?: readonly string[]
}

/** A task by its id, and the call that ends it, if its kind has one. */
export function taskOf(operation: string, id: string, version: string, library: Library): Made | undefined {
  const kind = kindsAt(version, library).find(({ make }) => make === operation)
  if (!kind) return undefined
  const { input } = shapeOf(kind.cancel, version, library)!
  const { name, schema } = selectingMember(input)!
  const undo = {
    Action: kind.cancel,
    Version: version,
    ...encode({ [name]: schema.items ? [id] : id }, input),
  }
  return { operation, id, undo }
}

/** The tasks that a call has made, a dry run that gives an id among them; none where it is refused or makes none. */
export function madeBy(exchange: Exchange, library: Library): Made[] {
  const { Action = '', Version = exchange.version } = exchange.request.wire
  const answer = readAnswer(exchange)
  if (answer.kind !== 'success' || !library.operations.get(Action)?.makes) return []
  return idsIn(answer.root, Action, Version, library).flatMap(
    (id) => taskOf(Action, id, Version, library) ?? [],
  )
}

function idsIn(root: Element, operation: string, version: string, library: Library): string[] {
  const ids = members(shapeOf(operation, version, library)!.output).filter(
    ({ schema }) => schema.life === 'id',
  )
  return ids.flatMap(({ xmlPath }) => textsAt(root, xmlPath))
}
