import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadLibrary } from '../harness/golden/library.ts'
import { lintGolden } from '../harness/golden/lint.ts'
import { libraryWith } from '../harness/model/library-with.ts'
import { packedModel } from '../harness/model/packed.ts'
import type { Changes } from '../harness/reference/changes.ts'
import { createEndpoint } from '../harness/reference/endpoint.ts'
import { type Recorded, record } from '../harness/verify/record/record.ts'
import { writeOrigin, writeRecorded } from '../harness/verify/record/write-recorded.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { inProcess } from '../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../harness/wire/credentials.ts'
import { suite } from './index.ts'

const patterns = ['CreateVpc', 'DeleteVpc', 'DescribeVpcs', 'CreateKeyPair']

/** An endpoint that shows what no document fixes: an owner that it has always, and a key that nobody is to see. */
const peculiar: Partial<Changes> = {
  thing: (right, { id }) => ({ ...right, OwnerId: '123456789012', KeyMaterial: `secret of ${id}` }),
}

const settingsOf = (change: Partial<Changes>, library: ReturnType<typeof load>) => {
  const clock = virtualClock()
  const faults = [{ id: 'own', family: 'own', text: 'of its own', change }]
  const { handle } = createEndpoint({ world: library.world, faults, clock: clock.now })
  return {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions: library.versions,
    library: library.library,
    concurrency: 1,
    timeout: 10_000,
    pollTimeout: 10_000,
    live: false,
    transport: inProcess(handle, clock),
    clock,
  }
}
const load = (own?: string) => libraryWith(loadLibrary(undefined, own), packedModel, patterns, own)

async function recordInto(out: string): Promise<Recorded[]> {
  const known = load()
  const recorded: Recorded[] = []
  const settings = { ...settingsOf(peculiar, known), selection: { operations: patterns, only: [] } }
  const origin = { endpoint: 'http://localhost/', date: '2026-01-02' }
  for await (const one of record(suite, settings)) {
    recorded.push(one)
    writeRecorded(one, out, known.library, origin)
  }
  writeOrigin(recorded, out, origin)
  return recorded
}

async function playBack(out: string, change: Partial<Changes>): Promise<readonly string[]> {
  const report = await runSuite(suite, '0.0.0', {
    ...settingsOf(change, load(out)),
    selection: { operations: [], only: ['*/recorded-*'] },
    variants: 0,
    seed: 1,
    strict: false,
  })
  expect(report.totals.cases).toBeGreaterThan(10)
  return report.clauses
    .filter(({ status, level }) => status === 'failed' && level === 'MUST')
    .map(({ id }) => id)
}

test('what a target answers is written down as pairs that hold for it, and not for one that answers otherwise', async () => {
  const out = mkdtempSync(join(tmpdir(), 'recorded-'))
  const recorded = await recordInto(out)
  const text = JSON.stringify(recorded.find(({ case: { id } }) => id === 'CreateVpc/minimal')!.answer)
  for (const said of ['{{vpcId}}', '123456789012', '10.0.0.0/16', '{{requestId?}}'])
    expect(text).toContain(said)
  expect(JSON.stringify(recorded)).not.toContain('secret of')
  expect(recorded.find(({ case: { id } }) => id === 'DeleteVpc/unknown-VpcId')!.refusal).toMatchObject({
    status: 400,
  })
  expect([...lintGolden(load(out).library, out)]).toEqual([])
  expect(await playBack(out, peculiar)).toEqual([])
  expect(await playBack(out, {})).toContain('CreateVpc.answer')
  const forgetful: Partial<Changes> = {
    ...peculiar,
    error: (right) => ({ ...right, code: 'InternalFailure' }),
  }
  expect(await playBack(out, forgetful)).toContain('DeleteVpc.error-code.recorded-InvalidVpcID.NotFound-400')
})
