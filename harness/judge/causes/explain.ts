import { type Attributed, attributedByName, themeOf } from './attributed.ts'
import { type Court, type Explained, explainCase } from './explain-case.ts'
import type { Groups, Sample } from './samples.ts'

/** So many cases are judged again, whatever the run; what more there is, is of the cause of what is called the same. */
const most = 160

/** What every group of failures needs mended: found by mending it in its plainest cases, and judging these again. */
export function explain(groups: Groups, rules: Omit<Court, 'failing'>): readonly Attributed[] {
  const sorted = [...groups.values()].sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const court = { ...rules, failing: sorted.map(({ clause }) => clause) }
  const known = new Map<Sample['case'], Explained>()
  const tried = sorted.map((group) => ({ group, shown: [] as Attributed['shown'][number][] }))
  const show = ({ group, shown }: (typeof tried)[number], sample: Sample | undefined): void => {
    if (!sample || (!known.has(sample.case) && known.size >= most)) return
    const explained = known.get(sample.case) ?? explainCase(sample.case, sample.exchanges, court)
    known.set(sample.case, explained)
    shown.push({ sample, needs: explained.get(group.clause) ?? [[themeOf(group)]] })
  }
  // A case that fails several clauses speaks for all of them: every group has its say before any has another.
  for (const one of tried)
    show(one, one.group.samples.find((sample) => known.has(sample.case)) ?? one.group.samples[0])
  for (const nth of [0, 1, 2])
    for (const one of tried) {
      const sample = one.group.samples[nth]
      if (one.shown.every((other) => other.sample !== sample)) show(one, sample)
    }
  return attributedByName(tried)
}
