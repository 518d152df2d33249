import type { Schema } from './schema.ts'

const inSpan = (schema: Schema, version: string): boolean =>
  (schema.since ?? '') <= version && version <= (schema.until ?? '9999')

/** The schema as one API version has it: members outside their span gone, and whatever required them. */
export function atVersion(schema: Schema, version: string): Schema {
  const { properties, required, oneOf, items, ...rest } = schema
  if (schema.wordsSince) return { ...schema, enum: wordsAt(schema, version) }
  if (items) return { ...rest, items: atVersion(items, version) }
  if (!properties) return schema
  const kept = Object.entries(properties).filter(([, member]) => inSpan(member, version))
  const has = new Set(kept.map(([name]) => name))
  const choices = oneOf?.filter((choice) => choice.required.every((name) => has.has(name)))
  const needed = required?.filter((name) => has.has(name))
  return {
    ...rest,
    properties: Object.fromEntries(kept.map(([name, member]) => [name, atVersion(member, version)])),
    ...(needed?.length ? { required: needed } : {}),
    ...(choices?.length ? { oneOf: choices } : {}),
  }
}

const wordsAt = ({ enum: words = [], wordsSince = {} }: Schema, version: string): readonly string[] =>
  words.filter((word) => (wordsSince[word] ?? '') <= version)

/** Whether an operation or a member exists in `version`. */
export const existsAt = (spanned: { since?: string; until?: string }, version: string): boolean =>
  inSpan(spanned as Schema, version)
