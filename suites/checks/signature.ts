import { clauseId } from '../../harness/golden/clause-id.ts'
import type { CaseCheck, Look } from '../../harness/judge/look.ts'
import { expectThat } from './expect.ts'

/**
 * A target that refuses a wrong secret anywhere verifies signatures, and then every operation refuses it, and unknown
 * keys and unsigned requests as well, and old ones. One that refuses only unknown keys or unsigned requests looks keys up,
 * and does it everywhere. What verifies nothing claims nothing.
 */
export const signature: CaseCheck = function* (looks) {
  const tried = looks.filter(({ step, final }) => final && step.credentials in claims)
  const refused = new Set(tried.filter(isRefused).flatMap(({ step }) => claims[step.credentials] ?? []))
  for (const look of tried.filter(({ step }) => step.role === 'test')) {
    const { credentials, operation } = look.step
    const clause = clauseId(operation, credentials === 'stale' ? 'signature-age' : 'signature')
    if (!refused.has(credentials)) {
      yield {
        clause,
        inconclusive: `the target serves requests that are signed ${words[credentials]}`,
        at: look,
      }
      continue
    }
    if (look.answer.kind === 'error' && !isRefused(look)) {
      yield { clause, inconclusive: `refused for another reason: ${look.answer.code}`, at: look }
      continue
    }
    const mismatch = {
      path: 'outcome',
      expected: credentials === 'stale' ? 'RequestExpired' : 'AuthFailure or SignatureDoesNotMatch',
      actual: 'success',
      diagnosis: `The request was signed ${words[credentials]}, and others like it are refused.`,
      cause: `requests signed ${words[credentials]} are served`,
    }
    yield { ...expectThat(clause, isRefused(look), mismatch), at: look }
  }
}

type Credentials = Look['step']['credentials']

/** What else is refused where requests with such credentials are. */
const claims: Partial<Record<Credentials, readonly Credentials[]>> = {
  none: ['none'],
  unknown: ['unknown'],
  forged: ['forged', 'unknown', 'none', 'stale'],
  stale: ['stale'],
}

const words: Readonly<Record<Credentials, string>> = {
  allowed: 'rightly',
  denied: 'by a caller who may not',
  none: 'not at all',
  unknown: 'with a key that does not exist',
  forged: 'with a wrong secret',
  stale: 'hours ago',
}

/** Whether an answer refuses for the signature. */
const isRefused = ({ answer }: Look): boolean => answer.kind === 'error' && isOfSignature(answer.code)

export const isOfSignature = (code: string): boolean => ofSignatures.test(code)

/** Codes that speak of who calls, and of no token or place that the request names. */
const ofSignatures =
  /^(AuthFailure|Unauthorized\w*|AccessDenied\w*|\w*Signature\w*|\w*Authentication\w*|\w*Credentials?\w*|\w*AccessKey\w*|\w*ClientTokenId|\w*SecurityToken\w*|Expired?Token\w*|RequestExpired|InvalidSecurity\.\w+)$/i
