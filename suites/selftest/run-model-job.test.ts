import { expect, test } from 'vitest'
import { judgedWrongly } from './judged-wrongly.ts'
import { modelBenchOf } from './model-bench-of.ts'
import { jobs } from './run-job.ts'
import { holdModel, modelFaults, modelOddities, runModelJob } from './run-model-job.ts'

test('the reference endpoint passes everything that is asked of a service that nobody has', async () => {
  const { failed, unsupported, held } = await holdModel(modelBenchOf('gadgets'), [])
  expect({ failed, unsupported }).toEqual({ failed: [], unsupported: [] })
  expect(held.length).toBeGreaterThan(50)
})

test('a fault is noticed with any operation', async () => {
  const { outcome } = await runModelJob({ kind: 'model-fault', id: 'things.lists.items-twice' })
  expect(outcome.failed.map(({ clause }) => clause)).toContain('DescribeBoxes.structure')
})

test('faults and oddities of models have ids of their own and a sentence each', () => {
  const all = [...modelFaults, ...modelOddities]
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { id, family, text } of all) {
    expect(id.startsWith(`${family}.`)).toBe(true)
    expect(text).toMatch(/\.$/)
  }
})

test('what is known to be judged wrongly is there', () => {
  const ids = new Set(jobs({ sample: 1, default: false }).map(({ id }) => id))
  for (const [id, why] of Object.entries(judgedWrongly)) {
    expect(ids).toContain(id)
    expect(why).toMatch(/\.$/)
  }
})
