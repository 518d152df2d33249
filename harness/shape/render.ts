import { XMLBuilder, type XmlBuilderOptions } from 'fast-xml-parser'
import type { Params, Value } from './encode.ts'
import { xmlName } from './names.ts'
import type { Schema } from './schema.ts'
import { namespaceOf } from './versions.ts'

type Tree = { readonly [element: string]: string | Tree | readonly (string | Tree)[] }

/** `entities` is an option of the builder that its types do not tell. */
type Options = XmlBuilderOptions & { readonly entities: readonly { regex: RegExp; val: string }[] }

const options: Options = {
  ignoreAttributes: false,
  suppressEmptyNode: true,
  // A parser turns a bare carriage return into a line feed: written as a reference it comes through.
  entities: [
    { regex: /&/g, val: '&amp;' },
    { regex: /</g, val: '&lt;' },
    { regex: />/g, val: '&gt;' },
    { regex: /\r/g, val: '&#13;' },
  ],
}
const builder = new XMLBuilder(options)
const declaration = { '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' } }

/** Characters that no XML 1.0 document can carry, not even as references. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
export const illegalInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u
const illegalAnywhere = new RegExp(illegalInXml.source, 'gu')

/**
 * The XML of a success: `<ActionResponse>` in the namespace of `version`, requestId first, then the members of
 * `value` that `shape` (an output as that version has it) knows, in the order of the shape.
 */
export function render(
  value: Params,
  shape: Schema,
  about: { action: string; version: string; requestId: string; namespace?: string | undefined },
): string {
  const root = {
    '@_xmlns': about.namespace ?? namespaceOf(about.version),
    requestId: about.requestId,
    ...structure(value, shape),
  }
  return builder.build({ ...declaration, [`${about.action}Response`]: root })
}

/** The XML of an error, which has no namespace and says `RequestID`. */
export function renderError(error: { code: string; message: string }, requestId: string): string {
  const Errors = { Error: { Code: text(error.code), Message: text(error.message) } }
  return builder.build({ ...declaration, Response: { Errors, RequestID: requestId } })
}

function structure(value: Params, shape: Schema): Tree {
  const known = Object.entries(shape.properties ?? {}).filter(
    ([name]) => value[name] !== undefined && value[name] !== null,
  )
  return Object.fromEntries(known.map(([name, schema]) => [xmlName(name, schema), one(value[name]!, schema)]))
}

function one(value: Value, schema: Schema): string | Tree {
  if (Array.isArray(value))
    return value.length ? { [schema.item ?? 'item']: value.map((item) => one(item, schema.items ?? {})) } : ''
  if (typeof value === 'object' && value !== null) return structure(value as Params, schema)
  return text(
    schema.type === 'number' && Number.isInteger(value) ? (value as number).toFixed(1) : String(value),
  )
}

const text = (raw: string): string => (illegalInXml.test(raw) ? raw.replace(illegalAnywhere, '\ufffd') : raw)
