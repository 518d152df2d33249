import type { Params, Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { echo } from '../tasks/echo.ts'
import { merge } from '../tasks/merge.ts'
import type { Behaviour } from './behaviour.ts'

/**
 * An operation that has to do with no task and that nobody wrote a behaviour for: it repeats what its shape says that
 * it repeats, and makes up what it has to have.
 */
export const fromShape: Behaviour = (params, { output, now }) =>
  merge(madeUp(output, now), echo(output, params)) as Params

function madeUp({ properties = {}, required = [] }: Schema, now: number): Params {
  return Object.fromEntries(required.map((name) => [name, valueFor(properties[name] ?? {}, now)]))
}

function valueFor(schema: Schema, now: number): Value {
  if (schema.type === 'object') return madeUp(schema, now)
  if (schema.type === 'array') return []
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1
  if (schema.format === 'percent') return '100'
  if (schema.format) return new Date(now).toISOString()
  return schema.enum?.[0] ?? `${beginning(schema)}ec2spec`
}

/** `ami-` of `^ami-`. */
const beginning = ({ pattern = '' }: Schema): string => /^\^([\w-]+)/.exec(pattern)?.[1] ?? ''
