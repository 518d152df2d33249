import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { packedModel } from '../../harness/model/packed.ts'
import { serveApart } from '../../harness/reference/serve-apart.ts'
import { ec2spec, type Running } from './ec2spec.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

const patterns = ['*Vpc*']
const serve = () => serveApart({ model: { path: packedModel, patterns } })

/** A run of the operations of VPCs that has begun to make some. */
async function underWay(endpoint: string, log: string): Promise<Running> {
  const journal = join(folder, `${log}.made`)
  const args = ['--all', '--operation', '*Vpc*', '--log', log, '--report', 'json=vpcs.json', '--quiet']
  const running = ec2spec(['run', '--endpoint', endpoint, ...args], folder)
  const lines = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length : 0)
  while (lines() < 60 && running.child.exitCode === null) await sleep(2)
  return running
}

async function vpcsAt(endpoint: string): Promise<string[]> {
  const answer = await fetch(`${endpoint}/?Action=DescribeVpcs&Version=2016-11-15`)
  return [...(await answer.text()).matchAll(/<vpcId>(vpc-\w+)</g)].map(([, id]) => id!)
}

test('what a run of a model that was killed has made is taken away from its log', async () => {
  const { endpoint, close } = await serve()
  const seen: string[] = []
  const { child, ended } = await underWay(endpoint, 'killed.jsonl')
  child.kill('SIGKILL')
  await ended
  seen.push(...(await vpcsAt(endpoint)))
  const { code, out } = await ec2spec(['cleanup', 'killed.jsonl'], folder).ended
  const left = await vpcsAt(endpoint)
  const open = out.split('\n').filter((line) => line.startsWith('not known')).length
  expect(seen.length).toBeGreaterThan(0)
  expect(out).toMatch(/^ended +vpc-\w+ \(CreateVpc\)$/m)
  expect(left.length).toBeLessThanOrEqual(open)
  expect(code).toBe(open ? 3 : 0)
  await close()
})

test('what a run has made that was stopped by hand is taken away before it ends', async () => {
  const { endpoint, close } = await serve()
  const { child, ended } = await underWay(endpoint, 'stopped.jsonl')
  child.kill('SIGINT')
  const { code, err } = await ended
  expect(await vpcsAt(endpoint)).toEqual([])
  expect({ code, err }).toEqual({ code: 3, err: '' })
  expect(existsSync(join(folder, 'stopped.jsonl.made'))).toBe(false)
  await close()
})

test('of the endpoint that came along nothing is left', async () => {
  const args = ['--only', 'ImportImage/minimal', '--log', 'own.jsonl', '--quiet', '--report', 'json=own.json']
  await ec2spec(['run', ...args], folder).ended
  const { code, out } = await ec2spec(['cleanup', 'own.jsonl'], folder).ended
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^nothing is left: .* came along/) })
})
