import type { Failure } from '../../harness/judge/finding.ts'
import { clip } from './clip.ts'

/** A failure for someone who has only this text: where, what was wanted, what came, how to send and to run it again. */
export const explain = (failure: Failure): string =>
  [
    `${failure.case} (${failure.version})`,
    `  at        ${failure.path}`,
    `  expected  ${clip(failure.expected, 1000)}`,
    `  actual    ${clip(failure.actual, 1000) || '(nothing)'}`,
    failure.diagnosis && `  diagnosis ${failure.diagnosis}`,
    failure.curl && `  send      ${failure.curl}`,
    failure.rerun && `  run       ${failure.rerun}`,
  ]
    .filter(Boolean)
    .join('\n')
