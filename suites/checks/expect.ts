import type { ClauseId } from '../../harness/golden/clause-id.ts'
import type { Mismatch } from '../../harness/judge/finding.ts'
import type { Compared, Told } from '../../harness/judge/look.ts'

/** The two values compared; a mismatch where they differ. */
export const expectEqual = (
  clause: ClauseId,
  path: string,
  expected: string | number,
  actual: string | number,
  more: Pick<Mismatch, 'diagnosis' | 'cause'> = {},
): Compared =>
  expectThat(clause, expected === actual, {
    path,
    expected: String(expected),
    actual: String(actual),
    ...more,
  })

/** A mismatch unless the condition holds. */
export const expectThat = (clause: ClauseId, holds: boolean, mismatch: Mismatch): Told =>
  holds ? { clause } : { clause, mismatch }
