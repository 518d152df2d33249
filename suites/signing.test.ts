import aws4 from 'aws4'
import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { apiVersions } from '../harness/shape/versions.ts'
import { buildRequest } from '../harness/wire/request.ts'
import { suite } from './index.ts'

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
}

/** What another implementation signs the same request with, at the same second. */
function signedElsewhere(request: ReturnType<typeof buildRequest>) {
  const { Authorization: _, ...headers } = request.headers
  const { host, pathname, search } = new URL(request.url)
  const unsigned = { host, path: pathname + search, method: request.method, body: request.body, headers }
  return aws4.sign({ ...unsigned, service: 'ec2', region: 'eu-west-3' }, credentials).headers
}

test('every request of a default run is signed as another implementation signs it', () => {
  const steps = [
    ...suite.plan(loadLibrary(), { versions: apiVersions, variants: 'default', seed: 1 }),
  ].flatMap((kase) => kase.steps)
  for (const step of steps.filter(({ form }) => form === undefined)) {
    const request = buildRequest('http://127.0.0.1:4000/', step, credentials, 'eu-west-3')
    expect(request.headers, step.id).toEqual(mapped(signedElsewhere(request)!))
  }
})

test('a query string is signed as another implementation signs it', () => {
  const asking = {
    method: 'GET',
    wire: { Action: 'DescribeVpcs', Note: 'a b+c' },
    form: 'signed-query',
  } as const
  const now = new Date()
  const { url } = buildRequest('http://127.0.0.1:4000/', asking, credentials, 'eu-west-3', now)
  const [plain, signed] = url.split('&X-Amz-Algorithm=')
  const headers = { 'X-Amz-Date': now.toISOString().replace(/[:-]|\.\d{3}/g, '') }
  const path = `${plain!.replace('http://127.0.0.1:4000', '')}&X-Amz-Expires=900&X-Amz-Date=${headers['X-Amz-Date']}`
  const other = aws4.sign(
    { host: '127.0.0.1:4000', path, service: 'ec2', region: 'eu-west-3', signQuery: true },
    credentials,
  )
  const signatureIn = (text: string) => /X-Amz-Signature=([0-9a-f]{64})/.exec(text)?.[1]
  expect(signatureIn(signed!)).toBe(signatureIn(other.path!))
})

const mapped = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
