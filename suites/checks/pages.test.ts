import { expect, test } from 'vitest'
import type { Params } from '../../harness/shape/encode.ts'
import { imageImports } from './families.fixture.ts'
import { looksOf, toldOf } from './looks.fixture.ts'
import { pages } from './pages.ts'

const { task, make, describe } = imageImports
const [one, two] = [task('import-ami-1'), task('import-ami-2')]
const page = (tasks: readonly Params[], NextToken = ''): Params => ({ ImportImageTasks: tasks, NextToken })
/** What is said of pages that hold no more than one task each. */
const told = (...answers: readonly Params[]) => {
  const walk = { ...describe([], [], { follow: true, params: { MaxResults: 1 } }), answers }
  const calls = [make(one, {}, { role: 'setup' }), make(two, {}, { role: 'setup' }), walk]
  return toldOf(pages, looksOf(calls, { clause: 'scenario.pages' }))
}
const held = 'scenario.pages'
const wrong = (what: string) => `scenario.pages — pages: expected ${what}`

test('pages that are followed to the last have every task once', () => {
  expect(told(page([two], 'a'), page([one]))).toEqual([held, held, held])
  expect(told(page([one], 'a'), page([one], 'b'), page([two]))).toEqual([
    held,
    wrong('every task once, got import-ami-1 twice'),
    held,
  ])
  expect(told(page([two]))).toEqual([held, held, wrong('every task, got no import-ami-1')])
})

test('a page is no longer than was asked for, and may be empty', () => {
  expect(told(page([one, two]))).toEqual([wrong('at most 1 tasks a page, got 2 tasks'), held, held])
  expect(told(page([], 'a'), page([one], 'b'), page([two], 'c'), page([]))).toEqual([held, held, held])
})

test('a token leads on', () => {
  expect(told(page([one], 'a'), page([], 'a'))).toEqual([
    held,
    held,
    wrong('a token that leads on, got the token a again'),
  ])
})

test('where the pages come to no end, nothing is known to lack', () => {
  expect(told(page([one], 'a'), page([], 'b'))).toEqual([
    held,
    held,
    'scenario.pages ? there is still a token after 2 pages',
  ])
})

test('a page that nobody followed is not its business', () => {
  const calls = [make(one), describe([], [], { params: { MaxResults: 1 } })]
  expect(toldOf(pages, looksOf(calls))).toEqual([])
})
