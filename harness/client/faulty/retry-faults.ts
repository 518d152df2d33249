import type { ClientFault } from './client-fault.ts'
import type { Habits } from './habits.ts'

const only = ['sdk/retry.*']
const notAgain = (unless: RegExp): Partial<Habits> => ({
  again: (right, { text, failure = '' }) => right && !unless.test(text + failure),
})

/** Ways to ask again when one should not, not to ask when one should, and to ask otherwise. */
export const retryFaults: readonly ClientFault[] = [
  {
    id: 'no-retry',
    text: 'throttled requests are not sent again',
    clause: 'client.retry.throttling',
    only,
    habits: notAgain(/RequestLimitExceeded/),
  },
  {
    id: 'retries-what-it-cannot-read',
    text: 'a success that cannot be read is asked for again',
    clause: 'client.retry.unreadable',
    only,
    habits: { again: (right, { status, text }) => right || (status === 200 && !/Response>\s*$/.test(text)) },
  },
  {
    id: 'waits-longer-than-told',
    text: 'an endpoint that is silent is waited for without regard to the time that was set',
    clause: 'client.retry.gives-up',
    only,
    habits: { patience: (right) => right + 20_000 },
  },
  {
    id: 'no-retry-of-400',
    text: 'throttling with a status of 400 is not sent again',
    clause: 'client.retry.throttling',
    only,
    habits: notAgain(/>Throttling</),
  },
  {
    id: 'no-retry-of-silence',
    text: 'a request that had no answer in time is not sent again',
    clause: 'client.retry.timeout',
    only,
    habits: notAgain(/timeout/),
  },
  {
    id: 'one-retry-more',
    text: 'a request is sent again once more than was set',
    clause: 'client.retry.setting',
    only,
    habits: { again: (right, { status }, nth) => right || (status === 503 && nth === 3) },
  },
  {
    id: 'always-retries',
    text: 'a caller that sets no repetitions gets one',
    clause: 'client.retry.setting',
    only,
    habits: { again: (right, { status }, nth) => right || (status === 503 && nth === 0) },
  },
  {
    id: 'no-retry-of-500',
    text: 'a request that met a 500 is not sent again',
    clause: 'client.retry.server-error',
    only,
    habits: notAgain(/<html/),
  },
  {
    id: 'no-retry-of-reset',
    text: 'a request that lost its connection is not sent again',
    clause: 'client.retry.reset',
    only,
    habits: notAgain(/reset/),
  },
  {
    id: 'no-pause',
    text: 'requests are sent again at once',
    clause: 'client.retry.backoff',
    only: ['sdk/retry.always-throttled/*'],
    habits: { pause: () => 0 },
  },
  {
    id: 'hides-throttling',
    text: 'throttling that does not end is reported as a failed connection',
    clause: 'client.retry.reports',
    only,
    habits: {
      error: (right) =>
        right.code === 'RequestLimitExceeded' ? { ...right, code: 'MaxAttemptsReached' } : right,
    },
  },
  {
    id: 'another-token',
    text: 'a repeated request has another token',
    clause: 'client.retry.token',
    only,
    habits: {
      wire: (right, { nth }) =>
        right.ClientToken && nth
          ? { ...right, ClientToken: `${right.ClientToken.slice(0, -1)}${nth}` }
          : right,
    },
  },
  {
    id: 'no-token-again',
    text: 'a repeated request has no token',
    clause: 'client.retry.token',
    only,
    habits: {
      wire: ({ ClientToken, ...rest }, { nth }) => (ClientToken && !nth ? { ClientToken, ...rest } : rest),
    },
  },
  {
    id: 'another-request',
    text: 'a repeated request has a parameter more',
    clause: 'client.retry.same-request',
    only,
    habits: { wire: (right, { nth }) => (nth ? { ...right, RetryAttempt: String(nth) } : right) },
  },
  {
    id: 'repeats-refusals',
    text: 'refused requests are sent again',
    clause: 'client.retry.refusals',
    only: ['*/denied'],
    habits: { again: (right, { status }) => right || status >= 400 },
  },
  {
    id: 'repeats-creates',
    text: 'a creating call without a token is sent again after a reset',
    clause: 'client.retry.unsafe',
    only,
    habits: { again: (right, { failure }) => right || failure === 'reset' },
  },
  {
    id: 'no-retry-of-504',
    text: 'a gateway that had no answer in time is not asked again',
    clause: 'client.retry.server-error',
    only: ['sdk/retry.gateway-timeout-once/*'],
    habits: { again: (right, { status }) => right && status !== 504 },
  },
  {
    id: 'no-retry-of-strange-codes',
    text: 'a 500 whose code it does not know is not sent again',
    clause: 'client.retry.server-error',
    only: ['sdk/retry.strange-500-once/*'],
    habits: notAgain(/Ec2specFutureFault/),
  },
  {
    id: 'one-retry-of-resets',
    text: 'a second lost connection is the end',
    clause: 'client.retry.reset',
    only: ['sdk/retry.reset-twice/*'],
    habits: { again: (right, { failure }, nth) => right && !(failure === 'reset' && nth > 0) },
  },
  {
    id: 'nothing-after-a-retry',
    text: 'a call that was answered at the second request hands on nothing',
    clause: 'client.retry.throttling',
    only: ['sdk/retry.throttled/*'],
    habits: { output: (right, { nth }) => (nth ? {} : right) },
  },
  {
    id: 'asks-twice',
    text: 'answered requests are sent again',
    clause: 'client.wire.one-request',
    only: ['ImportVolume/minimal'],
    habits: { again: (right, _, nth) => right || nth === 0 },
  },
]
