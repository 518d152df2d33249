import { TargetGone } from '../base/errors.ts'
import type { Exchange } from '../wire/exchange.ts'

type Failure = NonNullable<Exchange['failure']>

/** What to tell a user of a target that gives no answers. */
export const gone = ({ failure, request }: Exchange): TargetGone =>
  new TargetGone(`${new URL(request.url).origin} ${told(failure!)}`)

const told = ({ kind, message }: Failure): string =>
  ({
    'not-http': `answers, but not in HTTP: ${message}`,
    untrusted: `cannot be trusted: ${message} (NODE_EXTRA_CA_CERTS=FILE.pem names a certificate to trust)`,
    reset: `closes every connection without a whole answer: ${message}`,
    refused: `does not answer: ${message}`,
    timeout: `does not answer: ${message}`,
    withheld: message,
  })[kind]

/** So many requests without any answer, and there is none to be had. */
const mostMissing = 3

/** Where there was an answer, so many operations in a row that have none in time are no fault of theirs. */
const mostLate = 6

/**
 * Whether probing has found no target: the first request has no answer, or several have none. A connection that closes
 * can be one request's own fault, and so can any failure once there was an answer.
 */
export function isGone(exchanges: readonly Exchange[]): boolean {
  const kind = exchanges.at(-1)?.failure?.kind
  if (!kind || kind === 'withheld') return false
  if (kind === 'refused' || kind === 'untrusted') return true
  if (exchanges.every(({ failure }) => failure))
    return exchanges.length >= mostMissing || (exchanges.length === 1 && kind !== 'reset')
  const late = exchanges.length - 1 - exchanges.findLastIndex(({ failure }) => failure?.kind !== 'timeout')
  return late >= mostLate
}
