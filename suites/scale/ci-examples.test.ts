import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { serve } from '../../harness/reference/serve.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = (name: string) => readFileSync(join(root, 'docs/ci', name), 'utf8')
const target = await serve({ taskLooks: 8 })
beforeAll(() => expect(target.endpoint).toMatch(/^http/))
afterAll(() => target.close())

/** The shell lines of an example in a folder of their own, with the program of this checkout and a part of its cases. */
async function shell(lines: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const program = `"${process.execPath}" "${join(root, 'bin.ts')}"`
  const own = lines
    .replace('npx --yes ec2spec run', `${program} run --operation ImportVolume --api-version 2016-11-15`)
    .replace('npx --yes ec2spec judge', `${program} judge`)
  expect(own).not.toBe(lines)
  const settings = { cwd, env: { ...process.env, ...env, EC2SPEC_VARIANTS: '2', ENDPOINT: target.endpoint } }
  return (await promisify(execFile)('sh', ['-ec', own], settings)).stdout
}

const folder = () => mkdtempSync(join(tmpdir(), 'ec2spec-'))
type Steps = { steps: { name?: string; run?: string }[] }
const lineOf = ({ steps }: Steps) => steps.find(({ name }) => name === 'ec2spec')!.run!

test('the matrix for GitHub makes one verdict', async () => {
  const { jobs } = parse(example('shards.github.yaml'))
  const { shard } = jobs.shard.strategy.matrix as { shard: number[] }
  const cwd = folder()
  expect(jobs.shard.env.SHARD).toMatch(/^\$\{\{ matrix\.shard \}\}$/)
  await Promise.all(shard.map((part) => shell(lineOf(jobs.shard), cwd, { SHARD: String(part) })))
  expect(await shell(lineOf(jobs.verdict), cwd, {})).toContain('CONFORMS')
})

test('the indexed Job for Kubernetes makes one verdict, and a pod that comes a second time goes on', async () => {
  const [shards, verdict] = parseAllDocuments(example('shards.kubernetes.yaml')).map((one) => one.toJS())
  const { completions, completionMode, template } = shards.spec
  expect(completionMode).toBe('Indexed')
  const command = (job: typeof template) => job.spec.containers[0].command.at(-1) as string
  const cwd = folder()
  const pod = (index: number) => shell(command(template), cwd, { JOB_COMPLETION_INDEX: String(index) })
  await Promise.all(Array.from({ length: completions }, (_, i) => pod(i)))
  const before = readFileSync(join(cwd, 'shard-2.jsonl'), 'utf8')
  await pod(2)
  const linesOf = (text: string) => text.trim().split('\n').slice(0, -1)
  expect(linesOf(readFileSync(join(cwd, 'shard-2.jsonl'), 'utf8'))).toEqual(linesOf(before))
  expect(await shell(command(verdict.spec.template), cwd, {})).toContain('CONFORMS')
})
