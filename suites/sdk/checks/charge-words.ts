import { forms } from '../../../harness/client/answers/forms.ts'

const words: Readonly<Record<string, string>> = {
  'client.waiter.failure': 'waiters that do not end when a task can no longer reach the state',
  'client.waiter.pause': 'waiters that do not pause as they are told',
  'client.retry.throttling': 'throttled calls that are not made again',
  'client.retry.server-error': 'calls that are not made again after a fault of the service',
  'client.retry.reset': 'calls that are not made again after a lost connection',
  'client.retry.timeout': 'calls that are not made again after a time-out',
  'client.retry.gives-up': 'endpoints without an answer that are waited for',
  'client.retry.reports': 'throttling that is reported as something else',
  'client.error.html': 'errors without XML that are told as success',
  'client.error.empty-body': 'error statuses without a body that are told as success',
  'client.error.redirect': 'redirects that are told as success',
  'client.answer.spaces': 'spaces at the ends of texts that are lost',
  'client.tolerance.truncated': 'answers that end too early told as success',
  'client.tolerance.cut': 'answers that end too early told as success',
  'client.tolerance.short': 'bodies shorter than announced told as success',
  'client.tolerance.no-request-id': 'errors without a RequestID that are not read',
  'client.tolerance.several-errors': 'answers of several errors that are not read',
  'client.tolerance.empty-message': 'errors with an empty message that are not read',
  'client.tolerance.no-message': 'errors without a message that are not read',
  'client.tolerance.error-elements': 'errors with unknown elements that are not read',
}

/** What fails where a call that is made for one clause does not end as it should, as a cause in words. */
export function chargeWords(clause: string): string {
  const form = forms.find(({ id }) => clause === `client.tolerance.${id}`)
  if (form) return `not read as it should be: ${form.text}`
  const [, kind] = clause.split('.')
  return (
    words[clause] ??
    (kind === 'waiter'
      ? 'waiters that end too early or too late'
      : 'pages that are not handed on as they came')
  )
}
