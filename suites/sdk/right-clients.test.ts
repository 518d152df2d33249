import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Habits, Outgoing } from '../../harness/client/faulty/habits.ts'
import { runExample } from './faulty-clients.ts'

const only = [
  'ImportVolume/*',
  'DescribeConversionTasks/*',
  'ExportImage/*',
  'sdk/request.*',
  'sdk/retry.throttled/*',
]
const reversed = (wire: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(wire).toReversed())
const withHeaders = (right: Outgoing, more: Outgoing['headers']): Outgoing => ({
  ...right,
  headers: { ...right.headers, ...more },
})

/** Other ways to be right. */
const clients: readonly (readonly [string, Partial<Habits>])[] = [
  ['parameters in another order', { parameters: reversed }],
  [
    'another spelling of the media type',
    {
      request: (right) =>
        withHeaders(right, { 'content-type': 'Application/X-WWW-Form-Urlencoded;charset=UTF-8' }),
    },
  ],
  [
    'headers of its own, signed',
    {
      request: (right) =>
        withHeaders(right, {
          'user-agent': 'x/1 y/2',
          'amz-sdk-invocation-id': 'a b',
          'x-amz-content-sha256': '',
          accept: '*/*',
        }),
    },
  ],
  [
    'headers of its own, unsigned',
    { signed: (right) => withHeaders(right, { 'user-agent': 'x', 'x-trace': '1' }) },
  ],
  [
    'by GET',
    {
      request: ({ path, body, headers: { 'content-type': _, ...headers } }) => ({
        method: 'GET',
        path: `${path}?${body}`,
        headers,
        body: '',
      }),
    },
  ],
  ['spaces as plus signs', { form: (right) => right.replaceAll('%20', '+') }],
  [
    'percent-encoding in small letters',
    { form: (right) => right.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()) },
  ],
  ['more encoded than has to be', { form: (right) => right.replaceAll('-', '%2D').replaceAll('.', '%2E') }],
  ['a token that is no UUID', { token: () => `t${Math.random()}` }],
  ['no status of errors is a warning only', { error: ({ status: _, ...rest }) => rest }],
]

test.each(clients)('%s: accused of nothing at MUST', async (name, habits) => {
  const right = habits.request
    ? {
        ...habits,
        request: (sent: Outgoing, attempt: Parameters<Habits['request']>[1]) =>
          withoutEmpty(habits.request!(sent, attempt)),
      }
    : habits
  const { clauses, verdict } = await runExample(right, only)
  const failed = clauses.filter(({ status }) => status === 'failed').map(({ id }) => id)
  expect(failed).toEqual(name.startsWith('no status') ? ['client.error.status'] : [])
  expect(verdict).toBe(failed.length ? 'does-not-conform' : 'conforms')
})

const withoutEmpty = (sent: Outgoing): Outgoing => ({
  ...sent,
  headers: Object.fromEntries(Object.entries(sent.headers).filter(([, value]) => value !== '')),
})

test('Signature Version 2: accused of nothing', async () => {
  const { clauses, notes } = await runExample(
    { signed: (right, { call }) => signTwo(right, call.credentials) },
    ['ImportVolume/minimal', 'DescribeConversionTasks/by-id'],
  )
  expect(clauses.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([])
  expect(notes[0]?.text).toContain('Signature Version 2')
})

const percent = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

function signTwo(
  { headers, body }: Outgoing,
  { accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string },
): Outgoing {
  const { authorization: _, 'content-length': __, 'x-amz-date': ___, ...kept } = headers
  const own = Object.fromEntries(new URLSearchParams(body))
  const all: Record<string, string> = {
    ...own,
    AWSAccessKeyId: accessKeyId,
    SignatureMethod: 'HmacSHA256',
    SignatureVersion: '2',
    Timestamp: new Date().toISOString().replace(/\.\d+/, ''),
  }
  const form = Object.keys(all)
    .sort()
    .map((key) => `${percent(key)}=${percent(all[key]!)}`)
    .join('&')
  const signature = createHmac('sha256', secretAccessKey)
    .update(['POST', kept.host, '/', form].join('\n'))
    .digest('base64')
  const signed = `${form}&Signature=${percent(signature)}`
  return {
    method: 'POST',
    path: '/',
    headers: { ...kept, 'content-length': String(signed.length) },
    body: signed,
  }
}
