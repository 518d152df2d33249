import type { ErrorObject } from 'ajv/dist/2020.js'
import type { DecodeProblem } from '../shape/decode.ts'
import type { Params, Value } from '../shape/encode.ts'
import { wireName } from '../shape/names.ts'
import { illegalInXml } from '../shape/render.ts'
import type { Schema } from '../shape/schema.ts'
import { validate } from '../shape/validate.ts'
import { type ApiError, type Failure, failureOf } from './api-error.ts'
import * as say from './parameter-errors.ts'
import { resolvePointer } from './resolve-pointer.ts'
import { rules } from './rules.ts'

/** All that is wrong with decoded params, as errors; the first is the one to answer with. */
export function checkParams(
  params: Params,
  decoding: readonly DecodeProblem[],
  input: Schema,
): readonly Failure[] {
  const shape = validate(params, input)
  const errors = [
    ...decoding
      .filter(({ kind }) => kind === 'unknown' || kind === 'scalar')
      .map(({ key }) => say.unknown(key)),
    ...shape.flatMap((error) => missing(error, input)),
    ...decoding.flatMap(misread),
    ...shape.flatMap((error) => invalid(error, params, input)),
    ...(hasIllegal(params) ? [say.illegalCharacter()] : []),
    ...rules.flatMap((rule) => rule(params, input) ?? []),
  ]
  return errors.map((error: ApiError) => failureOf(error))
}

function misread(problem: DecodeProblem): ApiError[] {
  if (problem.kind === 'index') return [say.badIndex(problem.key)]
  return problem.kind === 'type' || problem.kind === 'range'
    ? [say.notOfType(problem.key, problem.actual, problem.expected)]
    : []
}

/** Required members, and choices of which none was made. */
function missing({ keyword, schemaPath, instancePath, params }: ErrorObject, input: Schema): ApiError[] {
  const { prefix, schema } = resolvePointer(instancePath, input)
  if (keyword === 'oneOf' && !params.passingSchemas)
    return [say.missing(prefix + schema.oneOf![0]!.required[0])]
  if (keyword !== 'required' || schemaPath.includes('/oneOf/')) return []
  const name = String(params.missingProperty)
  return [say.missing(prefix + wireName(name, schema.properties![name]!))]
}

function invalid(
  { keyword, schemaPath, instancePath, params: about }: ErrorObject,
  params: Params,
  input: Schema,
): ApiError[] {
  if (keyword === 'required' || schemaPath.includes('/oneOf/')) return []
  const { prefix, schema, value } = resolvePointer(instancePath, input, params)
  const key = prefix.replace(/\.$/, '')
  const words = schema.enum ?? []
  if (keyword === 'oneOf')
    return about.passingSchemas ? [say.exclusive(schema.oneOf!.flatMap((o) => o.required))] : []
  if (keyword === 'enum' && key.endsWith('Image.Format')) return [say.badFormat(String(value), words)]
  if (keyword === 'enum') return [say.notOfType(key, String(value), `one of ${words.join(', ')}`)]
  return [
    say.notOfType(key, String(value), keyword === 'format' ? `a ${schema.format}` : bound(keyword, about)),
  ]
}

/** `maxLength 64`, `type integer`. */
const bound = (keyword: string, { limit, type }: ErrorObject['params']): string =>
  `${keyword} ${limit ?? type}`

const hasIllegal = (value: Value): boolean =>
  typeof value === 'string'
    ? illegalInXml.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasIllegal)
