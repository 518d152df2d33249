import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { EndpointPeer } from './endpoints.ts'
import { execute } from './execute.ts'
import type { Workshop } from './part.ts'
import { requirements } from './requirements.ts'
import { speaksEc2 } from './speaks-ec2.ts'
import { withEndpoint } from './with-endpoint.ts'

const folder = mkdtempSync(join(tmpdir(), 'peers-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { signal } = new AbortController()
const workshop: Workshop = {
  folder,
  root: folder,
  program: () => process.execPath,
  has: () => true,
  signal,
  required: false,
}

const peer = (script: string): EndpointPeer => ({
  name: 'peer',
  needs: requirements.moto,
  program: 'node',
  args: (port) => ['-e', script, String(port)],
  env: () => ({}),
  manner: /./,
})
const answering = `process.on('SIGTERM', () => process.exit())
require('node:http').createServer((_, answer) => answer.end('<DescribeRegionsResponse/>')).listen(process.argv[1], '127.0.0.1')`

test('a peer is there while it is used and gone afterwards, even where its use fails', async () => {
  const seen: string[] = []
  const use = async (endpoint: string) => {
    expect(await speaksEc2(endpoint)).toBe(true)
    seen.push(endpoint)
    throw new Error('use failed')
  }
  await expect(withEndpoint(peer(answering), workshop, use)).rejects.toThrow('use failed')
  expect(await speaksEc2(seen[0]!)).toBe(false)
})

test('a peer that ends early is named with its log', async () => {
  const start = withEndpoint(peer('process.exit(1)'), workshop, async () => {})
  await expect(start).rejects.toThrow(/^peer ended before it answered; see .*peer\.log$/)
})

test('a program that is not there is an error at once', async () => {
  await expect(execute('no-such-program', [], { signal })).rejects.toThrow('ENOENT')
})

test('a program that takes too long is ended', async () => {
  const run = execute(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { signal, timeout: 50 })
  await expect(run).rejects.toThrow()
})
