import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { serve } from '../../harness/reference/serve.ts'
import { ec2spec } from './ec2spec.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => ec2spec(['run', ...args], folder)
const some = [
  '--api-version',
  '2016-11-15',
  '--operation',
  'ImportSnapshot',
  '--only',
  'ImportSnapshot/*',
  '--variants',
  '0',
]
const mutating = [
  ...some,
  '--live',
  '--rate',
  '1000',
  '--live-mutating',
  'ImportSnapshot',
  '--report',
  'json=live.json',
]

async function statesAt(endpoint: string): Promise<string[]> {
  const answer = await fetch(`${endpoint}/?Action=DescribeImportSnapshotTasks&Version=2016-11-15`)
  return [...(await answer.text()).matchAll(/<status>(\w+)<\/status>/g)].map(([, state]) => state!)
}

test('AWS is not sent a thing without --live', async () => {
  const { code, err } = await run('--endpoint', 'https://ec2.us-east-1.amazonaws.com').ended
  expect(code).toBe(2)
  expect(err).toMatch(/ec2\.us-east-1\.amazonaws\.com is neither loopback nor private/)
})

test('a live run makes nothing', async () => {
  const { endpoint, close } = await serve({ taskSeconds: 1000 })
  const { code } = await run('--endpoint', endpoint, ...some, '--live', '--rate', '1000').ended
  expect([0, 3]).toContain(code)
  expect(await statesAt(endpoint)).toEqual([])
  await close()
})

test('what is to be created has to be named, logged and agreed to', async () => {
  const endpoint = ['--endpoint', 'http://127.0.0.1:1']
  const says = async (...args: string[]) => (await run(...endpoint, ...args).ended).err
  const [silent, logless, other] = await Promise.all([
    says(...mutating, '--log', 'a.jsonl'),
    says(...mutating, '--yes'),
    says(...some, '--live', '--live-mutating', 'DescribeImportSnapshotTasks', '--log', 'a.jsonl', '--yes'),
  ])
  expect(silent).toMatch(/would create up to 20 tasks by ImportSnapshot at http:.* --yes says that it may/)
  expect(logless).toMatch(/--live-mutating needs --log/)
  expect(other).toMatch(/what it makes cannot be ended; it takes .*ImportSnapshot/)
})

test('what a run creates is bounded, and over when it ends', async () => {
  const { endpoint, close } = await serve({ taskSeconds: 1000 })
  const args = [...mutating, '--yes', '--max-tasks', '4', '--log', 'bounded.jsonl']
  const { out } = await run('--endpoint', endpoint, ...args).ended
  const states = await statesAt(endpoint)
  expect(states.length).toBe(4)
  expect(states.filter((state) => !/^delet(ing|ed)$/.test(state))).toEqual([])
  expect(out).toMatch(/ended +import-snap-\w+ \(ImportSnapshot\)/)
  expect(existsSync(join(folder, 'bounded.jsonl.made'))).toBe(false)
  await close()
})

test('what a run that was killed has created is ended from its log', async () => {
  const { endpoint, close } = await serve({ taskSeconds: 1000 })
  const journal = join(folder, 'killed.jsonl.made')
  const { child, ended } = run('--endpoint', endpoint, ...mutating, '--yes', '--log', 'killed.jsonl')
  while (!existsSync(journal) || !readFileSync(journal, 'utf8').includes('"undo"')) await sleep(5)
  child.kill('SIGKILL')
  await ended
  expect(await statesAt(endpoint)).toContain('active')
  const { out } = await ec2spec(['cleanup', 'killed.jsonl'], folder).ended
  expect(await statesAt(endpoint)).not.toContain('active')
  expect(out).toMatch(/ended +import-snap-/)
  await close()
})
