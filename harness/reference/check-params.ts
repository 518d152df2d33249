import type { ErrorObject } from 'ajv/dist/2020.js'
import type { DecodeProblem } from '../decode.ts'
import type { Params, Value } from '../encode.ts'
import type { Schema } from '../golden/schema.ts'
import { wireName } from '../names.ts'
import { illegalInXml } from '../render.ts'
import { validate } from '../validate.ts'
import { type ApiError, type Failure, failureOf } from './api-error.ts'
import * as say from './parameter-errors.ts'
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
    ...rules.flatMap((rule) => rule(params) ?? []),
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
function missing(
  { keyword, schemaPath, instancePath, params, parentSchema }: ErrorObject,
  input: Schema,
): ApiError[] {
  const { prefix, schema } = resolve(instancePath, input)
  if (keyword === 'required' && !schemaPath.includes('/oneOf/')) {
    const name = String(params.missingProperty)
    return [say.missing(prefix + wireName(name, schema.properties?.[name] ?? {}))]
  }
  if (keyword !== 'oneOf' || params.passingSchemas) return []
  return [
    say.missing(
      prefix +
        String(
          (parentSchema as Schema | undefined)?.oneOf?.[0]?.required[0] ?? schema.oneOf?.[0]?.required[0],
        ),
    ),
  ]
}

function invalid(
  { keyword, schemaPath, instancePath, params: about }: ErrorObject,
  params: Params,
  input: Schema,
): ApiError[] {
  if (keyword === 'required' || schemaPath.includes('/oneOf/')) return []
  const { prefix, schema, value } = resolve(instancePath, input, params)
  const key = prefix.replace(/\.$/, '')
  if (keyword === 'oneOf')
    return about.passingSchemas ? [say.exclusive(schema.oneOf!.flatMap(({ required }) => required))] : []
  if (keyword === 'enum' && key.endsWith('Image.Format')) return [say.badFormat(String(value), schema.enum!)]
  if (keyword === 'enum') return [say.notOneOf(key, String(value), schema.enum!)]
  return [
    say.notOfType(key, String(value), keyword === 'format' ? `a ${schema.format}` : bound(keyword, about)),
  ]
}

const bound = (keyword: string, about: ErrorObject['params']): string =>
  `${keyword} ${Object.values(about)
    .filter((limit) => typeof limit !== 'object')
    .join(' ')}`

/** Follows a JSON pointer down a shape: `/DiskImages/0/Image` has the wire prefix `DiskImage.1.Image.`. */
function resolve(
  pointer: string,
  input: Schema,
  params?: Params,
): { prefix: string; schema: Schema; value: unknown } {
  let at: { prefix: string; schema: Schema; value: unknown } = { prefix: '', schema: input, value: params }
  for (const segment of pointer.split('/').slice(1)) {
    const value = (at.value as Record<string, unknown> | undefined)?.[segment]
    const { items, properties } = at.schema
    const schema = items ?? properties?.[segment] ?? {}
    at = { prefix: `${at.prefix}${items ? Number(segment) + 1 : wireName(segment, schema)}.`, schema, value }
  }
  return at
}

const hasIllegal = (value: Value): boolean =>
  typeof value === 'string'
    ? illegalInXml.test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some(hasIllegal)
