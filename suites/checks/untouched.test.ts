import { expect, test } from 'vitest'
import { imageImports } from './families.fixture.ts'
import { type Call, looksOf, refusal, toldOf } from './looks.fixture.ts'
import { untouched } from './untouched.ts'

const { task, make, describe, cancel } = imageImports
const [one, other] = ['import-ami-1', 'import-ami-2']
const made = [make(task(one)), make(task(other))]
const look = (state: string, otherState = 'active') =>
  describe([one, other], [task(one, state), task(other, otherState)])
const dryRun = cancel(one, refusal('DryRunOperation', 412), { params: { DryRun: true } })
/** A task that nobody touched, waited for until it was over. */
const lasting = [
  make(task('import-ami-3')),
  describe(['import-ami-3'], [task('import-ami-3', 'completed')], { poll: 'may' }),
]
const told = (...calls: readonly Call[]) => toldOf(untouched, looksOf([...made, ...calls]))
const clause = 'CancelImportTask.untouched'
const broken = `${clause} — importImageTaskSet[1].status: expected a task that is not cancelled, got deleting`

test('a cancel of another task, or a dry run, leaves a task under way', () => {
  expect(told(look('active'), cancel(other), look('active', 'deleting'))).toEqual([clause])
  expect(told(look('active'), cancel(other), look('completed', 'deleting'))).toEqual([clause])
  expect(told(look('active'), dryRun, look('active'))).toEqual([clause, clause])
})

test('a task that was cancelled may be gone, and shows by that what the cancel did', () => {
  const gone = describe([other], refusal('InvalidConversionTaskId'))
  expect(told(look('active'), cancel(other), gone, look('active'))).toEqual([clause])
})

test('a task that is cancelled by it shows so where others last', () => {
  expect(told(look('active'), cancel(other), look('deleting', 'deleting'), ...lasting)).toEqual([broken])
  expect(told(look('active'), dryRun, look('deleting'), ...lasting)).toEqual([broken, clause])
})

test('one that was made later, and lived for longer, is such another', () => {
  const later = [
    make(task('import-ami-3')),
    ...Array(5).fill(describe(['import-ami-3'], [task('import-ami-3')])),
  ]
  expect(told(look('active'), cancel(other), look('deleting', 'deleting'), ...later)).toEqual([broken])
})

test('where tasks may end by themselves, one that is found cancelled accuses nobody', () => {
  expect(told(look('active'), cancel(other), look('deleting', 'deleting'))).toEqual([
    `${clause} ? import-ami-1 is cancelled after CancelImportTask of another id, import-ami-2, but tasks may end on their own here`,
  ])
  expect(told(look('active'), look('deleting'), ...lasting)).toEqual([])
})

test('nothing is said of the task that was named, of one made later, and of a call without effect', () => {
  const alone = (state: string) => describe([one], [task(one, state)])
  const later = [made[1]!, cancel(other), made[0]!, alone('deleting'), ...lasting]
  expect(told(alone('active'), cancel(one), alone('deleting'), ...lasting)).toEqual([])
  expect(toldOf(untouched, looksOf(later))).toEqual([])
  expect(told(look('active'), cancel(other), look('active'))).toEqual([])
  expect(told(look('active'), { ...dryRun, answers: [{}] }, look('active'))).toEqual([])
})
