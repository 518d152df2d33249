import { expect, test } from 'vitest'
import { library } from '../variations/context.fixture.ts'
import { planStories } from './plan.ts'

const storiesOf = (operation: string, version: string) =>
  [...planStories(library, version)].filter(({ id }) => id.endsWith(`~${operation}`))

const charged = (operation: string, version: string) =>
  storiesOf(operation, version).map(({ id, clause }) => `${id.replace(/^stories\/|~.*$/g, '')}: ${clause}`)

test('every story that can be told of a kind is a case, charged to what it is about', () => {
  expect(charged('ImportVolume', '2013-02-01')).toEqual([
    'cancelled: DescribeConversionTasks.kept',
    'completed: DescribeConversionTasks.kept',
    'both-completed: DescribeConversionTasks.kept',
    'one-of-three: CancelConversionTask.untouched',
    'beside-others: CancelConversionTask.untouched',
    'found: DescribeConversionTasks.selection',
    'across-versions: DescribeConversionTasks.selection',
    'leaves-nothing: ImportVolume.leaves-nothing',
    'denied-leaves-nothing: ImportVolume.leaves-nothing',
    'cancels-in-vain: CancelConversionTask.untouched',
    'elsewhere: DescribeExportTasks.own-tasks',
    'hard-texts: ImportVolume.accepted',
    'eleven-tasks: DescribeConversionTasks.selection',
    'other-zone: ImportVolume.accepted',
    'signature: ImportVolume.signature',
  ])
})

test('a kind with filters, lists and tokens has their stories, but none of a zone', () => {
  const all = charged('ImportImage', '2016-11-15')
  expect(all.slice(-9)).toEqual([
    'filtered: DescribeImportImageTasks.filter',
    'filtered-pages: DescribeImportImageTasks.filter',
    'three-items: ImportImage.accepted',
    'eleven-items: ImportImage.accepted',
    'three-names: ImportImage.accepted',
    'hard-texts: ImportImage.accepted',
    'eleven-tasks: DescribeImportImageTasks.selection',
    'tokens: ImportImage.new-id',
    'signature: ImportImage.signature',
  ])
})

test('what looks at all tasks is run alone, and nothing else', () => {
  const alone = storiesOf('ImportVolume', '2013-02-01').filter((one) => one.alone)
  expect(alone.map(({ id }) => id)).toEqual([
    'stories/beside-others~ImportVolume',
    'stories/leaves-nothing~ImportVolume',
  ])
})

test('a story is a case of its own kind, of no one operation', () => {
  const [cancelled] = storiesOf('ImportSnapshot', '2016-11-15')
  expect([cancelled!.id, cancelled!.kind, cancelled!.operation]).toEqual([
    'stories/cancelled~ImportSnapshot',
    'story',
    'scenarios',
  ])
})

test('a kind that the version does not have has no story, one that no operation describes only a signature', () => {
  expect(storiesOf('ImportImage', '2013-02-01')).toEqual([])
  expect(storiesOf('CancelExportTask', '2013-02-01').map(({ id }) => id)).toEqual([
    'stories/signature~CancelExportTask',
  ])
})
