import { afterEach, expect, test } from 'vitest'
import { createClient } from '../../harness/client/faulty/client.ts'
import type { Habits } from '../../harness/client/faulty/habits.ts'
import { scenario, scenarios } from '../../harness/client/scenarios.ts'
import { type Judging, serveJudge } from '../../harness/client/serve/serve-judge.ts'
import { formEncode } from '../../harness/wire/request.ts'
import { clientSuite } from './index.ts'

let judging: Judging | undefined
const start = async () =>
  (judging = await serveJudge(clientSuite, '0', { port: 0, secret: 'test', taskSeconds: 5, strict: true }))
afterEach(() => judging?.stop())

const params = {
  AvailabilityZone: 'us-east-1a',
  Description: 'a b',
  Image: {
    Format: 'VMDK',
    Bytes: 12345678901,
    ImportManifestUrl: 'https://s3.amazonaws.com/b/m.xml?X-Amz-Signature=a%2Fb',
  },
  Volume: { Size: 8 },
}

/** A program that imports, looks and cancels, as one does with a stock client. */
async function program(
  endpoint: string,
  key: string,
  habits: Partial<Habits> = {},
  version = '2016-11-15',
): Promise<string[]> {
  const client = createClient(habits)
  const base = {
    id: '1',
    version,
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: key, secretAccessKey: 'test' },
  }
  const made = await client.call({ ...base, operation: 'ImportVolume', params })
  const id = 'output' in made && (made.output.ConversionTask as { ConversionTaskId: string }).ConversionTaskId
  const seen = await client.call({
    ...base,
    operation: 'DescribeConversionTasks',
    params: id ? { ConversionTaskIds: [id] } : {},
  })
  const cancelled = id
    ? await client.call({ ...base, operation: 'CancelConversionTask', params: { ConversionTaskId: id } })
    : made
  return [made, seen, cancelled].map((told) => ('error' in told ? told.error.code : Object.keys(told)[0]!))
}

const failedIn = async ({ stop }: Judging) =>
  (await stop()).clauses.filter(({ status }) => status === 'failed').map(({ id }) => id)

test('a right client runs through every scenario side by side and is accused of nothing', async () => {
  const { endpoint, stop } = await start()
  const outcomes = await Promise.all(
    scenarios.map(async ({ id, key }) => [id, await program(endpoint, key)] as const),
  )
  const told = Object.fromEntries(outcomes)
  expect(told.normal).toEqual(['output', 'output', 'output'])
  expect(told.denied![0]).toBe('UnauthorizedOperation')
  expect(told['dry-run']![0]).toBe('DryRunOperation')
  expect(told.throttled).toEqual(['output', 'output', 'output'])
  expect(told['always-throttled']![0]).toBe('RequestLimitExceeded')
  expect(told.slow).toEqual(['output', 'output', 'output'])
  const report = await stop()
  expect(report.clauses.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([])
  expect(report.verdict).toBe('conforms')
  const passed = report.clauses.filter(({ status }) => status === 'passed').map(({ id }) => id)
  expect(passed).toEqual(
    expect.arrayContaining([
      'client.retry.throttling',
      'client.tolerance.cdata',
      'client.sign.signature',
      'client.wire.names',
    ]),
  )
})

test('what no call exercised says so, and what needs a driver says that', async () => {
  const { endpoint, stop } = await start()
  await program(endpoint, 'AKIAANYOTHERKEY')
  const status = Object.fromEntries((await stop()).clauses.map((clause) => [clause.id, clause.status]))
  expect(status['client.retry.throttling']).toBe('not-exercised')
  expect(status['client.answer.text']).toBe('untestable')
  expect(status['client.wire.numbers']).toBe('passed')
})

test('a client of another version is judged by what the model has at that version', async () => {
  const { endpoint, stop } = await start()
  expect(await program(endpoint, 'AKIAANYOTHERKEY', {}, '2014-10-01')).toEqual(['output', 'output', 'output'])
  const { operations, clauses, verdict } = await stop()
  expect(verdict).toBe('conforms')
  expect(operations.find(({ name }) => name === 'ImportVolume')!.versions).toEqual({
    '2014-10-01': 'supported',
  })
  expect(clauses.find(({ id }) => id === 'client.wire.names')!.status).toBe('passed')
  const wrong = await start()
  await program(
    wrong.endpoint,
    'AKIAANYOTHERKEY',
    { wire: (right) => ({ ...right, Colour: 'blue' }) },
    '2014-10-01',
  )
  expect(await failedIn(wrong)).toContain('client.wire.unknown')
})

test('nothing sent is nothing told', async () => {
  const { endpoint, stop } = await start()
  expect((await fetch(endpoint)).status).toBe(200)
  expect(await stop()).toMatchObject({ verdict: 'inconclusive', totals: { exchanges: 0 } })
})

test.each<[string, string, Partial<Habits>]>([
  [
    'client.sign.signed',
    'normal',
    { signed: ({ headers: { authorization: _, ...headers }, ...rest }) => ({ ...rest, headers }) },
  ],
  ['client.sign.signature', 'normal', { signer: (right) => ({ ...right, secret: 'another' }) }],
  [
    'client.wire.names',
    'normal',
    { wire: ({ Description = '', ...rest }) => ({ ...rest, description: Description }) },
  ],
  [
    'client.wire.version-members',
    'normal',
    { parameters: (right) => ({ ...right, Version: '2013-02-01', DryRun: 'false' }) },
  ],
  [
    'client.wire.double-encoding',
    'normal',
    {
      wire: (right) =>
        Object.fromEntries(Object.entries(right).map(([key, text]) => [key, encodeURIComponent(text)])),
    },
  ],
  [
    'client.wire.one-request',
    'normal',
    {
      again: (_, __, nth) => nth === 0,
      request: (right, { call }) => ({
        ...right,
        headers: { ...right.headers, 'amz-sdk-invocation-id': call.operation },
      }),
    },
  ],
  ['client.retry.throttling', 'throttled', { again: () => false }],
  ['client.retry.unsafe', 'reset-once', { again: (right, { failure }) => right || failure === 'reset' }],
  [
    'client.tolerance.cdata',
    'cdata',
    {
      document: (text, right) =>
        right(text.replaceAll('<![CDATA[', '&lt;![CDATA[').replaceAll(']]>', ']]&gt;')),
    },
  ],
])('%s is seen without a driver, in the scenario %s', async (clause, name, habits) => {
  const judged = await start()
  await program(judged.endpoint, scenario(name).key, habits)
  expect(await failedIn(judged)).toContain(clause)
})

test('what two versions of the API have between them is served', async () => {
  const { endpoint } = await start()
  const body = formEncode({ Action: 'DescribeConversionTasks', Version: '2014-10-01' })
  const answer = await fetch(endpoint, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  expect(await answer.text()).toContain('xmlns="http://ec2.amazonaws.com/doc/2014-10-01/"')
})
