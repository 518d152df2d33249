import { answerText, requestLines } from '../wire/evidence.ts'
import type { Mask } from '../wire/mask.ts'
import type { ClientLook, Exchanged } from './model.ts'

/** What a client sent and what it was answered, as a reader sees it. */
export type ClientEvidence = { readonly request: string; readonly response: string }

/** The evidence of the calls of a case: an exchange each, and where a call sent nothing, what was expected of it. */
export const evidenceOf = (looks: readonly ClientLook[], mask: Mask): ClientEvidence[] =>
  looks.flatMap((look) =>
    look.exchanges.length ? look.exchanges.map((one) => ofExchange(one, mask)) : [unsent(look, mask)],
  )

function ofExchange({ received, reply, form }: Exchanged, mask: Mask): ClientEvidence {
  const { method, url, headers, body } = received
  const keys = Object.keys(form.wire)
  return {
    request: requestLines({
      method,
      path: url.startsWith('/') ? url.split('?')[0]! : '/',
      headers,
      // A body that is no form is shown as it came.
      form: keys.length ? Object.entries(form.wire) : [['', new TextDecoder().decode(body)]],
      mask,
    }),
    response: replyText(reply, mask),
  }
}

function replyText({ manner, status, headers, body }: Exchanged['reply'], mask: Mask): string {
  if (manner === 'reset') return 'no response: the connection was reset, on purpose'
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const whole = { length: Buffer.byteLength(body), truncated: manner === 'cut' }
  return answerText({ status, type, text: body, ...whole, mask })
}

function unsent({ call, version }: ClientLook, mask: Mask): ClientEvidence {
  const form = { Action: call?.operation ?? '', Version: version, ...call?.wire }
  return {
    request: requestLines({ method: 'POST', path: '/', headers: [], form: Object.entries(form), mask }),
    response: 'no response: the client sent no request; the one above is what was expected',
  }
}
