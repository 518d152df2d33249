import { describe, expect, test } from 'vitest'
import { ask } from './ask.fixture.ts'
import { deniedCredentials } from './credentials.ts'
import { createEndpoint } from './endpoint.ts'
import * as requests from './requests.fixture.ts'

const endpoint = createEndpoint()
const { importVolume, importImage } = requests
const refusal = (wire: Record<string, string>, request = {}) => {
  const { status, code, message } = ask(endpoint, wire, request)
  return [status, code, message]
}

describe('the request', () => {
  test.each(Object.entries(requests))('%s is accepted as the fixtures write it', (_, wire) => {
    expect(ask(endpoint, wire)).toMatchObject({ status: 200, code: '' })
  })

  test('comes as a query string with GET just as well', () => {
    const query = 'Action=DescribeConversionTasks&Version=2016-11-15'
    expect(
      ask(endpoint, { Action: 'DescribeConversionTasks' }, { method: 'GET', query, body: '' }).status,
    ).toBe(200)
  })

  test('may spell a space as + or %20 and a letter as %XX', () => {
    const form = new URLSearchParams({ Version: '2016-11-15', ...importVolume }).toString()
    const asked = ask(endpoint, importVolume, { body: `${form}&Description=a+b%20%63%2B%c3%a4` })
    expect(asked.value).toMatchObject({ ConversionTask: { ImportVolume: { Description: 'a b c+ä' } } })
  })

  test.each([
    [{ path: '/other' }, 404, 'InvalidRequest'],
    [{ method: 'PUT' }, 405, 'InvalidRequest'],
    [{ headers: { 'content-type': 'application/json' } }, 400, 'MalformedQueryString'],
    [{ body: 'Action=%zz' }, 400, 'MalformedQueryString'],
    [
      { body: 'Action=DescribeConversionTasks&Version=2016-11-15&DryRun=true&DryRun=true' },
      400,
      'InvalidQueryParameter',
    ],
    [{ body: '' }, 400, 'MissingAction'],
  ])('%j is refused with %i %s', (request, status, code) => {
    expect(refusal({}, request).slice(0, 2)).toEqual([status, code])
  })

  test('names an action and a version that exist', () => {
    expect(refusal({ Action: '' })).toEqual([400, 'MissingAction', expect.any(String)])
    expect(refusal({ Action: 'ImportNothing' })).toEqual([
      400,
      'InvalidAction',
      expect.stringContaining('ImportNothing'),
    ])
    expect(refusal({ Action: 'toString' })[1]).toBe('InvalidAction')
    expect(refusal({ ...importVolume, Version: '' })[1]).toBe('MissingParameter')
    expect(refusal({ ...importVolume, Version: '2099-01-01' })[1]).toBe('NoSuchVersion')
    expect(refusal({ ...importImage, Version: '2013-02-01' })[1]).toBe('InvalidAction')
  })
})

describe('a dry run', () => {
  const tasks = (answer: ReturnType<typeof ask>) =>
    (answer.value.ConversionTasks as unknown[] | undefined)?.length ?? 0

  test('answers DryRunOperation with 412 and makes nothing', () => {
    const fresh = createEndpoint()
    const { status, code } = ask(fresh, { ...importVolume, DryRun: 'true' })
    expect([status, code]).toEqual([412, 'DryRunOperation'])
    expect(tasks(ask(fresh, { Action: 'DescribeConversionTasks' }))).toBe(0)
  })

  test('of a wrong request tells what is wrong', () => {
    expect(refusal({ ...importVolume, DryRun: 'true', 'Image.Format': 'X' })[1]).toBe('InvalidFormat')
  })

  test('that is false is a call like any other', () => {
    expect(ask(endpoint, { ...importVolume, DryRun: 'false' }).status).toBe(200)
  })
})

describe('the denied pair', () => {
  const { accessKeyId } = deniedCredentials
  const scope = `${accessKeyId}/20260101/us-east-1/ec2/aws4_request`

  test.each([
    [
      'the Authorization header',
      {},
      { headers: { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=x` } },
    ],
    ['a presigned query', { 'X-Amz-Credential': scope }, {}],
    ['Signature Version 2', { AWSAccessKeyId: accessKeyId }, {}],
  ])('is told by %s and gets UnauthorizedOperation', (_, keys, request) => {
    expect(refusal({ ...importVolume, ...keys }, request).slice(0, 2)).toEqual([403, 'UnauthorizedOperation'])
    expect(refusal({ ...importVolume, ...keys, DryRun: 'true' }, request).slice(0, 2)).toEqual([
      403,
      'UnauthorizedOperation',
    ])
  })
})

test('a bug shows as a 500 that says where it is, and never as a refusal', () => {
  const broken = createEndpoint({
    faults: [{ id: 'x', family: 'x', text: 'x', change: { view: () => JSON.parse('') } }],
  })
  const { status, code, message } = ask(broken, importVolume)
  expect([status, code]).toEqual([500, 'InternalError'])
  expect(message).toContain('SyntaxError')
})
