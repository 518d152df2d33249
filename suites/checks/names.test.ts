import { expect, test } from 'vitest'
import { ask, document, looksOf, refusal, toldOfEach } from './looks.fixture.ts'
import { names } from './names.ts'

const operation = 'DescribeImportImageTasks'
const told = (inner: string) => toldOfEach(names, looksOf([ask(operation, {}, document(operation, inner))]))
const task = (inner: string) => `<importImageTaskSet><item>${inner}</item></importImageTaskSet>`
const all = ['names', 'structure', 'lists', 'items', 'no-duplicates', 'version-members']
/** What is said where all else holds. */
const failing = (tail: string, what: string) => [
  `${operation}.${tail} — importImageTaskSet${what}`,
  ...all.filter((other) => other !== tail).map((other) => `${operation}.${other}`),
]

test('members in their places, in whatever order, are right in every way', () => {
  const inner = task('<status>active</status><importTaskId>import-ami-1</importTaskId>')
  expect(told(inner)).toEqual(all.map((tail) => `${operation}.${tail}`))
})

test('a name counts to the letter', () => {
  expect(told(task('<ImportTaskId>import-ami-1</ImportTaskId>'))).toEqual(
    failing('names', '[1].ImportTaskId: expected importTaskId, got ImportTaskId'),
  )
})

test('a member stands in its own structure', () => {
  expect(told(task('<description>a<b/></description>'))).toEqual(
    failing('structure', '[1].description.b: expected text, got <b>'),
  )
  expect(told(task('text'))).toEqual(failing('structure', '[1]: expected elements, got text'))
})

test('the values of a list stand in items', () => {
  expect(told('<importImageTaskSet><member/></importImageTaskSet>')).toEqual(
    failing('lists', '[1]: expected item, got member'),
  )
})

test('an item of structures has something in it', () => {
  expect(told('<importImageTaskSet><item/></importImageTaskSet>')).toEqual(
    failing('items', '[1]: expected members, got none'),
  )
})

test('no member stands twice', () => {
  expect(told(task('<status>active</status><status>active</status>'))).toEqual(
    failing('no-duplicates', '[1].status: expected one element, got several'),
  )
})

test('a member that is nowhere documented is noted, and accuses nobody', () => {
  expect(told(task('<weather>fine</weather>'))).toEqual([
    `note: unknown element importImageTaskSet[].weather (${operation})`,
    ...all.map((tail) => `${operation}.${tail}`),
  ])
})

test('a member of another version is out of place in this one', () => {
  const inner =
    '<conversionTask><importVolume><availabilityZone/><availabilityZoneId>use1-az1</availabilityZoneId></importVolume></conversionTask>'
  const at = (version: string) =>
    toldOfEach(
      names,
      looksOf([ask('ImportVolume', {}, document('ImportVolume', inner, version))], { version }),
    )
  expect(at('2013-02-01')[0]).toBe(
    'ImportVolume.version-members — conversionTask.importVolume.availabilityZoneId: ' +
      'expected no availabilityZoneId in 2013-02-01, got <availabilityZoneId>',
  )
  expect(at('2016-11-15')).toContain('ImportVolume.version-members')
})

test('an error, and a success without anything in it, show nothing of names', () => {
  expect(toldOfEach(names, looksOf([ask(operation, {}, refusal('InvalidParameter'))]))).toEqual([])
  expect(toldOfEach(names, looksOf([ask(operation, {}, `<${operation}Response/>`)]))).toEqual([])
})
