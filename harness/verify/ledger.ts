import type { Finding } from '../judge/finding.ts'
import { fingerprint } from '../judge/fingerprint.ts'
import { type Baseline, covers, type Entry, names } from '../report/baseline/baseline.ts'
import type { Mask } from '../wire/mask.ts'

/** A baseline held against cases that are judged one at a time. */
export type Ledger = {
  /** Takes note of what a case says of a clause, and returns the entry that excuses it, if it fails and one does. */
  readonly excuse: (finding: Finding) => Entry | undefined
  /** The entries that excused nothing, though their clauses held. */
  readonly stale: () => Entry[]
}

/** `today` is `2026-10-03`: an entry past its last day excuses nothing. */
export function openLedger({ entries }: Baseline, today: string, mask: Mask): Ledger {
  const used = new Set<Entry>()
  const held = new Set<Entry>()
  const isValid = ({ expires }: Entry) => expires === undefined || expires >= today
  return {
    excuse(finding) {
      const own = entries.filter((entry) => names(entry, finding.clause))
      if (finding.status === 'passed') for (const entry of own) if (isAt(entry, finding)) held.add(entry)
      if (finding.status !== 'failed') return undefined
      const ways = waysOf(finding, mask)
      const excusing = own.filter((entry) => ways.some((way) => covers(entry, finding.version, way)))
      for (const entry of excusing) used.add(entry)
      const valid = excusing.filter(isValid)
      return ways.every((way) => valid.some((entry) => covers(entry, finding.version, way)))
        ? valid[0]
        : undefined
    },
    stale: () => entries.filter((entry) => held.has(entry) && !used.has(entry)),
  }
}

const isAt = ({ versions }: Entry, { version }: Finding): boolean => versions?.includes(version) ?? true

const waysOf = ({ clause, mismatch, others = [] }: Finding, mask: Mask): string[] =>
  [...(mismatch ? [mismatch] : []), ...others.map((one) => one.mismatch)].map((one) =>
    fingerprint(clause, one, mask),
  )
