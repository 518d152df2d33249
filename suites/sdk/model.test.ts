import { expect, test } from 'vitest'
import { loadLibrary } from '../../harness/golden/library.ts'
import { libraryWith } from '../../harness/model/library-with.ts'
import { packedModel } from '../../harness/model/packed.ts'
import type { Report } from '../../harness/report/model.ts'
import { runExample } from './faulty-clients.ts'

const names = ['CreateVpc', 'DescribeVpcs', 'RunInstances', 'DescribeInstances', 'CreateTags', 'CopySnapshot']
const { library } = libraryWith(loadLibrary(), packedModel, names)
const only = ['sdk/all-*']

const outcome = ({ clauses, totals }: Report) => ({
  cases: totals.cases,
  failed: clauses.filter(({ status }) => status === 'failed').map(({ id }) => id),
})

test('of each operation of a model all that can be sent and shown is tried, but for what SDKs make themselves', async () => {
  const { cases, failed } = outcome(await runExample({}, only, library))
  // CopySnapshot asks for what SDKs sign; what the six need is tried as well; the answer of CreateTags says nothing.
  expect(cases).toBeGreaterThanOrEqual(9)
  expect(failed).toEqual([])
})

test('a client that spells one member of a list otherwise is told', async () => {
  const wrongly = (wire: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(wire).map(([key, value]) => [
        key.replace('SecurityGroupId.2', 'SecurityGroupIds.2'),
        value,
      ]),
    )
  const { failed } = outcome(await runExample({ parameters: wrongly }, only, library))
  expect(failed).toContain('client.RunInstances.parameters')
  expect(failed).not.toContain('client.CreateVpc.parameters')
})

test('a client that loses the second item of every list is told', async () => {
  const { failed } = outcome(
    await runExample({ output: (right) => firstOnly(right) as typeof right }, only, library),
  )
  expect(failed).toContain('client.DescribeInstances.answer')
})

const firstOnly = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 1).map(firstOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, firstOnly(one)]))
}
