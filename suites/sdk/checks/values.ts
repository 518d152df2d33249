import type { ClientCheck, ClientCompared } from '../../../harness/client/model.ts'
import { understandKey } from '../../../harness/client/wire/understand-key.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { isAuthentication } from '../../../harness/reference/caller.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import { ec2Time } from '../../../harness/shape/validate.ts'
import { eachRequest, expectThat } from './each-request.ts'

/** What the type of a parameter says of its text, whatever the caller wanted. */
export const values: ClientCheck = (look) =>
  eachRequest(look, function* ({ form: { wire } }) {
    const operation = look.library.operations.get(wire.Action ?? '')
    if (!operation || !wire.Version) return
    for (const [key, text] of Object.entries(wire)) {
      if (key === 'Action' || key === 'Version' || isAuthentication(key)) continue
      const meaning = understandKey(key, operation.input, wire.Version)
      if (meaning.kind === 'known') yield* value(key, text, meaning.schema, Boolean(look.call))
    }
  })

function* value(path: string, actual: string, schema: Schema, isExact: boolean): Generator<ClientCompared> {
  const { type, format } = schema
  const twice = encodedTwice(actual, schema)
  // With a call at hand the text is compared as a whole, which tells better.
  if (!isExact && type === 'string')
    yield {
      clause: 'client.wire.double-encoding',
      ...(twice && {
        [twice.sure ? 'mismatch' : 'inconclusive']: twice.sure
          ? { path, expected: twice.plain, actual, cause: 'text encoded twice' }
          : `${path}=${actual} may be encoded twice: what the caller wrote is not known`,
      }),
    }
  if (type === 'boolean')
    yield expectThat('client.wire.booleans', actual === 'true' || actual === 'false', {
      path,
      expected: 'true or false',
      actual,
      cause: `booleans written as ${actual}`,
    })
  if (type === 'integer')
    yield expectThat('client.wire.numbers', /^-?\d+$/.test(actual), number(path, actual))
  if (type === 'number')
    yield expectThat(
      'client.wire.numbers',
      /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(actual),
      number(path, actual),
    )
  if (format === 'date-time' && !twice)
    yield expectThat('client.wire.times', ec2Time.test(actual) && actual.endsWith('Z'), {
      path,
      expected: 'a time such as 2015-01-25T08:00:00Z',
      actual,
    })
}

const number = (path: string, actual: string): Mismatch => ({
  path,
  expected: 'decimal digits',
  actual,
  cause: 'numbers that are no decimal digits',
})

/** Whether a text is still percent-encoded: surely where a URL or a time is, perhaps where nothing is left to encode. */
function encodedTwice(text: string, { format }: Schema): { plain: string; sure: boolean } | undefined {
  if (!/%[0-9A-Fa-f]{2}/.test(text) || /[^\w.~%+-]/.test(text)) return undefined
  try {
    const plain = decodeURIComponent(text)
    return { plain, sure: /^https?:\/\//.test(plain) || (format === 'date-time' && ec2Time.test(plain)) }
  } catch {
    return undefined
  }
}
