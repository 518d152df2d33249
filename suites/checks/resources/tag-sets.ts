import type { ClauseId } from '../../../harness/golden/clause-id.ts'
import type { Look } from '../../../harness/judge/look.ts'

export type Tag = readonly [key: string, value: string]

/**
 * The tags that a resource may have: by what was done to it, by what it last showed, with and without dry runs that a target
 * has answered as the calls themselves; and who is to blame if it has others.
 */
export type Standing = { readonly accounts: readonly (readonly Tag[])[]; readonly clause: ClauseId }

/** Keys and values below a list of tags on the wire; the value is undefined where none was sent. */
const sent = (
  wire: Readonly<Record<string, string>>,
  list: string,
): [key: string, value: string | undefined][] =>
  Object.entries(wire).flatMap(([name, key]): [string, string | undefined][] => {
    const [, place] = name.startsWith(`${list}.`) ? (/^(.*)\.Key$/.exec(name) ?? []) : []
    return place ? [[key, wire[`${place}.Value`]]] : []
  })

/** The tags that a request gives in a list. */
export const given = (wire: Readonly<Record<string, string>>, list: string): readonly Tag[] =>
  sent(wire, list).map(([key, value = '']) => [key, value])

/** What becomes of tags by CreateTags, or by DeleteTags, which takes off one with a value only where it has that value. */
export function changed({ step, exchange }: Look, before: readonly Tag[]): readonly Tag[] {
  const tags = sent(exchange.request.wire, 'Tag')
  const names = new Set(tags.map(([key]) => key))
  if (step.operation === 'CreateTags')
    return [...before.filter(([key]) => !names.has(key)), ...given(exchange.request.wire, 'Tag')]
  return before.filter(
    ([key, value]) => !tags.some((tag) => tag[0] === key && (tag[1] === undefined || tag[1] === value)),
  )
}

/** Tags in words, in the order of their keys. */
export const shown = (tags: readonly Tag[]): string =>
  tags
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join(', ') || 'none'

/** Whether tags are those of one account of them. */
export const areThose = (tags: readonly Tag[], { accounts }: Standing): boolean =>
  accounts.some((one) => shown(one) === shown(tags))

/** The likeliest account: what was last shown, and done since. */
export const likely = ({ accounts }: Standing): readonly Tag[] => accounts.at(-1) ?? []
