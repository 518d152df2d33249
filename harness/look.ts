import { type Answer, readAnswer } from './answer.ts'
import { atVersion, existsAt } from './golden/at-version.ts'
import type { Library } from './golden/library.ts'
import type { Operation, Schema } from './golden/schema.ts'
import { members } from './members.ts'
import type { Case, Exchange, Late, Mismatch, Step } from './model.ts'
import { wireName } from './names.ts'
import { type Reading, read } from './read.ts'
import type { Element } from './xml.ts'

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
  /** A success, read by the output shape. */
  readonly reading?: Reading
  readonly library: Library
}

export type Shape = { readonly operation: Operation; readonly input: Schema; readonly output: Schema }

/** What a check says of one clause: held, or a mismatch, or that it cannot be told. A note belongs to no clause. */
export type Compared =
  | {
      readonly clause: string
      readonly facts?: number
      readonly mismatch?: Mismatch
      readonly inconclusive?: string
      /** Why it could not be told, where that is a matter of time. */
      readonly late?: Late
      readonly at?: Look
    }
  | { readonly note: string; readonly example: string }

/** A requirement on single answers. */
export type Check = (look: Look) => Iterable<Compared>
/** A requirement on what a case shows as a whole, from look to look. */
export type CaseCheck = (looks: readonly Look[], kase: Case) => Iterable<Compared>

export function lookAt(kase: Case, exchanges: readonly Exchange[], library: Library): Look[] {
  return exchanges.map((exchange, index) => {
    const step = kase.steps[exchange.step]!
    const answer = readAnswer(exchange)
    const shape = ownShape(step.operation, kase.version, library)
    const final = exchanges[index + 1]?.step !== exchange.step
    const reading = shape && answer.kind === 'success' ? readOwn(answer.root, shape, exchange) : undefined
    return {
      case: kase,
      step,
      version: kase.version,
      exchange,
      index,
      final,
      answer,
      library,
      ...(shape && { shape }),
      ...(reading && { reading }),
    }
  })
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
  const selects = [...members(input)].find(({ schema }) => schema.selects && schema.items)
  const prefix = selects && `${wireName(selects.name, selects.schema)}.`
  const asksForAll = prefix && !Object.keys(wire).some((key) => key.startsWith(prefix))
  return read(asksForAll ? onlyOwn(root, new Set(Object.values(bindings))) : root, output, ['requestId'])
}

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

const shapes = new WeakMap<Operation, Map<string, Shape>>()

/** The shapes of an operation at a version, made once. */
export function shapeOf(name: string, version: string, { operations }: Library): Shape | undefined {
  const operation = operations.get(name)
  if (!operation) return undefined
  const known = shapes.get(operation) ?? new Map<string, Shape>()
  shapes.set(operation, known)
  const shape = known.get(version) ?? {
    operation,
    input: atVersion(operation.input, version),
    output: atVersion(operation.output, version),
  }
  known.set(version, shape)
  return shape
}
