import { expect, test } from 'vitest'
import { imageExports, imageImports } from './families.fixture.ts'
import { looksOf, refusal, toldOfEach } from './looks.fixture.ts'
import { page } from './page.ts'

const { task, describe } = imageExports
const [one, two] = [task('export-ami-1'), task('export-ami-2')]
const asking = (MaxResults: number) => ({ params: { MaxResults } })

test('a page has no more tasks than were asked for', () => {
  expect(toldOfEach(page, looksOf([describe([], [one, two], asking(2))]))).toEqual([
    'DescribeExportImageTasks.page',
  ])
  expect(toldOfEach(page, looksOf([describe([], [one, two], asking(1))]))).toEqual([
    'DescribeExportImageTasks.page — exportImageTaskSet: expected at most 1 items, got 2 items',
  ])
})

test('a page may have fewer, or none at all', () => {
  expect(toldOfEach(page, looksOf([describe([], [], asking(2))]))).toEqual(['DescribeExportImageTasks.page'])
})

test('nothing is said where nobody asked, where it is refused, and where no bound is documented', () => {
  const { task: image, describe: images } = imageImports
  const calls = [
    describe([], [one, two]),
    describe([], [one, two], asking(0)),
    describe([], refusal('InvalidParameterValue'), asking(1)),
    images([], [image('import-ami-1'), image('import-ami-2')], asking(1)),
  ]
  expect(toldOfEach(page, looksOf(calls))).toEqual([])
})
