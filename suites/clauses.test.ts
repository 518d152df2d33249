import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { planGolden } from '../harness/golden/plan.ts'
import { lintRenamed, renamed } from '../harness/golden/renamed.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import { openBench, runTarget } from '../harness/verify/selftest/run-target.ts'
import { clausesOf } from './clauses.ts'
import { suite } from './index.ts'

const library = loadLibrary()
const clauses = [...clausesOf(library)]

test('the ids of clauses and golden cases are public, and change only on purpose', async () => {
  const cases = [...planGolden(library)].map(({ id, version }) => `${id} ${version}`)
  await expect(`${clauses.map(({ id, level }) => `${id} ${level}`).join('\n')}\n`).toMatchFileSnapshot(
    'clauses.snapshot.txt',
  )
  await expect(`${cases.join('\n')}\n`).toMatchFileSnapshot('cases.snapshot.txt')
})

test('an id that was renamed leads to one that there is', () => {
  const cases = new Set(planGolden(library).map(({ id }) => id))
  expect([
    ...lintRenamed(renamed().clauses, new Set(clauses.map(({ id }) => id))),
    ...lintRenamed(renamed().cases, cases),
  ]).toEqual([])
})

test('every clause has an id of its own', () => {
  expect(clauses.length).toBe(new Set(clauses.map(({ id }) => id)).size)
})

test('every clause cites a document that golden/documents.json has', () => {
  expect(clauses.filter(({ source }) => !library.documents[source.document])).toEqual([])
})

test('whatever a case finds belongs to a clause that is listed', async () => {
  const bench = openBench(suite)
  const outcome = await runTarget(bench, (clock) => createEndpoint({ clock }).handle)
  expect(outcome.unlisted).toEqual([])
  expect(outcome.failed).toEqual([])
})
