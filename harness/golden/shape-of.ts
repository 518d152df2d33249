import { atVersion } from '../shape/at-version.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Library } from './facts.ts'

/** What an operation takes and gives at one API version. */
export type Shape = { readonly operation: Operation; readonly input: Schema; readonly output: Schema }

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
