import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageImports } from './families.fixture.ts'
import { filters } from './filters.ts'
import { type Answer, type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const id = 'import-ami-1'
const inStates = (...Values: readonly string[]): Params => ({ Name: 'task-state', Values })
const filtered = (answer: Answer, ...Filters: readonly Params[]): Call => ({
  ...describe([], [], { params: { Filters } }),
  answers: [answer],
})
/** What is said of a list that is asked for between two looks at a task in these states. */
const told = (call: Call, before = 'completed', after = before) => {
  const looks = [before, after].map((state) => describe([id], [task(id, state)]))
  return toldOf(filters, looksOf([make(task(id)), looks[0]!, call, looks[1]!]))
}
const [there, none] = [{ ImportImageTasks: [task(id, 'completed')] }, { ImportImageTasks: [] }]
const held = ['DescribeImportImageTasks.filter']
const wrong = (what: string) => [`DescribeImportImageTasks.filter — task ids: expected ${what}`]

test('a filter gives the tasks in one of its states', () => {
  expect(told(filtered(there, inStates('deleted', 'completed')))).toEqual(held)
  expect(told(filtered(none, inStates('completed')))).toEqual(wrong(`${id}, which is completed, got absent`))
})

test('it gives none in another state, and two filters only what fits them both', () => {
  expect(told(filtered(none, inStates('deleted')))).toEqual(held)
  expect(told(filtered(there, inStates('deleted')))).toEqual(
    wrong(`not ${id}, which is completed, got there`),
  )
  expect(told(filtered(there, inStates('completed'), inStates('deleted')))).toEqual(
    wrong(`not ${id}, which is completed, got there`),
  )
})

test('a task that changed meanwhile tells nothing', () => {
  expect(told(filtered(none, inStates('completed')), 'active', 'completed')).toEqual([])
})

test('active may stand for every task that is under way', () => {
  expect(told(filtered(there, inStates('active')), 'converting')).toEqual([])
  expect(told(filtered(there, inStates('completed')), 'converting')).toEqual(
    wrong(`not ${id}, which is converting, got there`),
  )
})

test('a page that is not the last proves no absence, and still shows what should not be there', () => {
  const page = (answer: Params) => ({ ...answer, NextToken: 'more' })
  expect(told(filtered(page(none), inStates('completed')))).toEqual([])
  expect(told(filtered(page(there), inStates('deleted')))).toEqual(
    wrong(`not ${id}, which is completed, got there`),
  )
})

test('refusals, filters that no document names and lists without any are not its business', () => {
  expect(told(filtered(refusal('InvalidFilter'), inStates('completed')))).toEqual([])
  expect(told(filtered(none, inStates('completed'), { Name: 'platform', Values: ['Linux'] }))).toEqual([])
  expect(told(filtered(none))).toEqual([])
})

test('a page of a filter by a final state shows nothing that is not in it, whoever made it', () => {
  const page = (state: string) =>
    filtered({ ImportImageTasks: [task('import-ami-2', state)] }, inStates('deleted'))
  expect(told(page('deleting'))).toEqual(held)
  expect(told(page('active'))).toEqual([
    'DescribeImportImageTasks.filter — importImageTaskSet[1].status: expected deleted, got active',
    ...held,
  ])
})

test('what is active when it is chosen may be completed when it is shown', () => {
  const list = filtered({ ImportImageTasks: [task('import-ami-2', 'completed')] }, inStates('active'))
  expect(told(list)).toEqual(held)
})
