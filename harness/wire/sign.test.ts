import aws4 from 'aws4'
import { expect, test } from 'vitest'
import { buildRequest } from './request.ts'

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}

/** What another implementation signs the same request with, at the same second. */
function signedElsewhere(request: ReturnType<typeof buildRequest>, sessionToken?: string) {
  const { Authorization: _, 'X-Amz-Security-Token': __, ...headers } = request.headers
  const { host, pathname, search } = new URL(request.url)
  const unsigned = { host, path: pathname + search, method: request.method, body: request.body, headers }
  const all = { ...credentials, ...(sessionToken && { sessionToken }) }
  return aws4.sign({ ...unsigned, service: 'ec2', region: 'eu-west-3' }, all).headers
}

test('a request to a path, by GET, with a session is signed as another implementation signs it', () => {
  const session = { ...credentials, sessionToken: 'a token/with=signs' }
  const asking = {
    method: 'GET',
    wire: { Action: 'X', 'Tag.1': 'ä +/~*', Empty: '' },
    extra: [['Action', 'A']],
  } as const
  for (const path of ['services/Cloud', 'a//b', 'a%20b/c'])
    for (const encoding of ['plus', 'lower-hex', 'every-byte'] as const) {
      const url = `http://localhost:4000/${path}`
      const request = buildRequest(url, { ...asking, encoding }, session, 'eu-west-3')
      expect(request.headers).toEqual(mapped(signedElsewhere(request, session.sessionToken)!))
    }
})

const mapped = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
