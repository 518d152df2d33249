import type { Alternatives, Normalisation } from './normalisation.ts'
import type { Group, Sample } from './samples.ts'

/** What a group of failures needs mended, as far as its cases show. */
export type Attributed = {
  readonly group: Group
  readonly shown: readonly { readonly sample?: Sample; readonly needs: Alternatives }[]
}

/** What a group is called, for want of anything better. */
export const themeOf = ({ name, theme }: Group): Normalisation => ({ id: `theme ${theme}`, words: name })

/** Groups of which no case was tried, by what others of the same name need. */
export function attributedByName(tried: readonly Attributed[]): readonly Attributed[] {
  const byName = Map.groupBy(
    tried.filter(({ shown }) => shown.length),
    ({ group }) => group.name,
  )
  return tried.map((one) => {
    if (one.shown.length) return one
    const like = byName.get(one.group.name)?.[0]?.shown[0]
    return { ...one, shown: [{ needs: like?.needs ?? [[themeOf(one.group)]] }] }
  })
}
