import { wireName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'

/** A parameter of a request as it is sent: `DiskImage.N.Image.Format`, N counting from 1. */
export type Field = { readonly key: string; readonly type: string; readonly required: string }

/** Every parameter of an input shape. What is required in a structure that is not is required `with` it. */
export function* fields(shape: Schema, prefix = '', needs = ''): Generator<Field> {
  for (const [name, schema] of Object.entries(shape.properties ?? {})) {
    const isList = schema.items !== undefined
    const key = `${prefix}${wireName(name, schema)}${isList ? '.N' : ''}`
    const member = schema.items ?? schema
    const required = requirement(name, shape, needs)
    if (member.properties) yield* fields(member, `${key}.`, /^(yes|with)/.test(required) ? needs : key)
    else yield { key, type: typeOf(member), required }
  }
}

function requirement(name: string, { required = [], oneOf = [] }: Schema, needs: string): string {
  if (required.includes(name)) return needs ? `with ${needs}` : 'yes'
  const choice = oneOf.flatMap((one) => one.required)
  return choice.includes(name) ? `one of ${choice.join(', ')}` : ''
}

function typeOf({ type, format, enum: values, minimum, maximum }: Schema): string {
  if (values) return values.join(' | ')
  const range =
    minimum === undefined ? '' : maximum === undefined ? `, from ${minimum}` : `, ${minimum} to ${maximum}`
  return `${names[format ?? ''] ?? type ?? 'string'}${range}`
}

const names: Readonly<Record<string, string>> = {
  int32: 'integer',
  int64: 'long',
  double: 'double',
  'date-time': 'timestamp',
  'ec2-time': 'timestamp',
}
