import { xmlName } from './names.ts'
import type { Schema } from './schema.ts'
import type { Element } from './xml.ts'

/**
 * Where an element belongs that its structure does not have: in a structure beside it that lacks it, or a level higher,
 * where it wraps what should stand in its place. Undefined where the shape knows nothing of the kind.
 */
export function placeOf(
  child: Element,
  parent: Element,
  { properties = {} }: Schema,
  absent: readonly string[],
): string | undefined {
  for (const [name, member] of Object.entries(properties)) {
    const xml = xmlName(name, member)
    const beside = parent.children.find((other) => other.name === xml)
    const has = Object.entries(member.properties ?? {}).some(
      ([inner, one]) => xmlName(inner, one) === child.name,
    )
    if (has && !beside?.children.some(({ name: inner }) => inner === child.name))
      return `${xml}.${child.name}`
  }
  const wrapped = child.children.filter(({ name }) => absent.includes(name))
  return wrapped.length ? `${wrapped.map(({ name }) => name).join(', ')} without a wrapper` : undefined
}
