import type { ClientCaseCheck, ClientCheck } from '../../../harness/client/model.ts'
import { expectThat } from './each-request.ts'
import { tokenToFill } from './parameters.ts'

/** A token that the model asks the client for is there, and can be one. */
export const token: ClientCheck = function* (look) {
  const key = tokenToFill(look)
  const [first] = look.exchanges
  if (!key || !first || look.shape?.input.properties?.[key] === undefined) return
  const actual = first.form.wire[key]
  yield expectThat('client.token.filled', Boolean(actual), {
    path: key,
    expected: 'a token of its own',
    actual: actual ?? 'absent',
    cause: 'idempotency tokens that are not filled in',
  })
  if (actual)
    yield expectThat('client.token.form', /^[\x21-\x7e]{1,64}$/.test(actual), {
      path: key,
      expected: 'up to 64 ASCII characters',
      actual,
    })
}

/** The same call made twice is two calls. */
export const tokens: ClientCaseCheck = function* (looks) {
  const filled = looks.flatMap((look) => {
    const key = tokenToFill(look)
    const text = key && look.exchanges[0]?.form.wire[key]
    return text ? [{ key: key!, text }] : []
  })
  if (filled.length < 2) return
  const [{ key, text }] = filled as [(typeof filled)[0]]
  yield expectThat('client.token.unique', new Set(filled.map((one) => one.text)).size === filled.length, {
    path: key,
    expected: 'a token for each call',
    actual: `${text} twice`,
  })
}
