import type { Mask } from '../wire/mask.ts'
import type { Finding, VersionTally } from './finding.ts'
import { fingerprint } from './fingerprint.ts'

/** How a clause came out at each API version. */
export type Seen = Map<string, { passed: number; failed: number; untold: number; ways: string[] }>

/** So many ways of failing are kept of a clause at a version: those that sort first, whatever the order of the cases. */
const most = 20

/** Adds what one case says of a clause. */
export function see(
  seen: Seen,
  { clause, version, status, mismatch, others = [] }: Finding,
  mask: Mask,
): void {
  const at = seen.get(version) ?? { passed: 0, failed: 0, untold: 0, ways: [] }
  seen.set(version, at)
  at[status === 'passed' || status === 'failed' ? status : 'untold']++
  if (!mismatch) return
  const ways = [mismatch, ...others.map((one) => one.mismatch)].map((one) => fingerprint(clause, one, mask))
  at.ways = [...new Set([...at.ways, ...ways])].sort().slice(0, most)
}

/** The same as a report has it, oldest version first. */
export const toVersions = (seen: Seen): Record<string, VersionTally> =>
  Object.fromEntries(
    [...seen]
      .sort()
      .map(([version, { passed, failed, untold, ways }]) => [
        version,
        { passed, failed, ...(untold && { untold }), ...(ways.length && { ways }) },
      ]),
  )
