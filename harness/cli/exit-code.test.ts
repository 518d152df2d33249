import { expect, test } from 'vitest'
import type { BaselineReport, Report } from '../report/model.ts'
import { exitCodeOf } from './exit-code.ts'

const stale = { stale: [{ clause: 'X.root', reason: 'r' }] } as unknown as BaselineReport
const codeOf = (verdict: Report['verdict'], baseline?: BaselineReport) =>
  exitCodeOf({ verdict, ...(baseline && { baseline }) } as Report)

test('a stale baseline has its own code only where nothing else is wrong', () => {
  expect([
    codeOf('conforms'),
    codeOf('conforms', { ...stale, stale: [] }),
    codeOf('conforms', stale),
  ]).toEqual([0, 0, 4])
  expect([codeOf('does-not-conform', stale), codeOf('inconclusive', stale)]).toEqual([1, 3])
})
