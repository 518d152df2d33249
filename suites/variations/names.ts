import type { Wire } from '../../harness/encode.ts'
import { wireName } from '../../harness/names.ts'
import { members } from '../../harness/members.ts'
import { interleave } from '../../harness/variants/interleave.ts'
import type { Context } from './context.ts'
import { misspellings } from './misspellings.ts'
import { type Request, wired } from './request.ts'
import { nameOf, rekey, type Spot, spotsOf, standing } from './spots.ts'
import type { Family, Variant } from './variant.ts'

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
      const without = standing(rekey(control.wire, (one) => (isUnder(one, prefix) ? undefined : one)), context)
      if (without !== 'unclear') yield { control, head: segments.slice(0, i).join('.'), name, without }
    }
  }
}

export const isUnder = (key: string, prefix: string): boolean => key === prefix || key.startsWith(`${prefix}.`)

/** A wire in which a name is another one, wherever it stands at that place. */
export function renamed({ control, head, name }: Name, other: string): Wire {
  const [from, to] = [head ? `${head}.${name}` : name, head ? `${head}.${other}` : other]
  return rekey(control.wire, (key) => (isUnder(key, from) ? to + key.slice(from.length) : key))
}

/** A name with one edit in it. */
export const misspelt: Family = {
  name: 'misspelt',
  *finite(context) {
    const real = realNames(context)
    yield* interleave(namesOf(context).map((name) => misspellingsOf(name, real)))
  },
}

function* misspellingsOf(name: Name, real: ReadonlySet<string>): Generator<Variant> {
  for (const other of misspellings(name.name)) if (!real.has(other.toLowerCase())) yield misnamed(name, other, 'unknown-parameter')
}

/** The variant that has another name; a name that the request needs is at once missing. */
export const misnamed = (name: Name, other: string, situation: string): Variant => ({
  name: name.head ? `${name.head}.${other}` : other,
  situation: name.without === 'valid' ? situation : 'misnamed-required',
  make: () => ({ control: name.control, test: wired(renamed(name, other)) }),
})

/** Every name that an operation has had in any version, and those that every request may have. */
export const realNames = ({ library, operation }: Context): ReadonlySet<string> =>
  new Set([
    ...members(library.operations.get(operation)!.input).map(({ name, schema }) => wireName(name, schema).toLowerCase()),
    ...['action', 'version', 'timestamp', 'expires', 'signature', 'awsaccesskeyid', 'securitytoken'],
  ])

/** A name in another case of letters. */
export const otherCase: Family = {
  name: 'case',
  *finite(context) {
    yield* interleave(namesOf(context).map(otherCasesOf))
  },
}

function* otherCasesOf(name: Name): Generator<Variant> {
  const { name: text } = name
  const others = new Set([lowerFirst(text), text.toLowerCase(), text.toUpperCase(), swapLast(text)])
  for (const other of others) if (other !== text) yield misnamed(name, other, 'wrong-case-parameter')
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

function swapLast(text: string): string {
  const last = text.slice(-1)
  return text.slice(0, -1) + (last === last.toUpperCase() ? last.toLowerCase() : last.toUpperCase())
}

const strangers = ['Colour', 'constructor', '__proto__', 'toString', 'Nonsense.1', 'length', 'Stranger.9.Colour', 'hasOwnProperty', 'Ünknown', 'a b', 'x'.repeat(300)]

/** Names that nothing has, at every place where a name can stand. */
export const unknownNames: Family = {
  name: 'unknown',
  *finite(context) {
    const places = placesOf(spotsOf(context))
    for (const [i] of strangers.entries())
      for (const [j, place] of places.entries()) {
        const stranger = strangers[(i + j) % strangers.length]!
        const key = place.head ? `${place.head}.${stranger}` : stranger
        yield {
          name: key.slice(0, 60),
          situation: 'unknown-parameter',
          make: () => ({ control: place.control, test: wired({ ...place.control.wire, [key]: 'blue' }) }),
        }
      }
  },
}

/** Where names stand: at the top, in structures, in items of lists. */
function placesOf(spots: readonly Spot[]): { head: string; control: Request }[] {
  const places = new Map<string, Request>([['', spots[0]?.control ?? wired({})]])
  for (const { key, control } of spots) {
    const segments = key.split('.')
    for (let i = 1; i < segments.length; i++) {
      const head = segments.slice(0, i).join('.')
      const isList = /^\d+$/.test(segments[i]!)
      if (!isList && !places.has(head)) places.set(head, control)
    }
  }
  return [...places].map(([head, control]) => ({ head, control }))
}

/** A key that stands twice, with the same value and with another. */
export const duplicateKeys: Family = {
  name: 'duplicate',
  *finite(context) {
    for (const [same, suffix] of [['same', ''], ['other', '2']] as const)
      for (const { key, text, path, control } of spotsOf(context))
        yield {
          name: `${nameOf(path)}.${same}`,
          situation: 'duplicate-parameter',
          make: () => ({ control, test: { ...wired(control.wire), extra: [[key, text + suffix]] } }),
        }
  },
}
