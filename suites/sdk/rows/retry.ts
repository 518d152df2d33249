import { errors, from, type Rows, retry } from './row.ts'

/** When a client asks again, and how. */
export const retryRows = {
  'client.retry.throttling': {
    level: 'SHOULD',
    text: 'After 503 RequestLimitExceeded, or 400 Throttling, the request is sent again.',
    why: 'Limits are per account and region: any caller meets them.',
    source: from('ec2-throttling')('Retries and exponential backoff'),
  },
  'client.retry.setting': {
    level: 'SHOULD',
    text: 'A request is sent again as often as the caller has set, and no more.',
    why: 'Who sets none has reasons of its own; who sets three counts on them.',
    source: retry('How retries work'),
  },
  'client.retry.timeout': {
    level: 'SHOULD',
    text: 'A describing call that had no answer in time is sent again.',
    why: 'A host that is gone without a word looks like that.',
    source: retry('How retries work'),
  },
  'client.retry.backoff': {
    level: 'SHOULD',
    text: 'Repeated requests are not sent at once, one after the other.',
    why: 'That keeps the limit exceeded.',
    source: from('ec2-throttling')('Retries and exponential backoff'),
  },
  'client.retry.reports': {
    level: 'MUST',
    text: 'Throttling that does not end is reported as RequestLimitExceeded.',
    why: 'The caller has to know why, and may wait.',
    source: errors('Server error codes'),
  },
  'client.retry.server-error': {
    level: 'SHOULD',
    text: 'After a 500 a describing call is sent again.',
    why: 'A passing fault of the service is not the business of the caller.',
    source: retry('How retries work'),
  },
  'client.retry.reset': {
    level: 'SHOULD',
    text: 'After a lost connection a describing call is sent again.',
    why: 'Kept connections are closed at any time.',
    source: retry('How retries work'),
  },
  'client.retry.unsafe': {
    level: 'MAY',
    text: 'A creating call without a token is not sent again after a lost connection.',
    why: 'The first request may have been carried out: a second task is made. Most SDKs repeat it.',
    source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.unreadable': {
    level: 'SHOULD',
    text: 'A creating call without a token is not sent again after a success that cannot be read.',
    why: 'The status says that it was carried out: a second task is made.',
    source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.gives-up': {
    level: 'SHOULD',
    text: 'An endpoint that never answers is given up after the time that the caller has set.',
    why: 'A host that is gone without a word would hold the program for ever.',
    source: retry('How retries work'),
  },
  'client.retry.token': {
    level: 'MUST',
    text: 'A repeated request has the token of the first.',
    why: 'With a new token the service takes it for another call: two tasks are made.',
    source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.same-request': {
    level: 'MUST',
    text: 'A repeated request has the parameters of the first.',
    why: 'Otherwise it is another call.',
    source: from('ec2-idempotency')('Idempotency'),
  },
  'client.retry.refusals': {
    level: 'SHOULD',
    text: 'A request that was refused with a 4xx is not sent again.',
    why: 'It will be refused again, and counts against the limit.',
    source: retry('How retries work'),
  },
} satisfies Rows
