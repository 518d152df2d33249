import type { Alternatives, Normalisation } from './normalisation.ts'
import type { Group, Sample } from './samples.ts'

/** What a group of failures needs mended, as far as its cases show. */
export type Attributed = {
  readonly group: Group
  readonly shown: readonly { readonly sample?: Sample; readonly needs: Alternatives }[]
}

/** What a group is called, for want of anything better. */
export const themeOf = ({ name, theme }: Group): Normalisation => ({ id: `theme ${theme}`, words: name })

/**
 * Groups of which no case was tried, by what others of the same name need; else by what all need that fail in that
 * respect, where that is one thing.
 */
export function attributedByName(all: readonly Attributed[]): readonly Attributed[] {
  const tried = all.filter(({ shown }) => shown.length)
  const byName = Map.groupBy(tried, ({ group }) => group.name)
  const byAspect = Map.groupBy(tried, ({ group }) => aspectOf(group.clause))
  const needsOf = ({ group }: Attributed): Alternatives => {
    const like = byName.get(group.name)?.[0]?.shown[0]
    const shared = like?.needs ?? sharedBy(byAspect.get(aspectOf(group.clause)) ?? [])
    return shared ?? forgiving(group, tried) ?? [[themeOf(group)]]
  }
  return all.map((one) =>
    one.shown.length
      ? one
      : { ...one, shown: [{ ...withSample(one.group.samples[0]), needs: needsOf(one) }] },
  )
}

const withSample = (sample: Sample | undefined) => (sample ? { sample } : {})

/** What some groups need and this one would be forgiven with. */
function forgiving({ clause, name }: Group, tried: readonly Attributed[]): Alternatives | undefined {
  const all = tried.flatMap(({ shown }) => shown[0]!.needs.flat())
  const one = all.find(({ forgives }) =>
    forgives?.(clause, { path: '', expected: '', actual: '', cause: name }),
  )
  return one && [[one]]
}

/** `refuses`, `error-code`, `accepted`, `echo`: what a clause is about, whatever the operation and the member. */
const aspectOf = (clause: string): string =>
  /:([a-z]+)$/.exec(clause)?.[1] ?? clause.split('.').slice(0, 2).at(-1)!

/** What is enough for every one of some groups; undefined where nothing is. */
function sharedBy(groups: readonly Attributed[]): Alternatives | undefined {
  const [first, ...others] = groups.map(({ shown }) => shown[0]!.needs)
  const has = (needs: Alternatives, id: string) =>
    needs.some((some) => some.length === 1 && some[0]!.id === id)
  const shared = first?.filter(
    (some) => some.length === 1 && others.every((needs) => has(needs, some[0]!.id)),
  )
  return shared?.length ? shared : undefined
}
