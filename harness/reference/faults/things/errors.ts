import type { Changes } from '../../changes.ts'
import { family } from '../family.ts'
import { answerText, errorText } from './answer-text.ts'

const code = /<Code>(.*?)<\/Code>/
const codeIn = (text: string): string => code.exec(text)?.[1] ?? ''
const failing = (change: Change): Partial<Changes> => ({
  response: (right) => (String(right.body).includes('<Errors>') ? change(right) : right),
})
type Response = ReturnType<Changes['response']>
type Change = (right: Response) => Response

/** Errors that a client cannot tell apart, or does not take for errors. */
export const errors = family('things.errors', {
  'bare-text': [
    'An error is its message alone, as plain text.',
    errorText((right) => /<Message>(.*?)<\/Message>/s.exec(right)?.[1] ?? ''),
  ],
  'root-is-errors': [
    'The root of an error is Errors.',
    errorText((right) => right.replace('<Response>', '').replace(/<RequestID>.*<\/Response>/, '')),
  ],
  'root-is-error': [
    'The root of an error is Error.',
    errorText((right) => right.replace(/<Response><Errors>/, '').replace(/<\/Errors>.*/, '')),
  ],
  'error-response': [
    'An error is an ErrorResponse, as in awsQuery.',
    errorText((right) =>
      right
        .replace(/<Response><Errors>/, '<ErrorResponse>')
        .replace(
          /<\/Errors><RequestID>(.*?)<\/RequestID><\/Response>/,
          '<RequestId>$1</RequestId></ErrorResponse>',
        ),
    ),
  ],
  'under-success-root': [
    'An error stands under the root of the success.',
    answerText(/./, (right, action) => right.replace(/<(\/?)Response>/g, `<$1${action}Response>`)),
  ],
  'as-json': [
    'An error is JSON with __type, as in the JSON protocols.',
    errorText((right) => JSON.stringify({ __type: codeIn(right), message: 'wrong' })),
  ],
  'as-html': [
    'An error is the page of a web framework.',
    errorText((right) => `<!doctype html><title>${codeIn(right)}</title><h1>Bad Request</h1>`),
  ],
  empty: ['An error has no body.', errorText(() => '')],
  'as-success': ['An error is answered with status 200.', failing((right) => ({ ...right, status: 200 }))],
  'as-failure': [
    'Every refusal is answered with status 500.',
    failing((right) => ({ ...right, status: 500 })),
  ],
  'without-code': ['An error has no Code.', errorText((right) => right.replace(code, ''))],
  'code-number': [
    'The Code of an error is its status.',
    errorText((right) => right.replace(code, '<Code>400</Code>')),
  ],
  'code-small': [
    'Code and Message are written with small letters.',
    errorText((right) => right.replace(/<(\/?)(Code|Message)>/g, (tag) => tag.toLowerCase())),
  ],
  'code-one-for-all': [
    'Every error has the code ValidationError.',
    errorText((right) => right.replace(code, '<Code>ValidationError</Code>')),
  ],
  'code-with-exception': [
    'Codes end in Exception.',
    errorText((right) => right.replace(code, '<Code>$1Exception</Code>')),
  ],
  'without-request-id': [
    'An error has no RequestID.',
    errorText((right) => right.replace(/<RequestID>.*<\/RequestID>/, '')),
  ],
  'request-id-small': [
    'The request id of an error is spelt requestId.',
    errorText((right) => right.replace(/<(\/?)RequestID>/g, '<$1requestId>')),
  ],
  'two-errors-roots': [
    'Each error has an Errors of its own around an Errors.',
    errorText((right) => right.replace(/<(\/?)Errors>/g, '<$1Errors><$1Errors>')),
  ],
  'in-namespace': [
    'An error is a Response in the namespace of the version that wraps it in Body.',
    errorText((right) =>
      right.replace('<Response>', '<Response><Body>').replace('</Response>', '</Body></Response>'),
    ),
  ],
})
