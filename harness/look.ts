import { type Answer, readAnswer } from './answer.ts'
import { atVersion } from './golden/at-version.ts'
import type { Library } from './golden/library.ts'
import type { Operation, Schema } from './golden/schema.ts'
import type { Case, Exchange, Mismatch, Step } from './model.ts'
import { type Reading, read } from './read.ts'

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
    const shape = shapeOf(step.operation, kase.version, library)
    const final = exchanges[index + 1]?.step !== exchange.step
    const reading =
      shape && answer.kind === 'success' ? read(answer.root, shape.output, ['requestId']) : undefined
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
