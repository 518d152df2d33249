import type { Failure } from '../../harness/judge/finding.ts'
import { difference } from '../words/difference.ts'
import { toWidth } from './screen.ts'

/** Where, what was wanted and what came, on one line; where that is too long, from shortly before they differ. */
export function beside({ path, expected, actual }: Failure, width: number): string {
  const whole = told(path, expected, actual)
  if (toWidth(whole).length <= width) return whole
  const found = difference(expected, actual)
  const skipped = found ? Math.max(0, found.before.length - 8) : 0
  const dots = skipped > 3 ? '...' : ''
  const each = Math.max(16, Math.floor((width - path.length - 17) / 2))
  const cut = (text: string) => toWidth(dots + text.slice(dots ? skipped : 0), each)
  return told(path, cut(expected), cut(actual))
}

const told = (path: string, expected: string, actual: string): string =>
  `${path}: expected ${expected || 'nothing'}, got ${actual || 'nothing'}`
