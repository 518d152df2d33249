import { expect, test } from 'vitest'
import { imageImports } from './families.fixture.ts'
import { leavesNothing } from './leaves-nothing.ts'
import { type About, type Answer, type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'

const { task, make, describe } = imageImports
const made = make(task('import-ami-1'), { Description: '{{nonce}}-own' })
const list = (...names: readonly string[]) =>
  describe(
    [],
    names.map((name, i) => task(`import-ami-${i + 1}`, 'active', { Description: `n0nce-${name}` })),
  )
const vain = (answer: Answer, DryRun = false) =>
  make(answer, { Description: '{{nonce}}-vain', ...(DryRun && { DryRun }) })
const refused = vain(refusal('InvalidParameter'))
const told = (calls: readonly Call[], about: About = {}) => toldOf(leavesNothing, looksOf(calls, about))
const found = 'any task: expected none with n0nce-vain, got one is there'

test('what a refused request would have made is in no later list', () => {
  expect(told([refused, made, list('own')])).toEqual(['ImportImage.leaves-nothing'])
  expect(told([refused, made, list('own', 'vain')])).toEqual([`ImportImage.leaves-nothing — ${found}`])
})

test('nor is what a dry run would have, however that was answered', () => {
  expect(told([vain(refusal('DryRunOperation', 412), true), list('vain')])).toEqual([
    `ImportImage.leaves-nothing — ${found}`,
  ])
  expect(told([vain(task('import-ami-2'), true), list('vain')])).toEqual([
    `ImportImage.leaves-nothing — ${found}`,
  ])
})

test('a list that does not show what was made by its name proves no absence', () => {
  expect(told([refused, made, list('other')])).toEqual([])
  expect(told([refused, made, describe([], refusal('InvalidParameter'))])).toEqual([])
})

test('the request that was sent again and succeeded is the one that made the task', () => {
  expect(told([refused, vain(task('import-ami-1')), list('vain')])).toEqual([])
})

test('a random sequence takes a dry run that succeeds for none', () => {
  const sequence = (answer: Answer) => told([vain(answer, true)], { kind: 'sequence' })
  expect(sequence(refusal('DryRunOperation', 412))).toEqual(['sequence.dry-run'])
  expect(sequence({})).toEqual([
    'sequence.dry-run — outcome: expected an error: DryRunOperation, got success',
  ])
})

test('where nothing else is sent, a task that is new in the list was made in vain', () => {
  const nameless = make(refusal('InvalidParameter'))
  const alone = (...calls: readonly Call[]) => told(calls, { alone: true })
  const clause = 'ImportImage.leaves-nothing'
  expect(alone(list('a'), nameless, list('a'))).toEqual([clause])
  const grown = [
    `${clause} — task ids: expected the tasks of the list before, and those that were made since, got import-ami-2 as well`,
  ]
  expect(alone(list('a'), nameless, list('a', 'b'))).toEqual(grown)
  expect(alone(list('a'), list('a'), nameless, list('a', 'b'))).toEqual(grown)
  expect(alone(list('a'), made, list('a', 'b'))).toEqual([])
  expect(told([list('a'), nameless, list('a', 'b')])).toEqual([])
})

test('tasks that came while nothing was sent are those of somebody else', () => {
  const nameless = make(refusal('InvalidParameter'))
  const calls = [list('a'), list('a', 'b'), nameless, list('a', 'b', 'c')]
  expect(told(calls, { alone: true })).toEqual([])
})
