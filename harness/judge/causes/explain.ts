import { type Attributed, attributedByName, themeOf } from './attributed.ts'
import { type Court, type Explained, explainCase } from './explain-case.ts'
import type { Groups, Sample } from './samples.ts'

/** So many cases are judged again, whatever the run; what more there is, is of the cause of what is called the same. */
const most = 240

/** What every group of failures needs mended: found by mending it in its plainest cases, and judging these again. */
export function explain(groups: Groups, court: Court): readonly Attributed[] {
  const sorted = [...groups.values()].sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const known = new Map<Sample['case'], Explained>()
  const tried = sorted.map((group) => ({ group, shown: [] as Attributed['shown'][number][] }))
  for (const nth of [0, 1, 2])
    for (const { group, shown } of tried) {
      const sample = group.samples[nth]
      if (!sample || (!known.has(sample.case) && known.size >= most)) continue
      const explained = known.get(sample.case) ?? explainCase(sample.case, sample.exchanges, court)
      known.set(sample.case, explained)
      shown.push({ sample, needs: explained.get(group.clause) ?? [[themeOf(group)]] })
    }
  return attributedByName(tried)
}
