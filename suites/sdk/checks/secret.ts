import type { ClientCheck } from '../../../harness/client/model.ts'
import { eachRequest, expectThat } from './each-request.ts'

/** Text as it may stand in a URL or a form, encoded once or twice. */
const written = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(encodeURIComponent(secret)),
]

/** What has to be kept is kept. The mismatch never repeats it. A short secret could stand anywhere by chance. */
export const secret: ClientCheck = (look) =>
  eachRequest(look, function* ({ received: { url, headers, body }, caller }) {
    const isIn = (text: string, value: string) => written(value).some((one) => text.includes(one))
    const token = caller.manner === 'v4' ? caller.token : undefined
    const kept = look.secret.length < 8 ? [] : [look.secret]
    const hidden = [...kept, ...(token ? [token] : [])]
    const leaks = hidden.some((value) => isIn(url, value))
    yield expectThat('client.secret.url', !leaks, {
      path: 'URL',
      expected: 'no credentials',
      actual: 'a credential',
      cause: 'credentials in the URL',
    })
    if (!kept.length) return
    const all = [url, ...headers.map(([, value]) => value), Buffer.from(body).toString('latin1')].join('\n')
    yield expectThat('client.secret.sent', !isIn(all, look.secret), {
      path: 'request',
      expected: 'no secret key',
      actual: 'the secret key',
      cause: 'the secret key is sent',
    })
  })
