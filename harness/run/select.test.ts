import { expect, test } from 'vitest'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import { planGolden } from '../golden/plan.ts'
import { isHarmless } from './harmless.ts'
import { besideShards, type Selection, select, unknownOperation, unmatched } from './select.ts'

const library = loadLibrary()
const all = { operations: [], only: [], live: false, denied: true }
const ids = (selection: Partial<Selection>) =>
  [...select(planGolden(library), library, { ...all, ...selection })].map(
    ({ id, version }) => `${id}@${version}`,
  )

test('the shards of a run are its cases, each once', () => {
  const shards = [1, 2, 3].flatMap((part) => ids({ shard: { part, of: 3 } }))
  expect(shards.sort()).toEqual(ids({}).sort())
})

test('a live run has describes and dry runs, and nothing else', () => {
  const cases = [...select(planGolden(library), library, { ...all, live: true })]
  expect(cases.length).toBeGreaterThan(10)
  expect(cases.filter(({ steps }) => !steps.every((step) => isHarmless(step, library)))).toEqual([])
  expect(cases.filter(({ id }) => /DryRun-not-offered|later-DryRun/.test(id))).toEqual([])
  const wires = cases.flatMap(({ steps }) => steps).map(({ wire }) => wire)
  expect(wires.filter(({ Action, DryRun }) => !Action?.startsWith('Describe') && DryRun !== 'true')).toEqual(
    [],
  )
})

test('without credentials that the target denies, no case needs them', () => {
  expect(ids({ denied: false }).filter((id) => id.includes('denied'))).toEqual([])
  expect(ids({}).filter((id) => id.includes('denied'))).not.toEqual([])
})

test('what a resource stands on need not be chosen, what it goes through has to be', () => {
  const step = (operation: string, role: string) => ({ operation, role, wire: {} })
  const course = {
    ...{ kind: 'resource', id: 'resources/tags~Disk', version: '2016-11-15', operation: 'ImportImage' },
    steps: [step('ImportVolume', 'setup'), step('ImportImage', 'test'), step('CancelImportTask', 'test')],
  } as unknown as Case
  const isChosen = (...operations: string[]) => [...select([course], library, { ...all, operations })].length
  expect(isChosen('ImportImage', 'CancelImportTask')).toBe(1)
  expect(isChosen('ImportVolume', 'ImportImage')).toBe(0)
})

test('patterns choose by id, and one that matches nothing is told', () => {
  expect(ids({ only: ['ImportVolume/min*'] })).toEqual([
    'ImportVolume/minimal@2013-02-01',
    'ImportVolume/minimal@2016-11-15',
  ])
  const told = (only: string) => unmatched(['ImportVolume/*', only], () => planGolden(library))
  expect(told('nothing*')).toBe('nothing* matches no case; `ec2spec list cases` names them all')
  expect(told('ImportVolume/minmal')).toContain(
    'ImportVolume/minmal matches no case (did you mean ImportVolume/minimal?)',
  )
  expect(told('ImportVolume/minimal')).toBeUndefined()
})

test('an operation that does not exist is told with the one that was meant', () => {
  expect(unknownOperation(['ImportVolum'], library)).toContain('did you mean ImportVolume?')
  expect(unknownOperation(['ImportVolume'], library)).toBeUndefined()
})

test('beside other shards no story is alone, and who follows pages still is', () => {
  const alone = { kind: 'story', id: 's', alone: true } as unknown as Case
  expect(besideShards(alone).alone).toBeUndefined()
  expect(besideShards({ ...alone, kind: 'scenario' }).alone).toBe(true)
})
