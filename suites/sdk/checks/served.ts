import { forms } from '../../../harness/client/answers/forms.ts'
import type { ClientCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import type { ClientClauseId } from '../rows/index.ts'
import { expectThat } from './each-request.ts'

const clauses: Readonly<Record<string, ClientClauseId>> = {
  throttled: 'client.retry.throttling',
  'html-once': 'client.retry.server-error',
  'reset-once': 'client.retry.reset',
}

/** Calls that nobody announced: whether they were sent again after what the scenario did to them. */
export const served: ClientCheck = function* (look) {
  const { scenario = '', exchanges, call } = look
  const [first] = exchanges
  const clause = clauses[scenario]
  if (call || !first || !clause || first.reply.status === 200) return
  if (isUnsafe(look)) return scenario === 'reset-once' ? yield* unsafe(look) : undefined
  yield expectThat(clause, exchanges.length > 1, {
    path: 'requests',
    expected: 'two',
    actual: String(exchanges.length),
  })
}

function* unsafe({ exchanges }: ClientLook): Generator<ClientCompared> {
  yield expectThat('client.retry.unsafe', exchanges.length === 1, {
    path: 'requests',
    expected: 'one',
    actual: String(exchanges.length),
    cause: 'creating calls sent again without a token',
  })
}

/**
 * An id that comes back as it was given out has been read, whatever form it was given in; one that was given out in
 * half an answer should not have been.
 */
export const readIds: ClientCheck = function* ({ call, scenario = '', returned = [] }) {
  if (call || (!forms.some(({ id }) => id === scenario) && !/^(truncated|cut|short)$/.test(scenario))) return
  const isHalf = /^(truncated|cut|short)$/.test(scenario)
  for (const { given, sent } of returned)
    yield expectThat(`client.tolerance.${scenario}`, !isHalf && sent === given, {
      path: 'an id that was given out',
      expected: isHalf ? 'no use of it: the answer ended before its end' : given,
      actual: sent,
    })
}

/** A call that creates, and has no token that makes it safe to repeat. */
const isUnsafe = ({ exchanges: [first] }: ClientLook): boolean => {
  const { Action = '', ClientToken } = first?.form.wire ?? {}
  return !/^(Describe|Cancel)/.test(Action) && ClientToken === undefined
}
