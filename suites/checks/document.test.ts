import { expect, test } from 'vitest'
import type { Check } from '../../harness/judge/look.ts'
import { namespace, requestId, root, wellFormed } from './document.ts'
import {
  type Answer,
  ask,
  document,
  looksOf,
  noAnswer,
  refusal,
  respond,
  toldOfEach,
} from './looks.fixture.ts'

const told = (check: Check, answer: Answer, version = '2016-11-15', operation = 'ImportVolume') =>
  toldOfEach(check, looks(answer, version, operation))
const looks = (answer: Answer, version = '2016-11-15', operation = 'ImportVolume') =>
  looksOf([ask(operation, {}, answer)], { version })
const within = (xmlns: string, inner = '') =>
  `<ImportVolumeResponse xmlns="${xmlns}">${inner}</ImportVolumeResponse>`

test('the body is one well-formed document', () => {
  expect(told(wellFormed, '<a/>')).toEqual(['ImportVolume.well-formed'])
  expect(told(wellFormed, '')).toEqual([
    'ImportVolume.well-formed — body: expected a well-formed XML document, got empty',
  ])
  expect(told(wellFormed, '<a>&nbsp;</a>')).toEqual([
    expect.stringContaining('ImportVolume.well-formed — body: expected a well-formed XML document, got'),
  ])
  expect(told(wellFormed, noAnswer('reset'))).toEqual([])
})

test('a list of all tasks that is too long to be read whole proves nothing, any other answer does', () => {
  const cut = respond('<a>', { truncated: true })
  expect(told(wellFormed, cut, '2016-11-15', 'DescribeImportImageTasks')).toEqual([
    'DescribeImportImageTasks.well-formed ? the list of all tasks is not read to its end: more than 8 MiB, cut off',
  ])
  expect(told(wellFormed, cut)).toEqual([
    'ImportVolume.well-formed — body: expected a well-formed XML document, got more than 8 MiB, cut off',
  ])
})

test('a document that is too deep to be read is not held against its target', () => {
  const deep = `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`
  expect(told(wellFormed, deep)).toEqual([
    'ImportVolume.well-formed ? unread: not read: elements more than 256 deep',
  ])
})

test('the root of a success is named after its operation', () => {
  expect(told(root, {})).toEqual(['ImportVolume.root'])
  expect(told(root, document('ImportImage', ''))).toEqual([
    'ImportVolume.root — root element: expected ImportVolumeResponse, got ImportImageResponse',
  ])
  expect(told(root, refusal('InvalidParameter'))).toEqual([])
})

test('the root is in the namespace of the version that was asked for', () => {
  const [old, latest] = [
    'http://ec2.amazonaws.com/doc/2013-02-01/',
    'http://ec2.amazonaws.com/doc/2016-11-15/',
  ]
  expect(told(namespace, within(latest))).toEqual(['ImportVolume.namespace'])
  expect(told(namespace, within(latest), '2013-02-01')).toEqual([
    `ImportVolume.namespace — xmlns of the root: expected ${old}, got ${latest}`,
  ])
  expect(told(namespace, within(latest, '<a><b xmlns=""/></a>'))).toEqual([
    'ImportVolume.namespace',
    `ImportVolume.namespace — namespace of b: expected ${latest}, got none`,
  ])
  expect(told(namespace, refusal('InvalidParameter'))).toEqual([])
})

test('a namespace without its final slash, and a prefix for it, are right', () => {
  const bare = 'http://ec2.amazonaws.com/doc/2016-11-15'
  expect(told(namespace, within(bare))).toEqual([
    'ImportVolume.namespace',
    `note: namespace without its final slash (${bare})`,
  ])
  expect(
    told(namespace, `<e:ImportVolumeResponse xmlns:e="${bare}/"><e:a/></e:ImportVolumeResponse>`),
  ).toEqual(['ImportVolume.namespace'])
})

test('a model that writes the namespace without its slash does not make the slash wrong', () => {
  const answered = within('http://ec2.amazonaws.com/doc/2016-11-15/')
  const namespaces = { '2016-11-15': 'http://ec2.amazonaws.com/doc/2016-11-15' }
  const seen = looks(answered).map((look) => ({ ...look, library: { ...look.library, namespaces } }))
  expect(toldOfEach(namespace, seen)).toEqual(['ImportVolume.namespace'])
})

test('a success has a requestId, which the older version need not have', () => {
  const spelt = document('ImportVolume', '').replaceAll('requestId', 'RequestID')
  expect(told(requestId, {})).toEqual(['ImportVolume.request-id'])
  expect(told(requestId, spelt)).toEqual([
    'ImportVolume.request-id — requestId: expected a requestId under the root, got <RequestID>r-1</RequestID>',
  ])
  expect(told(requestId, {}, '2013-02-01')).toEqual([])
  expect(told(requestId, spelt, '2013-02-01')).toEqual([
    'note: no requestId in an answer of 2013-02-01 (ImportVolume)',
  ])
})
