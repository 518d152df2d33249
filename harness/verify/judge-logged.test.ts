import { expect, test } from 'vitest'
import { loadLibrary } from '../golden/library.ts'
import { planPair } from '../golden/plan.ts'
import type { Suite } from '../judge/suite.ts'
import { caseKey } from '../run/read-log.ts'
import type { Exchange } from '../wire/exchange.ts'
import { judgeLogged } from './judge-logged.ts'

const library = loadLibrary()
const kase = planPair('DescribeImportImageTasks/all', '2016-11-15', library)!
const suite = { checks: [], caseChecks: [] } as unknown as Suite

const logged = (wire: Record<string, string>) => {
  const exchange = { step: 0, attempt: 0, bindings: {}, request: { wire } } as unknown as Exchange
  const planned = { case: kase, order: 0 }
  const log = { cases: new Map([[caseKey(kase), {}]]), read: () => [exchange] } as never
  return judgeLogged(planned, log, { suite, library, support: new Map() })
}

test('a case whose log has other requests under its id is not judged by them', () => {
  const wire = kase.steps[0]!.wire
  expect(logged({ ...wire })?.logged).toBe(true)
  expect(logged({ ...wire, NextToken: 'n' })?.logged).toBe(true)
  expect(logged({ ...wire, DryRun: 'true' })).toBeUndefined()
})
