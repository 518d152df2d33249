import { header } from '../../../harness/client/http/received.ts'
import type { ClientCheck, ClientCompared, ClientLook, Exchanged } from '../../../harness/client/model.ts'
import { sessionToken } from '../../../harness/client/switchboard.ts'
import { rightSignature } from '../../../harness/client/wire/signature.ts'
import { decoyKey } from '../../../harness/drivers/environment.ts'
import { eachRequest, expectThat } from './each-request.ts'

/** Every request is signed, rightly, with what the client was given. */
export const sign: ClientCheck = (look) =>
  eachRequest(look, function* (exchanged) {
    const { caller, received, form } = exchanged
    yield expectThat('client.sign.signed', caller.manner !== 'none', {
      path: 'Authorization',
      expected: 'a signature',
      actual: 'none',
      cause: 'requests without a signature',
    })
    if (caller.manner === 'none') return
    if (look.key !== undefined && caller.key !== look.key) return yield foreign(caller.key)
    const right = rightSignature(received, form, caller, look.secret)
    yield expectThat('client.sign.signature', caller.signature === right, {
      path: 'Signature',
      expected: 'the signature of this request',
      actual: 'another one',
      diagnosis:
        'Either the request was changed after it was signed, or the client has another secret than the one it should have.',
      cause: 'wrong signatures',
    })
    yield* time(exchanged)
    if (caller.manner === 'v2')
      yield {
        note: 'requests of Signature Version 2, which models name up to 2014-06-15',
        example: form.wire.Action ?? '',
      }
    else yield* scope(exchanged, look)
    if (caller.token && caller.manner === 'v4') {
      const expected = 'x-amz-security-token'
      yield expectThat('client.sign.session-token', caller.signedHeaders.includes(expected), {
        path: 'SignedHeaders',
        expected,
        actual: caller.signedHeaders.join(';'),
      })
    }
    yield* amzHeaders(exchanged)
    const sent = header(received, 'x-amz-security-token')
    if (!look.call?.session)
      yield expectThat('client.sign.no-token', look.call ? sent === undefined : sent !== '', {
        path: 'X-Amz-Security-Token',
        expected: look.call ? 'no such header' : 'a token, or no such header',
        actual: sent === '' ? 'an empty one' : 'the token of another call',
        cause: 'session tokens where there are none',
      })
    if (look.call?.session)
      yield expectThat('client.sign.session-token', caller.token === sessionToken, {
        path: 'X-Amz-Security-Token',
        expected: 'the session token',
        actual: caller.token ? 'another text' : 'absent',
      })
  })

/** Who is asked for by another key is another caller: nothing else can be held against the signature. */
const foreign = (key: string): ClientCompared => ({
  clause: 'client.sign.signed',
  mismatch: {
    path: 'Credential',
    expected: 'the access key id of this call',
    actual: key === decoyKey ? 'that of the environment, AWS_ACCESS_KEY_ID' : 'that of another call',
    cause:
      key === decoyKey
        ? 'credentials of the environment in place of those given'
        : 'credentials of other calls',
    diagnosis:
      'The driver is given credentials with each call. Where it hands them on, the client keeps others, or prefers them.',
  },
})

function* scope(
  { caller, received: { headers } }: Exchanged,
  { region }: ClientLook,
): Generator<ClientCompared> {
  if (caller.manner !== 'v4' && caller.manner !== 'v4-query') return
  const [day, place, service, end] = caller.scope
  const wanted = [caller.date.slice(0, 8), region ?? place, 'ec2', 'aws4_request']
  yield expectThat(
    'client.sign.scope',
    [day, place, service, end].join('/') === wanted.join('/') && caller.scope.length === 4,
    {
      path: 'Credential',
      expected: wanted.join('/'),
      actual: caller.scope.join('/'),
    },
  )
  const hasHost = headers.some(([name]) => name.toLowerCase() === 'host')
  yield expectThat('client.sign.host', hasHost && caller.signedHeaders.includes('host'), {
    path: 'SignedHeaders',
    expected: 'host among them',
    actual: caller.signedHeaders.join(';'),
  })
}

/** Every header that begins with x-amz- has a meaning to the service, and has to be signed. */
function* amzHeaders({ caller, received }: Exchanged): Generator<ClientCompared> {
  if (caller.manner !== 'v4') return
  const names = received.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-'))
  const missed = names.filter((name) => !caller.signedHeaders.includes(name))
  yield expectThat('client.sign.amz-headers', missed.length === 0, {
    path: 'SignedHeaders',
    expected: names.join(';'),
    actual: caller.signedHeaders.join(';'),
    cause: `${missed.join(' and ')} not signed`,
  })
}

const minutes = 15

function* time({ caller, received }: Exchanged): Generator<ClientCompared> {
  if (caller.manner === 'none') return
  const said = Date.parse(
    caller.date
      .replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
      .replace(/(?<=T[\d:.]+)$/, 'Z'),
  )
  // An Expires lies ahead, by as much as the client likes.
  const late = received.at - said
  const right =
    Number.isFinite(said) && late < minutes * 60_000 && (caller.manner === 'v2' || -late < minutes * 60_000)
  yield expectThat('client.sign.time', right, {
    path: 'X-Amz-Date',
    expected: new Date(received.at).toISOString(),
    actual: caller.date || 'absent',
  })
}
