import { render, renderError } from '../shape/render.ts'
import type { Outcome } from './changes.ts'
import type { Context } from './context.ts'
import type { HttpResponse } from './http.ts'

/** The HTTP response that tells an outcome. */
export function respond(right: Outcome, context: Context): HttpResponse {
  const { change, requestId } = context
  const outcome = change.outcome(right, context)
  const failure = 'error' in outcome ? change.error(outcome.error, context) : undefined
  const told =
    'value' in outcome ? render(change.output(outcome.value, context), context.output, context) : ''
  const body = change.xml(failure ? renderError(failure, requestId) : told, context)
  const headers = {
    'content-type': 'text/xml;charset=UTF-8',
    'x-amzn-requestid': requestId,
    server: 'AmazonEC2',
  }
  return change.response({ status: failure?.status ?? 200, headers, body }, context)
}
