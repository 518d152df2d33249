/**
 * The texts that a pattern names, `*` standing for any text. Each part is taken where it first fits, and not looked for again: a
 * pattern of many stars takes no longer than one of few.
 */
export function globToRegExp(pattern: string): RegExp {
  const [first = '', ...others] = pattern.split('*').map(literal)
  const last = others.pop()
  if (last === undefined) return new RegExp(`^${first}$`)
  const between = others
    .filter(Boolean)
    .map((part, i) => `(?=(.*?${part}))\\${i + 1}`)
    .join('')
  return new RegExp(`^${first}${between}.*${last}$`)
}

const literal = (part: string): string => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
