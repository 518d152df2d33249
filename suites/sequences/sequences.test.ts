import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../harness/judge/finding.ts'
import type { Changes } from '../../harness/reference/changes.ts'
import { apiVersions } from '../../harness/shape/versions.ts'
import { shrink } from '../../harness/verify/shrink.ts'
import { faults } from './faults.fixture.ts'
import { familiesAt } from './kinds.ts'
import { oddities } from './oddities.fixture.ts'
import { planSequences, sequenceOf } from './plan.ts'
import { accusations, library, sequences, walk, walker } from './walk.fixture.ts'

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

test('the golden pairs tell which operations belong together', () => {
  const tell = (version: string) =>
    [...familiesAt(version, library)].flatMap(([family, kinds]) =>
      kinds.map(({ make, describe, cancel }) => `${family}: ${make}, ${describe}, ${cancel}`),
    )
  expect(tell('2013-02-01').sort()).toEqual([
    'conversion: ImportInstance, DescribeConversionTasks, CancelConversionTask',
    'conversion: ImportVolume, DescribeConversionTasks, CancelConversionTask',
    'export: CreateInstanceExportTask, DescribeExportTasks, CancelExportTask',
  ])
  expect(tell('2016-11-15').sort()).toEqual([
    'conversion: ImportInstance, DescribeConversionTasks, CancelConversionTask',
    'conversion: ImportVolume, DescribeConversionTasks, CancelConversionTask',
    'export: CreateInstanceExportTask, DescribeExportTasks, CancelExportTask',
    'export: ExportImage, DescribeExportImageTasks, CancelExportTask',
    'import: ImportImage, DescribeImportImageTasks, CancelImportTask',
    'import: ImportSnapshot, DescribeImportSnapshotTasks, CancelImportTask',
  ])
})

describe('a sequence', () => {
  test('is made again by its id alone', () => {
    for (const kase of sequences(20).reverse())
      expect(plain(sequenceOf(kase.id, kase.version, library))).toEqual(plain(kase))
  })

  test('differs from every other, and from the one of the same id at another version', () => {
    const wires = sequences(20).map(({ steps, version }) =>
      JSON.stringify(steps.map(({ wire }) => ({ ...wire, Version: version }))),
    )
    expect(new Set(wires).size).toBe(wires.length)
  })

  test('of another seed has another number, so that its id is enough', () => {
    const ids = (seed: number) => [...planSequences(library, '2016-11-15', 100, seed)].map(({ id }) => id)
    expect(ids(1)[0]).toBe('sequences/export~1')
    expect(ids(2)[0]).toBe('sequences/export~1000001')
    expect(new Set([...ids(1), ...ids(2)]).size).toBe(ids(1).length * 2)
  })

  test('that there is not is none', () => {
    for (const id of ['sequences/nothing~1', 'sequences/conversion', 'ImportVolume/minimal'])
      expect(sequenceOf(id, '2016-11-15', library)).toBeUndefined()
  })

  test('never asks for a task that it did not make, however few of its calls are left', () => {
    const cases = sequences(8)
    fc.assert(
      fc.property(fc.nat(cases.length - 1), fc.array(fc.nat(29), { minLength: 1 }), (which, left) => {
        const { id, version } = cases[which]!
        const some = sequenceOf(`${id}.${[...new Set(left)].map((n) => n + 1).join('-')}`, version, library)!
        const made = new Set<string>()
        for (const { wire, expect: expected } of some.steps) {
          for (const text of Object.values(wire))
            for (const [task] of text.matchAll(/\{\{task\d+\}\}/g)) expect(made).toContain(task)
          for (const [task] of JSON.stringify(expected).matchAll(/\{\{task\d+\}\}/g)) made.add(task)
        }
      }),
    )
  })
})

describe('100 sequences against the reference endpoint', () => {
  const cases = sequences(20)
  let walked: ReturnType<typeof walk> | undefined
  const all = () => (walked ??= walk(cases, { concurrency: 32 }))
  const verdicts = (findings: readonly Finding[]) =>
    findings.map(
      ({ case: id, version, clause, status, facts }) => `${id}@${version} ${clause} ${status} ${facts}`,
    )

  test('hold, and come out the same side by side as one by one', async () => {
    const [alone, together] = [await walk(cases, { concurrency: 1 }), await all()]
    expect(cases).toHaveLength(100)
    expect(alone.filter(({ status }) => status === 'failed')).toEqual([])
    expect(verdicts(together)).toEqual(verdicts(alone))
  })

  test('exercise every clause of their own, in each version', async () => {
    for (const version of apiVersions) {
      const findings = (await all()).filter((one) => one.version === version)
      const passed = findings.filter(({ status, facts }) => status === 'passed' && facts > 0)
      const own = new Set(
        passed.map(({ clause }) => clause).filter((clause) => clause.startsWith('sequence.')),
      )
      const dryRun = version === '2013-02-01' ? [] : ['sequence.dry-run']
      expect([...own].sort()).toEqual(
        [...dryRun, 'sequence.family', 'sequence.listed', 'sequence.new-id', 'sequence.untouched'].sort(),
      )
    }
  })
})

describe('what shows only from call to call', () => {
  for (const [name, [clause, make]] of Object.entries(faults))
    test(`${name}: found, and shrunk to a few calls`, async () => {
      const one = walker({ change: make() })
      for (const kase of sequences(9)) {
        const shows = async (candidate: typeof kase) =>
          (await one(candidate)).some((finding) => finding.status === 'failed' && clause.test(finding.clause))
        if (!(await shows(kase))) continue
        const smallest = await shrink(kase, shows)
        expect(smallest.steps.length).toBeLessThanOrEqual(8)
        expect(plain(sequenceOf(smallest.id, smallest.version, library))).toEqual(plain(smallest))
        return
      }
      expect.fail('no sequence found it')
    })
})

describe('what no document forbids is not accused:', () => {
  const cases = sequences(7)
  for (const [name, make] of Object.entries(oddities))
    test(name, async () => {
      expect(await accusations(cases, { change: make() })).toEqual({})
    })

  test.each([
    ['tasks that are done at once', { taskSeconds: 0 }],
    ['tasks that are done from one look to the next', { taskSeconds: 0.004 }],
    ['tasks that are never done', { taskSeconds: 1e6 }],
  ])('%s', async (_, manner) => {
    expect(await accusations(cases, manner)).toEqual({})
  })

  test.each([2, 4, 8, 16, 32])('tasks that fail on their own after %d milliseconds', async (after) => {
    const failed = ({ createdAt }: { createdAt: number }, now: number) => now - createdAt > after
    const change: Partial<Changes> = {
      stage: (right, task, now) =>
        task.cancelledAt === undefined && failed(task, now) ? { ...right, state: 'cancelled' } : right,
      cancelled: (right, { now }) => right.filter((task) => !failed(task, now)),
    }
    expect(await accusations(cases, { change })).toEqual({})
  })
})
