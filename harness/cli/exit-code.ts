import type { Report } from '../report/model.ts'

/** 0 conforms, 1 does not, 3 could not be told; 4 where all that is wrong is a baseline that lists what was fixed. */
export function exitCodeOf({ verdict, baseline }: Report): number {
  if (verdict === 'conforms' && baseline?.stale.length) return 4
  return { conforms: 0, 'does-not-conform': 1, inconclusive: 3 }[verdict]
}
