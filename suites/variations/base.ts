import type { Step } from '../../harness/golden/case.ts'
import type { Library } from '../../harness/golden/library.ts'
import { consumes, planPair } from '../../harness/golden/plan.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import type { Params, Wire } from '../../harness/shape/encode.ts'
import { encode } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'

/** The golden request that the variants of an operation start from: the plainest that succeeds. */
export type Base = {
  readonly operation: string
  readonly version: string
  readonly library: Library
  readonly input: Schema
  readonly params: Params
  readonly wire: Wire
  /** Situations whose error is right as well. */
  readonly situations: readonly string[]
  readonly setups: readonly Step[]
  /** The golden answer, for the names that it binds. */
  readonly answer: Step['expect']['answer']
  /** The request uses up what the set-up made, so that another one needs it again. */
  readonly consumes: boolean
}

/** Golden pairs that are the plainest success of their operation. */
const plainest = ['minimal', 'by-id', 'active'] as const

/** Where the variants of an operation start at a version; undefined where that has no such request. */
export function baseOf(operation: string, version: string, library: Library): Base | undefined {
  const shape = shapeOf(operation, version, library)
  for (const name of plainest) {
    const kase = shape && planPair(`${operation}/${name}`, version, library)
    const step = kase?.steps.at(-1)
    if (!step?.params || step.expect.situation) continue
    const { params, expect } = step
    return {
      operation,
      version,
      library,
      input: shape!.input,
      params,
      wire: encode(params, shape!.input),
      situations: expect.orSituations ?? [],
      setups: kase!.steps.slice(0, -1),
      answer: expect.answer,
      consumes: consumes(operation, library),
    }
  }
  return undefined
}
