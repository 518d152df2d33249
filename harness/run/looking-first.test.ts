import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import { lookingFirst } from './looking-first.ts'

const library = loadLibrary()
const planned = (id: string, operation: string, wire = {}) => ({
  case: { id, steps: [{ operation, wire }] } as unknown as Case,
})
const inOrder = (cases: Iterable<{ readonly case: Case }>) =>
  [...lookingFirst(cases, library)].map((one) => one.case.id)

test('what looks at all tasks goes before what makes some, and before what asks for one', () => {
  const [make, all] = [planned('make', 'ImportVolume'), planned('all', 'DescribeConversionTasks')]
  const one = planned('one', 'DescribeConversionTasks', { 'ConversionTaskId.1': 'import-i-1' })
  expect(inOrder([make, one, all, planned('cancel', 'CancelConversionTask')])).toEqual([
    'all',
    'make',
    'one',
    'cancel',
  ])
})

test('no case is lost, and those far behind are left where they are', () => {
  const many = Array.from({ length: 2000 }, (_, i) =>
    planned(String(i), i % 2 ? 'DescribeConversionTasks' : 'ImportVolume'),
  )
  const ids = inOrder(many)
  expect(ids.toSorted((a, b) => Number(a) - Number(b))).toEqual(many.map((one) => one.case.id))
  expect(ids.slice(0, 3)).toEqual(['1', '3', '5'])
  expect(ids.slice(1500)).toEqual(many.slice(1500).map((one) => one.case.id))
})

test('a story that runs alone goes last, whatever it looks at', () => {
  const [story, all] = [
    planned('story', 'DescribeConversionTasks'),
    planned('all', 'DescribeConversionTasks'),
  ]
  const alone = { case: { ...story.case, kind: 'story' as const, alone: true as const } }
  expect(inOrder([alone, planned('make', 'ImportVolume'), all])).toEqual(['all', 'make', 'story'])
})
