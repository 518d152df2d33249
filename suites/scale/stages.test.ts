import { expect, test } from 'vitest'
import { stagesOf } from './stages.ts'

const frame = (functionName: string, url = '') => ({ functionName, url })
const nodes = [
  { id: 1, children: [2, 4, 5], callFrame: frame('(root)') },
  { id: 2, children: [3], callFrame: frame('judgeCase', 'file:///x/harness/judge/judge.js') },
  { id: 3, callFrame: frame('map', 'node:internal/array') },
  { id: 4, callFrame: frame('(garbage collector)') },
  { id: 5, callFrame: frame('(idle)') },
]

test('a sample counts for the stage of the innermost call that has one, and waiting for none', () => {
  const profile = { nodes, samples: [1, 2, 3, 4, 5], timeDeltas: [1000, 2000, 4000, 8000, 16_000] }
  expect(stagesOf(profile)).toEqual({ other: 1, judge: 6, garbage: 8 })
})
