import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import type { Exchange } from '../wire/exchange.ts'
import { asSdk } from './as-sdk.ts'
import { lookAt } from './look.ts'

const library = loadLibrary()
const namespace = 'http://ec2.amazonaws.com/doc/2016-11-15/'

/** A look at an answer to ImportSnapshot, or to one that has to be refused. */
function look(body: string, { status = 200, situation }: { status?: number; situation?: string } = {}) {
  const expectation = situation ? { situation } : {}
  const step = { id: 'a', operation: 'ImportSnapshot', role: 'test', method: 'POST', expect: expectation }
  const kase = { id: 'a', version: '2016-11-15', steps: [{ ...step, wire: {}, credentials: 'allowed' }] }
  const exchange = {
    step: 0,
    attempt: 0,
    bindings: {},
    request: { wire: {} },
    response: { status, headers: {}, body: new TextEncoder().encode(body), truncated: false },
  }
  return lookAt(kase as unknown as Case, [exchange as unknown as Exchange], library, new Map())[0]!
}

const success = (inner: string) =>
  look(`<ImportSnapshotResponse xmlns="${namespace}">${inner}</ImportSnapshotResponse>`)
const refusal = (code: string, status = 400) =>
  look(`<Response><Errors><Error><Code>${code}</Code><Message>m</Message></Error></Errors></Response>`, {
    status,
    situation: 'missing-parameter',
  })
const mismatch = (path: string, expected = '', actual = 'absent') => ({ path, expected, actual })

test('a member that is misnamed is not handed on', () => {
  const said = asSdk(success('<taskId>i</taskId>'), mismatch('taskId', 'importTaskId'))
  expect(said).toBe('An SDK hands on no ImportTaskId.')
})

test('a member that is there is handed on as it came', () => {
  const task = '<snapshotTaskDetail><diskImageSize>many</diskImageSize></snapshotTaskDetail>'
  const said = asSdk(success(task), mismatch('snapshotTaskDetail.diskImageSize', 'a number', 'many'))
  expect(said).toBe('An SDK hands on SnapshotTaskDetail.DiskImageSize as "many".')
})

test('items are counted from nought, as SDKs count them', () => {
  const tags = '<tagSet><item><key>k</key></item></tagSet>'
  expect(asSdk(success(tags), mismatch('tagSet[1].value'))).toBe('An SDK hands on no Tags[0].Value.')
  const golden = mismatch('ImportSnapshotResponse.tagSet.item.key', 'other', 'k')
  expect(asSdk(success(tags), golden)).toBe('An SDK hands on Tags[0].Key as "k".')
})

test('what stands at a place and is not what was compared is not told', () => {
  const task = '<snapshotTaskDetail><diskImageSize>1</diskImageSize></snapshotTaskDetail>'
  expect(asSdk(success(task), mismatch('snapshotTaskDetail.diskImageSize', '3', '2'))).toBeUndefined()
})

test('a code that nobody catches', () => {
  expect(asSdk(refusal('Nope'), mismatch('Errors.Error.Code', 'MissingParameter | Other'))).toBe(
    'An SDK raises an error with code Nope: who catches MissingParameter does not catch it.',
  )
  expect(asSdk(refusal('Nope', 503), mismatch('Errors.Error.Code', 'Other'))).toContain(
    'and sends the request again first',
  )
})

test('a success where a refusal belongs is told to nobody', () => {
  const wrong = look(`<ImportSnapshotResponse xmlns="${namespace}"/>`, { situation: 'missing-parameter' })
  expect(asSdk(wrong, mismatch('outcome'))).toContain('its caller is not told')
})

test('what no SDK looks at is not told', () => {
  expect(asSdk(success(''), mismatch('xmlns of the root'))).toBeUndefined()
})

test('a document that cannot be parsed', () => {
  expect(asSdk(look('<html>'), mismatch('body'))).toContain('cannot parse')
})
