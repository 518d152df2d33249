import { expect, test } from 'vitest'
import { elevenTasks, everyText, filtered, items, otherZone, tokens } from './contents.ts'
import { sceneOf, told } from './scene.fixture.ts'

const image = sceneOf('ImportImage')
const volume = sceneOf('ImportVolume')

test('of a cancelled task and another, filters by state have to tell them apart', () => {
  const filter = (states: string) => `filter by ${states}: DescribeImportImageTasks, either`
  expect(filtered.clause(image)).toBe('DescribeImportImageTasks.filter')
  expect(told(filtered, image).slice(2, -2)).toEqual([
    'cancel task 1: CancelImportTask, either',
    'wait for task 1: DescribeImportImageTasks, accepted',
    'describe task 1, 2: DescribeImportImageTasks, either',
    filter('deleted'),
    filter('active'),
    filter('completed or deleted'),
    filter('deleted or active'),
    filter('delete'),
    filter('act'),
    filter('complete'),
    filter('deleted and active'),
    filter('active or completed or deleting and deleted'),
  ])
  expect(filtered.steps(image)!.at(-2)!.params).toEqual({
    ImportTaskIds: ['{{task1}}', '{{task2}}'],
    Filters: [{ Name: 'task-state', Values: ['deleted'] }],
  })
})

test('a describe without a documented filter has none', () => {
  expect(filtered.steps(volume)).toBeUndefined()
  expect(filtered.steps(sceneOf('CreateInstanceExportTask'))).toBeUndefined()
})

test('three disks are told apart, described, listed and cancelled', () => {
  const three = items('three-items', 3)
  expect(told(three, image)).toEqual([
    'make task 1: ImportImage, accepted',
    'describe task 1: DescribeImportImageTasks, accepted',
    'list with DescribeImportImageTasks: DescribeImportImageTasks, accepted',
    'cancel task 1: CancelImportTask, either',
    'describe task 1: DescribeImportImageTasks, either',
  ])
  const [made] = three.steps(image)!
  const names = [1, 2, 3, 4].map((n) => made!.wire[`DiskContainer.${n}.Description`])
  expect(names).toEqual(['disk {{nonce}}-1', 'disk {{nonce}}-2-1', 'disk {{nonce}}-3-1', undefined])
  expect(made!.expect.orSituations).toEqual(['unreachable-storage', 'combination', 'over-limit'])
})

test('where items are uneven, every second has what it must have, and no words of its own', () => {
  const [made] = items('uneven', 3, { uneven: true }).steps(image)!
  const said = (member: string) =>
    [1, 2, 3].map((n) => made!.wire[`DiskContainer.${n}.${member}`] !== undefined)
  expect(said('Description')).toEqual([true, false, true])
  expect(said('DeviceName')).toEqual([true, false, true])
  expect(said('Url')).toEqual([true, true, true])
})

test('a request without a list has no items to multiply', () => {
  expect(items('three-items', 3).steps(volume)).toBeUndefined()
})

test('every text stands in every member once, a step further in each request', () => {
  const steps = everyText.steps(volume)!
  const texts = steps.slice(0, -1).map(({ wire }) => wire.Description)
  expect(texts.slice(0, 4)).toEqual(['100%', '1+1=2', 'two  blanks', '&lt;disk&gt; &#38; &nbsp;'])
  expect(new Set(texts).size).toBe(texts.length)
  expect(steps[0]!.expect.orSituations).toEqual(['combination'])
  expect(steps.at(-1)!.id).toBe(`describe task ${texts.map((_, i) => i + 1).join(', ')}`)
})

test('ids are described to the eleventh, which sorts before the second', () => {
  expect(told(elevenTasks, volume).slice(-3)).toEqual([
    'make task 11: ImportVolume, accepted',
    'describe task 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11: DescribeConversionTasks, accepted',
    'describe task 11: DescribeConversionTasks, accepted',
  ])
})

test('another zone is asked for where a zone is, and may be unknown', () => {
  const [made] = otherZone.steps(volume)!
  expect(made!.wire.AvailabilityZone).toBe('{{region}}b')
  expect(made!.expect.orSituations).toEqual(['combination', 'unknown-zone'])
  expect(otherZone.steps(image)).toBeUndefined()
})

test('one token goes twice to its operation, which repeats its answer, and once to each other that takes one', () => {
  expect(told(tokens, image)).toEqual([
    'make task 1: ImportImage, accepted',
    'make task 1: ImportImage, accepted',
    'describe task 1: DescribeImportImageTasks, accepted',
    'make task 3: ExportImage, either',
    'make task 5: ImportSnapshot, either',
    'describe task 1: DescribeImportImageTasks, either',
  ])
  const sent = tokens.steps(image)!.flatMap(({ wire }) => wire.ClientToken ?? [])
  expect(sent).toEqual(Array(4).fill('ec2spec-{{nonce}}-token'))
  expect(tokens.steps(volume)).toBeUndefined()
})
