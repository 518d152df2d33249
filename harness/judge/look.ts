import { once } from '../base/once.ts'
import type { Case, Step } from '../golden/case.ts'
import type { ClauseId } from '../golden/clause-id.ts'
import { boundBefore } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import { type Shape, shapeOf } from '../golden/shape-of.ts'
import { existsAt } from '../shape/at-version.ts'
import type { Bindings } from '../shape/fill.ts'
import { members } from '../shape/members.ts'
import { wireName } from '../shape/names.ts'
import { type Reading, read } from '../shape/read.ts'
import type { Schema } from '../shape/schema.ts'
import type { Element } from '../shape/xml.ts'
import { type Answer, readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Noted, Told as ToldOf } from './fold.ts'
import { type Support, supportKey } from './support.ts'

/** One exchange, understood: what was asked, what came back, and how that reads by its operation's shape. */
export type Look = {
  readonly case: Case
  readonly step: Step
  readonly version: string
  readonly exchange: Exchange
  /** Index of the exchange in its case. */
  readonly index: number
  /** Whether it is the last attempt at its step. */
  readonly final: boolean
  readonly answer: Answer
  /** The operation's shapes at this version; absent for requests that name no operation of the version. */
  readonly shape?: Shape
  /** Whether the target is known to give every task that the operation makes an id of its own. */
  readonly hasFreshIds: boolean
  /** Whether the target is known to accept the operation's plainest request. */
  readonly acceptsPlain: boolean
  /** A success, read by the output shape. */
  readonly reading?: Reading
  readonly library: Library
  /** All looks of the case, this one among them. */
  readonly looks: () => readonly Look[]
}

/** What a check says of one clause, or beside all. */
export type Compared = Told | Noted

/** What is said of one clause, and the look that shows it. */
export type Told = ToldOf<Look> & { readonly clause: ClauseId }

/** A requirement on single answers. */
export type Check = (look: Look) => Iterable<Compared>
/** A requirement on what a case shows as a whole, from look to look. */
export type CaseCheck = (looks: readonly Look[], kase: Case) => Iterable<Compared>

export function lookAt(
  kase: Case,
  exchanges: readonly Exchange[],
  library: Library,
  support: Support,
): readonly Look[] {
  const looks: readonly Look[] = exchanges.map((exchange, index) => {
    const step = kase.steps[exchange.step]!
    const answer = readAnswer(exchange)
    const version = step.version ?? kase.version
    const shape = ownShape(step.operation, version, library)
    const final = exchanges[index + 1]?.step !== exchange.step
    const reading = shape && answer.kind === 'success' ? readOwn(answer.root, shape, exchange) : undefined
    return {
      case: kase,
      step,
      version,
      exchange,
      index,
      final,
      answer,
      library,
      acceptsPlain: support.get(supportKey(step.operation, version))?.accepted ?? false,
      hasFreshIds: support.get(supportKey(step.operation, version))?.freshIds ?? false,
      ...(shape && { shape }),
      ...(reading && { reading }),
      looks: () => looks,
    }
  })
  return looks
}

/**
 * Reads an answer by its shape. A describe of all tasks shows what other cases made as well, some of it on
 * purpose out of what no target should take: it is read for the tasks of its own case.
 */
function readOwn(
  root: Element,
  { input, output }: Shape,
  { bindings, request: { wire } }: Exchange,
): Reading {
  const prefix = selecting(input)
  const asksForAll = prefix && !Object.keys(wire).some((key) => key.startsWith(prefix))
  return read(asksForAll ? onlyOwn(root, new Set(madeIn(bindings))) : root, output, ['requestId'])
}

/** How the keys begin by which a request names what it asks for; undefined where it names nothing. */
const selecting = once((input: Schema): string | undefined => {
  const selects = members(input).find(({ schema }) => schema.selects && schema.items)
  return selects && `${wireName(selects.name, selects.schema)}.`
})

/** What the answers of a case have bound: the image that every case exports is nobody's own. */
const madeIn = (bindings: Bindings): string[] =>
  Object.entries(bindings).flatMap(([name, text]) => (name in boundBefore ? [] : text))

/** The answer without the items that name none of the ids, where some item names one. */
function onlyOwn(root: Element, ids: ReadonlySet<string>): Element {
  const isOwn = (item: Element) => item.children.some(({ text }) => ids.has(text))
  const prune = (list: Element) =>
    list.children.some(isOwn) ? { ...list, children: list.children.filter(isOwn) } : list
  return { ...root, children: root.children.map(prune) }
}

/** What no version of the case has is read by no shape. */
const ownShape = (name: string, version: string, library: Library): Shape | undefined => {
  const operation = library.operations.get(name)
  return operation && existsAt(operation, version) ? shapeOf(name, version, library) : undefined
}
