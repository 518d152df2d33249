import { expect, test } from 'vitest'
import { jobs } from './run-job.ts'

const counts = (trial: Parameters<typeof jobs>[0]) =>
  Object.fromEntries(
    [...Map.groupBy(jobs(trial), ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
  )

test('a sample has its share of every kind, at least one', () => {
  const { together, ...all } = counts({ sample: 1, default: false })
  expect(together, 'which only the whole has').toBeGreaterThan(0)
  expect(Object.keys(all).sort()).toEqual([
    'client',
    'defect',
    'degenerate',
    'fault',
    'model-fault',
    'model-oddity',
    'oddity',
    'variant',
  ])
  const share = Object.entries(all).map(([kind, count]) => [kind, Math.ceil(count / 12)])
  expect(counts({ sample: 12, default: false })).toEqual(Object.fromEntries(share))
})

test('kinds that are not asked for are not tried', () => {
  expect(Object.keys(counts({ sample: 1, default: false, kinds: ['variant'] }))).toEqual(['variant'])
})
