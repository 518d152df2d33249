import { expect, test } from 'vitest'
import type { Case, Expectation, Step } from '../../harness/golden/case.ts'
import type { Params } from '../../harness/shape/encode.ts'
import { parseXml } from '../../harness/shape/xml.ts'
import { imageImports } from './families.fixture.ts'
import { goldenAnswer } from './golden.ts'
import { type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe, cancel } = imageImports
const id = 'import-ami-1'
const made = make(task(id))
const expecting = (inner: string, step: Partial<Step> = {}): Partial<Step> => ({
  ...step,
  expect: { answer: parseXml(`<Golden>${inner}</Golden>`) },
})
const inState = (word: string, step?: Partial<Step>) =>
  expecting(`<importImageTaskSet><item><status>${word}</status></item></importImageTaskSet>`, step)
const scenario: Partial<Case> = { kind: 'scenario', clause: 'scenario.a' }
const told = (calls: readonly Call[], about: Partial<Case> = scenario) =>
  toldOf(goldenAnswer, looksOf(calls, about))
const differs = 'scenario.a — Golden.importImageTaskSet.item.status: expected active, got completed'

test('what the golden answer writes comes back as it stands', () => {
  expect(told([describe([id], [task(id)], inState('active'))])).toEqual(['scenario.a'])
  expect(told([describe([id], [task(id, 'converting')], inState('{{active|completed}}'))])).toEqual([
    'scenario.a — Golden.importImageTaskSet.item.status: expected active|completed, got converting',
  ])
})

test('it is charged to the operation where the case is about nothing more, or the call only makes the task', () => {
  const wrong = 'ImportImage.answer — Golden.importTaskId: expected b, got import-ami-1'
  const call = make(task(id), {}, expecting('<importTaskId>b</importTaskId>'))
  expect(told([call], {})).toEqual([wrong])
  expect(told([call])).toEqual([wrong])
  expect(told([make(task(id), {}, expecting('<importTaskId>{{nonce}}</importTaskId>'))])).toEqual([
    'scenario.a — Golden.importTaskId: expected n0nce, got import-ami-1',
  ])
})

test('what repeats the request has a clause of its own', () => {
  expect(told([make(task(id), {}, expecting('<platform>Linux</platform>'))])).toEqual([])
})

test('a state that was waited for in vain tells nothing, where it may take longer', () => {
  const waited = (poll: 'may' | 'must') => told([describe([id], [task(id)], inState('completed', { poll }))])
  expect(waited('may')).toEqual([
    'scenario.a ? wait: not reached in time: Golden.importImageTaskSet.item.status = completed',
  ])
  expect(waited('must')).toEqual([
    'scenario.a — Golden.importImageTaskSet.item.status: expected completed, got active',
  ])
})

test('a task that ended by itself accuses nobody, unless one that nobody touched lasts', () => {
  const found = describe([id], [task(id, 'completed')], inState('active'))
  const witness = (state: string) =>
    describe(['import-ami-2'], [task('import-ami-2', state)], { role: 'witness' })
  expect(told([made, found, witness('completed')])).toEqual([differs])
  expect(told([made, found, witness('deleted')])).toEqual([
    'scenario.a ? a task that nobody touched is deleted as well: tasks end by themselves here',
  ])
  expect(told([made, cancel(id), found])).toEqual([differs])
  expect(told([made, found])).toEqual([
    'scenario.a ? no other task shows whether tasks end by themselves here',
  ])
})

test('a cancel that came too late says so', () => {
  const late = cancel(id, { ImportTaskId: id, State: 'completed' })
  expect(told([made, late, describe([id], [task(id, 'completed')], inState('deleted'))])).toEqual([
    'scenario.a ? the task was over before it could be cancelled',
  ])
})

test('a text is somewhere, or nowhere', () => {
  const searched = (expectation: Expectation, more: Params = {}) => {
    const call = describe([], [task(id)], {
      expect: { ...expecting('<nextToken>{{any?}}</nextToken>').expect, ...expectation },
    })
    return told([{ ...call, answers: [{ ImportImageTasks: [task(id)], ...more }] }])
  }
  expect(searched({ present: id, absent: 'import-ami-2' })).toEqual(['scenario.a', 'scenario.a'])
  expect(searched({ present: 'import-ami-2' })).toEqual([
    'scenario.a — any element: expected import-ami-2 present, got absent',
  ])
  expect(searched({ absent: id })).toEqual([`scenario.a — any element: expected ${id} absent, got present`])
  expect(searched({ present: 'import-ami-2' }, { NextToken: 'more' })).toEqual([])
})

test('nothing is said of a refusal, or where one was due, of the set-up and where nothing is expected', () => {
  const due = { expect: { ...inState('completed').expect, situation: 'unknown-import-task' } }
  const calls = [
    describe([id], refusal('InvalidParameter'), inState('active')),
    describe([id], [task(id)], inState('completed', { role: 'setup' })),
    describe([id], [task(id)]),
    describe([id], [task(id)], due),
  ]
  expect(told(calls)).toEqual([])
})
