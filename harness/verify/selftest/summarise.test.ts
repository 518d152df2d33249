import { expect, test } from 'vitest'
import type { JobResult } from './model.ts'
import { summarise } from './summarise.ts'

const job = (id: string, more: Partial<JobResult> = {}): JobResult => ({
  kind: 'fault',
  id,
  family: id.split('.')[0]!,
  text: 'x',
  failed: [],
  held: [],
  cases: 10,
  unsupported: [],
  ...more,
})
const killed = job('names.a', { failed: ['MUST X.root'] })
const proof = (...results: JobResult[]) => summarise(results, '0', 1)

test('all noticed, nobody accused and nothing vacuous is the proof', () => {
  expect(
    proof(killed, job('right.a', { kind: 'oddity' }), job('always-400', { kind: 'degenerate' })),
  ).toMatchObject({
    passed: true,
    killed: 1,
    total: 1,
  })
})

test('a survivor, an accusation and a case that holds on nothing each break it', () => {
  expect(proof(killed, job('names.b'))).toMatchObject({ passed: false, survivors: [{ id: 'names.b' }] })
  const accused = job('right.a', { kind: 'oddity', failed: ['SHOULD X.get'] })
  expect(proof(killed, accused)).toMatchObject({ passed: false, accusations: [{ id: 'right.a' }] })
  const hollow = job('always-400', { kind: 'degenerate', held: ['X/minimal'] })
  expect(proof(killed, hollow)).toMatchObject({
    passed: false,
    bestDegenerate: { id: 'always-400', held: 1 },
  })
})

test('a kind of clause that nothing turns red breaks it, where all was tried', () => {
  const told = (sample: number, ...kinds: string[]) =>
    summarise([killed], '0', 1, { sample, default: false }, kinds)
  expect(told(1, 'root')).toMatchObject({ passed: true, idle: [] })
  expect(told(1, 'root', 'output:required')).toMatchObject({ passed: false, idle: ['output:required'] })
  expect(told(12, 'output:required')).toMatchObject({ passed: true, idle: [] })
})

test('an oddity that makes an operation unsupported is accused', () => {
  expect(
    proof(killed, job('right.a', { kind: 'oddity', unsupported: ['ImportVolume'] })).accusations,
  ).toHaveLength(1)
})

test('a fault that no client can tell is listed and not counted', () => {
  const silent = job('names.b', { equivalent: 'the name is not documented' })
  expect(proof(killed, silent)).toMatchObject({ passed: true, total: 1, equivalent: [{ id: 'names.b' }] })
})

test('what is known to be judged wrongly is listed and not counted, until it is judged rightly', () => {
  const accused = job('right.a', {
    kind: 'oddity',
    failed: ['SHOULD X.get'],
    open: 'it is not looked for again',
  })
  const unseen = job('names.b', { open: 'nobody looks' })
  expect(proof(killed, accused, unseen)).toMatchObject({
    passed: true,
    total: 1,
    survivors: [],
    accusations: [],
    open: [{ id: 'names.b' }, { id: 'right.a' }],
  })
  const mended = [job('names.b', { open: 'x', failed: ['MUST X'] }), { ...accused, failed: [] }]
  expect(proof(killed, ...mended)).toMatchObject({ passed: false, open: [], mended: [{}, {}] })
})

test('a faulty client has to be caught by its own clause', () => {
  const client = job('index-from-0', {
    kind: 'client',
    family: 'clients',
    clause: 'client.a',
    failed: ['client.b'],
  })
  expect(proof(client)).toMatchObject({ passed: false, killed: 0 })
})

test('nothing tried is no proof', () => {
  expect(proof()).toMatchObject({ passed: false })
})

test('defects of the stranger that go unnoticed are listed, and its right variants may not be accused', () => {
  const [noticed, unnoticed] = [
    job('s.a', { kind: 'defect', failed: ['MUST X'] }),
    job('s.b', { kind: 'defect' }),
  ]
  expect(proof(noticed, unnoticed).strangers).toEqual({ noticed: 1, total: 2, unnoticed: [unnoticed] })
  const accused = job('sparse', { kind: 'variant', failed: ['MUST X'] })
  expect(proof(accused)).toMatchObject({ passed: false, accusations: [accused] })
})

test('nothing tried proves nothing', () => expect(proof().passed).toBe(false))
