import type { Schema } from '../../harness/shape/schema.ts'
import type { Context } from './context.ts'
import { describedBy } from './describe.ts'
import type { Edit } from './edits.ts'
import type { Fragment } from './fragments.ts'
import { diagonal } from './interleave.ts'
import { orElse, type Request, requestOf } from './request.ts'
import { type TextClass, textClasses } from './text-classes.ts'
import type { Family, Variant } from './variant.ts'

/** A member that takes any text, and the fragment that writes it. */
export type FreeText = {
  readonly fragment: Fragment
  readonly path: Edit['path']
  readonly name: string
  readonly limit: number
}

/** Members in which people write what they like, so far as a golden pair writes them. */
export function freeTexts({ fragments, input }: Context): FreeText[] {
  const found = new Map<string, FreeText>()
  for (const fragment of fragments)
    for (const { path, value } of fragment.edits) {
      const name = path.filter((segment) => typeof segment === 'string').join('.')
      const schema = schemaAt(input, path)
      const isText = typeof value === 'string' && schema.text === 'free'
      if (isText && !found.has(name))
        found.set(name, { fragment, path, name, limit: schema.maxLength ?? Number.POSITIVE_INFINITY })
    }
  return [...found.values()].sort((a, b) => a.path.length - b.path.length)
}

const schemaAt = (input: Schema, path: Edit['path']): Schema =>
  path.reduce<Schema>(
    (schema, segment) => (typeof segment === 'number' ? schema.items : schema.properties?.[segment]) ?? {},
    input,
  )

/** A request whose free text is of a class. What nobody promises to keep is sent without being compared. */
export function textRequest(
  context: Context,
  member: FreeText,
  { text, situations = [], unkept }: TextClass,
): Request {
  const { fragment, path, limit } = member
  const request = requestOf(context, [fragment], [{ path, value: text }])
  const { params: _, ...unread } = request
  return orElse(unkept ? unread : request, ...situations, ...(text.length > limit ? ['too-long'] : []))
}

/** Texts of every class in every member that takes text, given back when the task is made and when it is described. */
export const texts: Family = {
  name: 'text',
  *finite(context) {
    for (const [member, kind] of diagonal(freeTexts(context), textClasses))
      yield textVariant(context, member, kind)
  },
}

export const textVariant = (
  context: Context,
  member: FreeText,
  kind: TextClass,
  name = `${member.name}.${kind.name}`,
): Variant => ({
  name,
  about: member.fragment.about,
  make: () => ({ test: textRequest(context, member, kind), after: describedBy(context) }),
  smaller: () => shorter(kind.text).map((text) => textVariant(context, member, { ...kind, text }, name)),
})

/** Shorter texts out of a text; none that begins or ends with a blank, which is a matter of its own. */
export function shorter(text: string): string[] {
  const letters = [...text]
  const middle = Math.ceil(letters.length / 2)
  const single = letters.length <= 24 ? letters.map((_, i) => letters.toSpliced(i, 1)) : []
  const pieces = [
    ...new Set(letters).values().map((one) => [one]),
    letters.slice(0, middle),
    letters.slice(middle),
    ...single,
  ]
  const texts = pieces
    .map((piece) => piece.join(''))
    .filter((piece) => piece && piece.trim() === piece && piece.length < text.length)
  return [...new Set(texts)]
}
