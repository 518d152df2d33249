import { members } from './members.ts'
import { wireName } from './names.ts'
import type { Schema } from './schema.ts'

const words = ['Colour', 'Flavour', 'Odour', 'Humour'] as const

/** Names that no member has, at whatever depth and in whatever case: of some that an operation is asked whether it takes. */
export function strangeNames<Name extends string>(input: Schema, names: readonly Name[]): Name[] {
  const taken = new Set(
    members(input).flatMap(({ name, schema }) => [name.toLowerCase(), wireName(name, schema).toLowerCase()]),
  )
  return names.filter((name) => !name.split('.').some((part) => taken.has(part.toLowerCase())))
}

/** A name of a parameter that an operation does not have: `Colour`, where none of its members is called so. */
export const strangeName = (input: Schema): string => strangeNames(input, words)[0] ?? 'Ec2specUnknown'
