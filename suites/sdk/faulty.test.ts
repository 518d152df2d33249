import { expect, test } from 'vitest'
import { loadLibrary } from '../../harness/golden/library.ts'
import { clientClauses } from './clauses.ts'
import { faultyClients, runExample, runFaultyClient } from './faulty-clients.ts'

test.concurrent.each(faultyClients.map(({ id, text, clause }) => [id, clause, text]))(
  '%s is caught by %s: %s',
  // Some faults are a matter of milliseconds, which a busy machine may blur.
  { retry: 2 },
  async (id) => {
    const { clause, failed } = await runFaultyClient(id)
    expect(failed).toContain(clause)
  },
)

test('every clause that can fail has a client that fails it', () => {
  const proved = new Set(faultyClients.map(({ clause }) => clause))
  const unproved = [...clientClauses(loadLibrary())].filter(
    ({ id, operation }) => !operation && !proved.has(id),
  )
  expect(unproved.map(({ id }) => id)).toEqual([])
})

test('the example client without a fault is accused of nothing', async () => {
  const report = await runExample({}, [])
  expect(report.clauses.filter(({ status }) => status !== 'passed')).toEqual([])
  expect(report.verdict).toBe('conforms')
})
