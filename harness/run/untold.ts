import type { Case } from '../golden/case.ts'
import type { Judgement } from '../judge/judge.ts'

/** The judgement of a case that shows nothing, and why. */
export const untold = ({ id, version, clause }: Case, reason: string): Judgement => ({
  findings: [{ clause, case: id, version, status: 'inconclusive', facts: 0, reason }],
  notes: [],
})
