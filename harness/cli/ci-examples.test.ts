import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { serve } from '../reference/serve.ts'
import { root, runLines, workplace } from './as-ci.fixture.ts'

const server = await serve({ taskLooks: 8 })
const { folder, env } = workplace()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})
const read = (file: string) => readFileSync(join(root, 'docs/ci', file), 'utf8')
const run = (lines: string) =>
  runLines(lines, folder, { ...env, EC2SPEC_ENDPOINT: server.endpoint, EC2SPEC_OPERATION: 'ImportVolume' })
/** Whether the last run left these files, and takes them away. */
const leaves = (...files: readonly string[]) =>
  files.map((file) => {
    const { size } = statSync(join(folder, file))
    rmSync(join(folder, file))
    return size > 0
  })

test('GitLab: the job runs, and leaves what it keeps', async () => {
  const { ec2spec: job } = parse(read('gitlab-ci.yml'))
  expect(new URL(job.variables.EC2SPEC_ENDPOINT).hostname).toBe(job.services[0].alias)
  expect(await run(job.script.join('\n'))).toMatchObject({ code: 0 })
  expect(leaves(job.artifacts.reports.junit, ...job.artifacts.paths)).toEqual([true, true])
})

test('Jenkins: the stage runs, and leaves what it keeps', async () => {
  const { pipeline } = readBlocks(read('Jenkinsfile'))
  expect(Object.keys(pipeline as Block)).toEqual(['agent', 'environment', 'stages', 'post'])
  const { stages, post, environment } = pipeline as { stages: Block; post: Block; environment: Block }
  expect(environment).toEqual({ EC2SPEC_ENDPOINT: "= 'http://emulator:5000'" })
  const { steps } = stages["stage('ec2spec')"] as { steps: { sh: string } }
  expect(await run(textOf(steps.sh))).toMatchObject({ code: 0 })
  const { junit, archiveArtifacts } = post.always as { junit: string; archiveArtifacts: string }
  expect(leaves(textOf(junit), textOf(archiveArtifacts))).toEqual([true, true])
})

/** A declarative pipeline as blocks in blocks, each by what stands before its brace; a step is by its first word. */
type Block = { [name: string]: Block | string }

function readBlocks(text: string): Block {
  const top: Block = {}
  const open = [top]
  // A brace ends a line here, or begins one; what opens and closes on one line is two levels of it.
  for (const line of text
    .replaceAll(/ \{ (.*) \}$/gm, ' {\n$1\n}')
    .split('\n')
    .map((one) => one.trim())) {
    const now = open.at(-1)!
    if (line === '}') open.pop()
    else if (line.endsWith(' {')) {
      const inner: Block = {}
      now[line.slice(0, -2)] = inner
      open.push(inner)
    } else if (line) now[line.split(' ')[0]!] = line.slice(line.indexOf(' ') + 1)
    expect(open.length, `too many closing braces at ${line}`).toBeGreaterThan(0)
  }
  expect(open, 'a brace is left open').toHaveLength(1)
  return top
}

/** The first text in quotes. */
const textOf = (step: string): string => /'([^']+)'/.exec(step)![1]!
