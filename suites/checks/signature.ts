import type { CaseCheck, Look } from '../../harness/look.ts'
import { expectThat } from './expect.ts'

/**
 * A target that refuses requests without a signature, or of an unknown key, verifies signatures: then a wrong one is
 * refused as well, by every operation. What verifies nothing claims nothing.
 */
export const signature: CaseCheck = function* (looks) {
  const signed = (as: string) => looks.filter(({ step, final }) => final && step.credentials === as)
  const forged = signed('forged')
  for (const look of forged) {
    const clause = `${look.step.operation}.signature`
    const claims = [...signed('none'), ...signed('unknown')].filter(
      ({ step }) => step.operation === look.step.operation,
    )
    const isClaimed = claims.some(isRefused)
    if (!isClaimed && !isRefused(look)) {
      yield { clause, inconclusive: 'the target does not verify signatures', at: look }
      continue
    }
    for (const one of [look, ...claims]) {
      const mismatch = {
        path: 'outcome',
        expected: 'AuthFailure or SignatureDoesNotMatch',
        actual: 'success',
        diagnosis: `The request was signed ${words[one.step.credentials]}, and others like it are refused.`,
        cause: `requests signed ${words[one.step.credentials]} are served`,
      }
      yield { ...expectThat(clause, isRefused(one), mismatch), at: one }
    }
  }
}

const words: Readonly<Record<Look['step']['credentials'], string>> = {
  allowed: 'rightly',
  denied: 'by a caller who may not',
  none: 'not at all',
  unknown: 'with a key that does not exist',
  forged: 'with a wrong secret',
}

/** Whether an answer refuses for the signature. */
const isRefused = ({ answer, exchange }: Look): boolean =>
  answer.kind === 'error' &&
  ((exchange.response?.status ?? 0) >= 400 || answer.code !== '') &&
  /Auth|Signature|Token|Credential|Access|Unauthorized/i.test(answer.code)
