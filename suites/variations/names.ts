import type { Wire } from '../../harness/shape/encode.ts'
import type { Context } from './context.ts'
import { type Request, wired } from './request.ts'
import { rekey, spotsOf, standing } from './spots.ts'
import type { Variant } from './variant.ts'

/** One name in the keys of a valid request: `UserBucket` of `DiskContainer.1.UserBucket`. */
export type Name = {
  readonly control: Request
  /** The key up to the name, and the name. */
  readonly head: string
  readonly name: string
  /** What the request is without the keys that have it. */
  readonly without: 'valid' | 'incomplete'
}

const names = new WeakMap<Context, readonly Name[]>()

/** Every name in the keys of golden requests, so far as it is sure what a request without it is. */
export function namesOf(context: Context): readonly Name[] {
  const known = names.get(context) ?? [...findNames(context)]
  names.set(context, known)
  return known
}

function* findNames(context: Context): Generator<Name> {
  const seen = new Set<string>()
  for (const { key, control } of spotsOf(context)) {
    const segments = key.split('.')
    for (const [i, name] of segments.entries()) {
      const prefix = segments.slice(0, i + 1).join('.')
      if (/^\d+$/.test(name) || seen.has(prefix)) continue
      seen.add(prefix)
      const without = standing(
        rekey(control.wire, (one) => (isUnder(one, prefix) ? undefined : one)),
        context,
      )
      if (without !== 'unclear') yield { control, head: segments.slice(0, i).join('.'), name, without }
    }
  }
}

export const isUnder = (key: string, prefix: string): boolean =>
  key === prefix || key.startsWith(`${prefix}.`)

/** A wire in which a name is another one, wherever it stands at that place. */
export function renamed({ control, head, name }: Name, other: string): Wire {
  const [from, to] = [head ? `${head}.${name}` : name, head ? `${head}.${other}` : other]
  return rekey(control.wire, (key) => (isUnder(key, from) ? to + key.slice(from.length) : key))
}

/** The variant that has another name; a name that the request needs is at once missing. */
export const misnamed = (name: Name, other: string, situation: string): Variant => ({
  name: name.head ? `${name.head}.${other}` : other,
  situation: name.without === 'valid' ? situation : 'misnamed-required',
  make: () => ({ control: name.control, test: wired(renamed(name, other)) }),
})
