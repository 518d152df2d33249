import type { Context } from './context.ts'
import { type Request, requestOf } from './request.ts'
import { type TextClass, textClasses } from './text-classes.ts'
import { freeTexts, shorter, textRequest } from './texts.ts'
import type { Variant } from './variant.ts'

/** How a request is sent the second time. */
type Way = Pick<Request, 'method' | 'encoding'>

/** A request that is sent twice, the second time in another way. */
export const sentTwice = (name: string, way: Way, request: () => Request): Variant => ({
  name,
  make: () => ({ control: request(), test: { ...request(), ...way } }),
})

/** Texts of every short class, in the member that is nearest at hand, sent in another way. */
export function* textsSentTwice(
  context: Context,
  way: Way,
  prefix: string,
  wanted: (kind: TextClass) => boolean,
): Generator<Variant> {
  const [member] = freeTexts(context)
  for (const kind of member ? textClasses.filter(wanted) : [])
    if (kind.text.length < 200 && !kind.unkept) yield withText(`${prefix}text.${kind.name}`, kind)

  function withText(name: string, kind: TextClass): Variant {
    return {
      ...sentTwice(name, way, () => textRequest(context, member!, kind)),
      smaller: () => shorter(kind.text).map((text) => withText(name, { ...kind, text })),
    }
  }
}

/** The plainest request, sent in another way. */
export const plainSentTwice = (context: Context, way: Way, prefix: string): Variant =>
  sentTwice(`${prefix}plain`, way, () => requestOf(context))
