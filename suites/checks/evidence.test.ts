import { expect, test } from 'vitest'
import type { Step } from '../../harness/golden/case.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { evidence } from './evidence.ts'
import { imageImports } from './families.fixture.ts'
import { looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const own = { Description: 'ec2spec {{nonce}}', Platform: 'Linux', Hypervisor: 'xen' }
/** What is said where a request that only this case could send is answered with these members. */
const told = (more: Params, step?: Partial<Step>) =>
  toldOf(evidence, looksOf([make(task(id, 'active', more), own, step)]))
const doubted = 'ImportImage.answer ? no answer repeats anything that only this case sent'

test('an answer that repeats what only its request held needs no further word', () => {
  expect(told({ Description: 'ec2spec n0nce' })).toEqual([])
})

test('an answer that repeats nothing may be to any request', () => {
  expect(told({})).toEqual([doubted])
  expect(told({ Platform: 'Linux' })).toEqual([doubted])
  expect(told({}, { expect: { about: 'Platform' } })).toEqual([
    doubted,
    'ImportImage.input.Platform:accepted ? no answer repeats anything that only this case sent',
  ])
})

test('an answer that repeats something else may be to another request, but for what a target may set itself', () => {
  expect(told({ Description: 'ec2spec n0nce', Platform: 'Windows' })).toEqual([
    'ImportImage.answer ? platform does not repeat Platform: the answer may be to another request',
  ])
  expect(told({ Description: 'ec2spec n0nce', Hypervisor: 'kvm' })).toEqual([])
})

test('an id that is new, and that a later call knows, is proof enough where ids are never given twice', () => {
  const calls = [make(task(id), own), describe([id], [task(id)])]
  expect(toldOf(evidence, looksOf(calls, { support: { freshIds: true } }))).toEqual([])
  expect(toldOf(evidence, looksOf(calls))).toEqual([
    doubted.replace('ImportImage', 'DescribeImportImageTasks'),
  ])
})

test('a case that makes nothing, or is to end in a refusal, needs none', () => {
  const refused = make(refusal('UnknownParameter'), own, { expect: { situation: 'unknown-parameter' } })
  expect(toldOf(evidence, looksOf([describe([], [])]))).toEqual([])
  expect(toldOf(evidence, looksOf([make(task(id), own), refused]))).toEqual([])
  expect(told({}, { credentials: 'forged' })).toEqual([])
})
