import { header } from '../../../harness/client/http/received.ts'
import type { ClientCheck } from '../../../harness/client/model.ts'
import { isAuthentication } from '../../../harness/reference/caller.ts'
import { eachRequest, expectThat } from './each-request.ts'

/** Verb, path and headers of a request. */
export const http: ClientCheck = (look) =>
  eachRequest(look, function* ({ received, form }) {
    const { method, url, body } = received
    yield expectThat('client.http.length', !received.after?.isGarbage, {
      path: 'Content-Length',
      expected: 'the number of bytes of the body',
      actual: `${header(received, 'content-length') ?? 'absent'}, and then bytes that are no request`,
      cause: 'bodies that are longer than their Content-Length',
    })
    if (received.after?.isGarbage) return
    yield expectThat('client.http.method', method === 'POST' || method === 'GET', {
      path: 'method',
      expected: 'POST or GET',
      actual: method,
    })
    if (method === 'GET') yield { note: 'requests by GET', example: form.wire.Action ?? '' }
    const [path = '', query = ''] = url.split('?')
    const base = (look.call?.path ?? '').replace(/\/$/, '')
    yield expectThat('client.http.path', path === base || path === `${base}/`, {
      path: 'path',
      expected: `${base}/`,
      actual: path,
    })
    const hasBody = body.length > 0
    const [wanted, other] = method === 'GET' ? ['query', 'body'] : ['body', 'query']
    const inQuery = [...new URLSearchParams(query).keys()].some((key) => !isAuthentication(key))
    yield expectThat('client.http.place', method === 'GET' ? !hasBody : !inQuery, {
      path: 'parameters',
      expected: `in the ${wanted}`,
      actual: `in the ${other}`,
    })
    if (method === 'GET' || !hasBody) return
    const charset = /charset="?([^";\s]+)/i.exec(header(received, 'content-type') ?? '')?.[1] ?? 'UTF-8'
    yield expectThat('client.http.charset', /^utf-?8$/i.test(charset), {
      path: 'Content-Type',
      expected: 'charset=UTF-8, or none',
      actual: charset,
    })
    yield expectThat('client.http.content-type', form.isForm, {
      path: 'Content-Type',
      expected: 'application/x-www-form-urlencoded',
      actual: header(received, 'content-type') ?? 'absent',
      cause: 'a body that is no form',
    })
    const length = header(received, 'content-length')
    yield expectThat('client.http.content-length', length !== undefined, {
      path: 'Content-Length',
      expected: String(body.length),
      actual: 'absent',
    })
  })
