import aws4 from 'aws4'
import { expect, test } from 'vitest'
import { buildRequest } from '../../wire/request.ts'
import type { Received } from '../model.ts'
import { callerOf } from './caller.ts'
import { readForm } from './form.ts'
import { rightSignature } from './signature.ts'

const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const wire = { Action: 'ImportVolume', Version: '2016-11-15', Description: "1+1=2 & ä ~ 'x' (y)*!" }

const received = ({ method = 'POST', url = '/', headers = {}, body = '' }): Received => ({
  method,
  url,
  headers: Object.entries(headers),
  body: Buffer.from(body),
  at: 0,
})

function check(request: Received, secret = credentials.secretAccessKey): boolean {
  const form = readForm(request)
  const caller = callerOf(request, form)
  return caller.manner !== 'none' && caller.signature === rightSignature(request, form, caller, secret)
}

test.each(['POST', 'GET'] as const)('Signature Version 4 in a header, %s', (method) => {
  const { url, headers, body } = buildRequest(
    'http://localhost:5000/',
    { method, wire },
    credentials,
    'us-east-1',
  )
  const request = received({ method, url: url.replace('http://localhost:5000', ''), headers, body })
  expect(check(request)).toBe(true)
  expect(check(request, 'another')).toBe(false)
  expect(check({ ...request, body: Buffer.from(`${body}&DryRun=true`) })).toBe(false)
})

test('headers that a client signs besides count, whatever they are', () => {
  const request = {
    method: 'POST',
    path: '/',
    host: 'localhost',
    service: 'ec2',
    region: 'us-east-1',
    body: 'Action=X',
  }
  const extra = {
    extraHeadersToInclude: { 'user-agent': true },
    headers: { 'User-Agent': 'a  b', 'amz-sdk-invocation-id': '1' },
  }
  const { headers = {} } = aws4.sign({ ...request, ...extra }, credentials)
  const all = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  expect(all.Authorization).toContain('user-agent')
  expect(check(received({ headers: { ...all, 'X-Unsigned': 'x' }, body: request.body }))).toBe(true)
})

test('Signature Version 4 in the query', () => {
  const path = `/?Action=ImportVolume&Description=${encodeURIComponent('a b')}`
  const signed = aws4.sign(
    { method: 'GET', path, host: 'localhost', service: 'ec2', region: 'us-east-1', signQuery: true },
    { ...credentials, sessionToken: 'token/+' },
  )
  const request = received({ method: 'GET', url: signed.path!, headers: { host: 'localhost' } })
  expect(check(request)).toBe(true)
  expect(check({ ...request, url: request.url.replace('ImportVolume', 'ImportImage') })).toBe(false)
})

test('Signature Version 2, by its published example', () => {
  const parameters = [
    'AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE',
    'Action=DescribeJobFlows',
    'SignatureMethod=HmacSHA256',
    'SignatureVersion=2',
    'Timestamp=2011-10-03T15%3A19%3A30',
    'Version=2009-03-31',
    `Signature=${encodeURIComponent('i91nKc4PWAt0JJIdXwz9HxZCJDdiy6cf/Mj6vPxyYIs=')}`,
  ]
  const request = received({
    method: 'GET',
    url: `/?${parameters.join('&')}`,
    headers: { host: 'elasticmapreduce.amazonaws.com' },
  })
  expect(check(request)).toBe(true)
  expect(check(request, 'another')).toBe(false)
})

test('a request without a signature has none', () => {
  const request = received({ body: 'Action=X' })
  expect(callerOf(request, readForm(request))).toEqual({ manner: 'none', key: '' })
})
