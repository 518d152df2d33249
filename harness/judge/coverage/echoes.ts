import { members } from '../../shape/members.ts'
import type { Schema } from '../../shape/schema.ts'

/** A member of an answer that repeats one of the creating request. */
export type Echo = { readonly path: string; readonly xmlPath: string; readonly echo: string }

const known = new WeakMap<Schema, ReadonlyMap<string, Echo>>()

/** The echoes of an output shape by their element names, made once. */
export function echoesOf(output: Schema): ReadonlyMap<string, Echo> {
  const found = known.get(output) ?? new Map([...walk(output)].map((one) => [one.xmlPath, one]))
  known.set(output, found)
  return found
}

function* walk(output: Schema): Generator<Echo> {
  for (const { path, xmlPath, schema } of members(output))
    if (schema.echo) yield { path, xmlPath, echo: schema.echo }
}
