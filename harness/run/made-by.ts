import type { Library } from '../golden/facts.ts'
import { kindsAt } from '../golden/kinds.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { selectingMember } from '../golden/task-steps.ts'
import { encode } from '../shape/encode.ts'
import { members } from '../shape/members.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'

/** Something that a call has made, and the call that ends it. */
export type Made = {
  readonly operation: string
  readonly id: string
  readonly undo: Readonly<Record<string, string>>
}

/** The tasks that a call has made; none where it is refused, is a dry run or makes none. */
export function madeBy(exchange: Exchange, library: Library): Made[] {
  const { Action = '', Version = exchange.version, DryRun } = exchange.request.wire
  const kind = kindsAt(Version, library).find(({ make }) => make === Action)
  const answer = readAnswer(exchange)
  if (!kind || answer.kind !== 'success' || DryRun === 'true') return []
  const { name, schema } = selectingMember(shapeOf(kind.cancel, Version, library)!.input)!
  return idsIn(answer.root, Action, Version, library).map((id) => ({
    operation: Action,
    id,
    undo: {
      Action: kind.cancel,
      Version,
      ...encode({ [name]: schema.items ? [id] : id }, shapeOf(kind.cancel, Version, library)!.input),
    },
  }))
}

function idsIn(root: Element, operation: string, version: string, library: Library): string[] {
  const paths = members(shapeOf(operation, version, library)!.output).filter(
    ({ schema }) => schema.life === 'id',
  )
  return paths.flatMap(({ xmlPath }) =>
    xmlPath
      .replaceAll('[]', '.item')
      .split('.')
      .reduce(
        (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
        [root] as readonly Element[],
      )
      .flatMap(({ text }) => text.trim() || []),
  )
}
