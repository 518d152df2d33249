import type { ClientFault } from './client-fault.ts'
import type { Habits } from './habits.ts'

const refused = ['*/denied', '*/dry-run']

/** Ways to make something else of an error. */
export const errorFaults: readonly ClientFault[] = [
  {
    id: 'swallows-errors',
    text: 'an error is handed on as an empty success',
    clause: 'client.error.raised',
    only: refused,
    habits: { told: (right) => ('error' in right && right.error.status ? { output: {} } : right) },
  },
  {
    id: 'swallows-errors-of-cancels',
    text: 'an error of what has no output is an empty success',
    clause: 'client.error.raised',
    only: ['sdk/error.*/CancelConversionTask'],
    habits: {
      told: (right, _, { call }) =>
        'error' in right && right.error.status && call.operation.startsWith('Cancel')
          ? { output: {} }
          : right,
    },
  },
  {
    id: 'empty-is-success',
    text: 'an error without a body is an empty success',
    clause: 'client.error.empty-body',
    only: ['sdk/error.*'],
    habits: { told: (right, { status, text }) => (status >= 400 && !text.trim() ? { output: {} } : right) },
  },
  {
    id: 'redirect-is-success',
    text: 'a redirect is an empty success',
    clause: 'client.error.redirect',
    only: ['sdk/error.*'],
    habits: { told: (right, { status }) => (status >= 300 && status < 400 ? { output: {} } : right) },
  },
  {
    id: 'no-status-without-xml',
    text: 'an error that is no XML has no status',
    clause: 'client.error.bare-status',
    only: ['sdk/error.*'],
    habits: {
      error: ({ status, ...rest }, { text }) =>
        /<Response/.test(text) ? { ...rest, ...(status !== undefined && { status }) } : rest,
    },
  },
  {
    id: 'general-code',
    text: 'every error has the code ClientError',
    clause: 'client.error.code',
    only: refused,
    habits: { error: (right) => ({ ...right, code: 'ClientError' }) },
  },
  {
    id: 'message-with-code',
    text: 'messages begin with the code',
    clause: 'client.error.message',
    only: refused,
    habits: { error: (right) => ({ ...right, message: `${right.code}: ${right.message}` }) },
  },
  {
    id: 'status-400',
    text: 'every error has the status 400',
    clause: 'client.error.status',
    only: refused,
    habits: { error: (right) => ({ ...right, status: 400 }) },
  },
  {
    id: 'ignores-request-id',
    text: 'the request id of an error is looked for under the name it has in a success',
    clause: 'client.error.request-id',
    only: refused,
    habits: { error: ({ requestId: _, ...rest }) => rest },
  },
  {
    id: 'dry-run-succeeds',
    text: 'a dry run that is granted is a success',
    clause: 'client.error.dry-run',
    only: refused,
    habits: {
      told: (right) => ('error' in right && right.error.code === 'DryRunOperation' ? { output: {} } : right),
    },
  },
  {
    id: 'html-is-empty',
    text: 'a page that is no XML is an empty success',
    clause: 'client.error.html',
    only: ['sdk/retry.html/*'],
    habits: { told: (right, { text }) => (text.includes('<html') ? { output: {} } : right) },
  },
  ...(
    [
      [
        'code-before-dot',
        'codes end at their dot',
        'code',
        (right) => ({ ...right, code: right.code.split('.')[0]! }),
      ],
      [
        'code-after-dot',
        'codes begin after their dot',
        'code',
        (right) => ({ ...right, code: right.code.split('.').at(-1)! }),
      ],
      [
        'first-line',
        'messages end at their first line',
        'message',
        (right) => ({ ...right, message: right.message.split('\n')[0]! }),
      ],
      [
        'ascii-messages',
        'messages are in ASCII',
        'message',
        (right) => ({ ...right, message: right.message.replace(/[^\n\t -~]/g, '?') }),
      ],
      [
        'single-spaces',
        'blanks in messages become one',
        'message',
        (right) => ({ ...right, message: right.message.replace(/ +/g, ' ') }),
      ],
      [
        'known-codes',
        'codes that are in no table are hidden',
        'code',
        (right) => ({ ...right, code: right.code.startsWith('Ec2spec') ? 'Unknown' : right.code }),
      ],
    ] as const satisfies readonly (readonly [string, string, string, Habits['error']])[]
  ).map(
    ([id, text, clause, error]): ClientFault => ({
      id,
      text,
      clause: `client.error.${clause}`,
      only: ['sdk/error.*'],
      habits: { error },
    }),
  ),
]
