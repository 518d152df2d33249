import { expect, test } from 'vitest'
import type { Case } from '../../harness/golden/case.ts'
import { library } from '../variations/context.fixture.ts'
import { always, planSequences, sequenceOf } from './plan.ts'

const told = (cases: Iterable<Case>) => [...cases].map(({ id, clause }) => `${id}: ${clause}`)

test('every run has three of each family, each with an aim of its own', () => {
  expect(always).toBe(3)
  expect(told(planSequences(library, '2013-02-01', 'default', 1))).toEqual([
    'sequences/export~1: sequence.untouched',
    'sequences/conversion~1: sequence.untouched',
    'sequences/export~2: sequence.listed',
    'sequences/conversion~2: sequence.listed',
    'sequences/export~3: sequence.family',
    'sequences/conversion~3: sequence.family',
  ])
})

test('for each ten variants, or part of ten, there is one more', () => {
  const more = told(planSequences(library, '2013-02-01', 11, 1)).slice(6)
  expect(more).toEqual([
    'sequences/export~4: sequence.untouched',
    'sequences/conversion~4: sequence.untouched',
    'sequences/export~5: sequence.listed',
    'sequences/conversion~5: sequence.listed',
  ])
})

test('a sequence is a case of its own kind, of no one operation', () => {
  const { kind, operation, version } = sequenceOf('sequences/import~1', '2016-11-15', library)!
  expect([kind, operation, version]).toEqual(['sequence', 'scenarios', '2016-11-15'])
})

test('an id with numbers keeps those calls, without what asks for a task that is not made', () => {
  const steps = (id: string) => sequenceOf(id, '2016-11-15', library)!.steps.map((step) => step.id)
  const whole = steps('sequences/conversion~3')
  expect(whole[0]).toBe('sequences/conversion~3 (1: make task1)')
  expect(steps('sequences/conversion~3.1-4')).toEqual(['sequences/conversion~3.1-4 (1: make task1)'])
  expect(steps('sequences/conversion~3.2-4')).toEqual([
    'sequences/conversion~3.2-4 (2: make task2)',
    'sequences/conversion~3.2-4 (4: cancel task2)',
  ])
})

test('a shorter sequence is named by the calls that are left', () => {
  const [without1] = sequenceOf('sequences/conversion~3.1-2-4', '2016-11-15', library)!.smaller!()
  expect(without1!.id).toBe('sequences/conversion~3.2-4')
})

test('an id is tried on other families, and nothing is rehearsed that takes no DryRun', () => {
  const calls = (id: string, version: string) =>
    sequenceOf(id, version, library)!.steps.flatMap(({ id: name, operation }) =>
      / (elsewhere|rehearse)/.test(name) ? operation : [],
    )
  expect(calls('sequences/export~3', '2013-02-01')).toEqual([
    'DescribeConversionTasks',
    'CancelConversionTask',
  ])
  const numbers = Array.from({ length: 20 }, (_, i) => 3 * i + 1)
  const rehearsed = numbers.flatMap((n) => calls(`sequences/export~${n}`, '2016-11-15'))
  expect([...new Set(rehearsed)]).toEqual(['ExportImage'])
  expect(numbers.flatMap((n) => calls(`sequences/export~${n}`, '2013-02-01'))).toEqual([])
})

test('a family that the version does not have has none', () => {
  expect(sequenceOf('sequences/import~1', '2013-02-01', library)).toBeUndefined()
  const ids = told(planSequences(library, '2013-02-01', 100, 1))
  expect(ids.filter((id) => id.startsWith('sequences/import'))).toEqual([])
})
