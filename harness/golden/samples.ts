import type { Params, Value } from '../shape/encode.ts'
import type { Schema } from '../shape/schema.ts'

const placeholder = /^\{\{[^{}]+\}\}$/

/** Replaces each text that is a placeholder and nothing else by a value that its schema allows. */
export function fillSamples(value: Value, schema: Schema): Value {
  if (Array.isArray(value)) return value.map((item) => fillSamples(item, schema.items ?? {}))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value as Params).map(([name, member]) => [
        name,
        fillSamples(member, schema.properties?.[name] ?? {}),
      ]),
    )
  return typeof value === 'string' && placeholder.test(value) ? sample(schema) : value
}

function sample({ type, format, enum: words, pattern }: Schema): Value {
  if (words) return words[0]!
  if (pattern) return `${beginnings(pattern)[0]}1`
  if (type === 'integer' || type === 'number') return 1
  if (type === 'boolean') return true
  return format ? '2016-11-15T12:00:00Z' : 'sample'
}

/** `import-vol-` and `import-i-` of `^import-(vol|i)-`: how a text that fits such a pattern may begin. */
export function beginnings(pattern: string): string[] {
  const [, head = '', words = '', tail = ''] = /^\^([^(]*)(?:\(([^)]*)\))?(.*)$/.exec(pattern) ?? []
  return words.split('|').map((word) => head + word + tail)
}
