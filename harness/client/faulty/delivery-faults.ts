import type { ClientFault } from './client-fault.ts'
import { failsOn } from './edit.ts'
import type { Habits, Incoming } from './habits.ts'

const fault = (form: string, text: string, habits: Partial<Habits>): ClientFault => ({
  id: `fails-on-${form}`,
  text,
  clause: `client.tolerance.${form}`,
  only: [`sdk/tolerance.${form}/*`],
  habits,
})

/** What comes in this way counts as no answer. */
const loses = (isMeant: (incoming: Incoming) => boolean): Partial<Habits> => ({
  received: (right) => (isMeant(right) ? { ...right, failure: 'reset' } : right),
})

/** Fails on a document that lacks something. */
const failsWithout = (needed: RegExp, where: RegExp): Partial<Habits> => ({
  document: (text, right) => {
    if (where.test(text) && !needed.test(text)) throw new SyntaxError(`no ${needed.source}`)
    return right(text)
  },
})

/** Ways to choke on how an answer is written or delivered. */
export const deliveryFaults: readonly ClientFault[] = [
  fault('spaced-tags', 'white space in a tag is an error', failsOn(/<\w+ \/>|<\/\w+ >/)),
  fault('attribute-markup', 'a > in an attribute is an error', failsOn(/="[^"<]*>[^"<]*"/)),
  fault('byte-order-mark', 'a byte order mark is an error', failsOn(/^\ufeff/)),
  fault('namespace', 'a namespace without its slash is an error', failsOn(/ xmlns="[^"]*[^/"]"/)),
  fault('number-spaces', 'white space around a number is an error', failsOn(/>\s+\d+\s*<|>\d+\s+</)),
  fault(
    'success-without-id',
    'a success without a requestId is an error',
    failsWithout(/requestId/, /<\w+Response[ >]/),
  ),
  fault('short', 'a body that is too short is taken as it is', {
    received: ({ failure, ...rest }) =>
      failure === 'cut' && rest.text.trim().endsWith('>') ? rest : { ...rest, ...(failure && { failure }) },
  }),
  fault('error-namespace', 'an error in a namespace is none', failsOn(/<Response xmlns=/)),
  fault(
    'media-type',
    'application/xml is not read',
    loses(({ headers }) => /^application\/xml/.test(headers?.['content-type'] ?? '')),
  ),
  fault(
    'no-content-type',
    'an answer without a Content-Type is not read',
    loses(({ headers }) => headers !== undefined && !headers['content-type']),
  ),
  fault(
    'no-length',
    'an answer without a length is not read',
    loses(
      ({ headers }) => headers !== undefined && !headers['content-length'] && !headers['transfer-encoding'],
    ),
  ),
  fault(
    'interim',
    'an interim answer is taken for the answer',
    loses(({ interim }) => interim !== undefined),
  ),
  fault('no-charset', 'what says no character set is read as Latin 1', {
    received: (right, pieces) =>
      /charset/.test(right.headers?.['content-type'] ?? 'charset')
        ? right
        : { ...right, text: Buffer.concat(pieces).toString('latin1') },
  }),
  fault(
    'two-interims',
    'a second interim answer is taken for the answer',
    loses(({ interims = 0 }) => interims > 1),
  ),
  fault(
    'no-reason',
    'a status line without words is none',
    loses(({ head }) => head?.reason === ''),
  ),
  fault(
    'small-header-names',
    'headers in small letters are not known',
    loses(({ head }) => head?.names.includes('content-length') === true),
  ),
  fault(
    'http-1-0',
    'an answer of HTTP/1.0 is none',
    loses(({ head }) => head?.version === '1.0'),
  ),
  fault('several-errors', 'two errors in an answer are none', failsOn(/<\/Error>\s*<Error>/)),
  fault(
    'empty-message',
    'an error with an empty message is none',
    failsOn(/<Message\s*\/>|<Message><\/Message>/),
  ),
  fault('no-message', 'an error without a message is none', failsWithout(/<Message/, /<Error>/)),
  fault(
    'error-elements',
    'an unknown element of an error is an error',
    failsOn(/<\/(Code|Message)>\s*<(?!Code|Message|\/)/),
  ),
]
