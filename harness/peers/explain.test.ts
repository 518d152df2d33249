import { expect, test } from 'vitest'
import { type Explanation, explain, isOurs, type Located } from './explain.ts'

const difference: Located = {
  operation: 'ImportVolume',
  member: 'ImportVolume.output.ConversionTask.Volumes[].Volume.Id',
  version: '2013-02-01',
  path: 'ConversionTask.Volumes[].Volume.Id',
  aspect: 'required',
  golden: 'no',
  model: 'yes',
}
const row: Explanation = { errata: 'A18', member: '*.Volume.Id', aspect: 'required' }
const errata = new Set(['A18'])

test('a row that fits explains', () => {
  expect(explain([difference], [row], errata)).toEqual({ unexplained: [], idle: [], dangling: [] })
  const exact = { ...row, member: difference.member, versions: ['2013-02-01'] }
  expect(explain([difference], [exact], errata).unexplained).toEqual([])
})

test.each<[string, Partial<Explanation>]>([
  ['another member', { member: '*.Volume.I' }],
  ['another aspect', { aspect: 'type' }],
  ['another version', { versions: ['2016-11-15'] }],
])('a row for %s explains nothing and is idle', (_, change) => {
  const other = { ...row, ...change }
  expect(explain([difference], [other], errata)).toEqual({
    unexplained: [difference],
    idle: [other],
    dangling: [],
  })
})

test('a row of errata that does not exist is named', () => {
  expect(explain([difference], [row], new Set()).dangling).toEqual(['A18'])
})

test('a member that no model has is ours by its row', () => {
  const ours: Explanation = { errata: 'E10', member: 'Cancel*Task.output.Return', aspect: 'exists' }
  expect(isOurs('CancelExportTask.output.Return', [ours])).toBe(true)
  expect(isOurs('CancelImportTask.output.State', [ours])).toBe(false)
})
