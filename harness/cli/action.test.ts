import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faults } from '../reference/faults/index.ts'
import { serve } from '../reference/serve.ts'
import { pairsOf, root, runLines, workplace } from './as-ci.fixture.ts'

type Action = {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: {
    readonly using: string
    readonly steps: readonly {
      readonly id: string
      readonly shell: string
      readonly env: Record<string, string>
      readonly run: string
    }[]
  }
}
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action

const opened: Awaited<ReturnType<typeof serve>>[] = []
/** A new endpoint that conforms, or that has no namespaces: what one run leaves is not of the next. */
async function endpoint(isWrong = false): Promise<string> {
  const wrong = faults.filter(({ id }) => id === 'envelope.namespace-none')
  const server = await serve({ taskLooks: 8, faults: isWrong ? wrong : [] })
  opened.push(server)
  return server.endpoint
}
const { folder, env } = workplace()
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all(opened.map((server) => server.close()))
})

/** The steps with these inputs, as GitHub runs them; some cases do, but where the baseline is to be told. */
async function run(inputs: Readonly<Record<string, string>>, only = 'ImportVolume/*') {
  const given = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [name, inputs[name] ?? usual]),
  )
  const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
  for (const file of [output, summary, join(folder, 'package')]) writeFileSync(file, '')
  const [step] = action.runs.steps
  const filled = Object.entries(step!.env).map(([name, value]) => [
    name,
    value.replace(/^\$\{\{ inputs\.([\w-]+) \}\}$/, (_, input: string) => given[input]!),
  ])
  const github = { GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary }
  const ended = await runLines(step!.run, folder, {
    ...{ ...env, ...github, ...(only && { EC2SPEC_ONLY: only }), ...Object.fromEntries(filled) },
  })
  return { ...ended, outputs: pairsOf(output), summary: readFileSync(summary, 'utf8') }
}
const some = { operations: 'ImportVolume, DescribeConversionTasks', versions: '2016-11-15' }

test('every input is handed on through the environment, and every output comes from the step', () => {
  expect([action.runs.using, ...action.runs.steps.map(({ id, shell }) => `${id} ${shell}`)]).toEqual([
    'composite',
    'run bash',
  ])
  const [{ env, run }] = action.runs.steps as [Action['runs']['steps'][number]]
  expect(Object.values(env)).toEqual(Object.keys(action.inputs).map((name) => `\${{ inputs.${name} }}`))
  expect(run).not.toContain('${{')
  for (const [name, { value }] of Object.entries(action.outputs)) {
    expect(value).toBe(`\${{ steps.run.outputs.${name} }}`)
    expect(run).toContain(`echo "${name}=`)
  }
})

test('an endpoint that conforms', async () => {
  const { code, outputs, said, summary } = await run({ ...some, endpoint: await endpoint() })
  expect({ code, outputs, said }).toEqual({
    ...{ code: 0, outputs: { verdict: 'conforms', report: 'ec2spec-report/report.html' } },
    said: expect.stringContaining('CONFORMS'),
  })
  for (const file of ['report.html', 'report.json', 'junit.xml'])
    expect(existsSync(join(folder, 'ec2spec-report', file))).toBe(true)
  expect(readFileSync(join(folder, 'package'), 'utf8')).toBe('ec2spec\n')
  expect(summary).toContain('## Conforms')
  const report = JSON.parse(readFileSync(join(folder, 'ec2spec-report/report.json'), 'utf8'))
  expect(report.operations).toMatchObject([{ name: 'ImportVolume' }, { name: 'DescribeConversionTasks' }])
})

test('one that does not: the step fails, with annotations, unless it is never to fail', async () => {
  const failed = await run({
    ...some,
    endpoint: await endpoint(true),
    report: 'out',
    package: './ec2spec.tgz',
  })
  expect(failed).toMatchObject({
    code: 1,
    outputs: { verdict: 'does-not-conform', report: 'out/report.html' },
  })
  expect(failed.said).toContain('::error')
  expect(readFileSync(join(folder, 'package'), 'utf8')).toBe('./ec2spec.tgz\n')
  const never = await run({ ...some, endpoint: await endpoint(true), 'fail-level': 'never' })
  expect(never).toMatchObject({ code: 0, outputs: { verdict: 'does-not-conform' } })
})

test('what the baseline excuses does not count, and what it lists in vain is stale', async () => {
  const failing = {
    ...some,
    operations: 'ImportSnapshot',
    endpoint: await endpoint(true),
    baseline: 'known.json',
  }
  const update = 'npx --yes ec2spec baseline update ec2spec-report/report.json --baseline known.json'
  await run({ ...failing, baseline: '' }, '')
  expect(await runLines(update, folder, env)).toMatchObject({ code: 0 })
  expect(await run(failing, '')).toMatchObject({ code: 0, outputs: { verdict: 'conforms' } })
  expect(await run({ ...failing, endpoint: await endpoint() }, '')).toMatchObject({ code: 4 })
})

test('a package that npm has not, a wrong operation, a wrong level and an endpoint that is not there are no verdict, whatever the level', async () => {
  const inconclusive = { verdict: 'inconclusive', report: '' }
  const never = { 'fail-level': 'never', endpoint: await endpoint() }
  expect(await run({ ...never, operations: 'ImportVolumes' })).toMatchObject({
    code: 2,
    outputs: inconclusive,
  })
  expect(await run({ ...never, endpoint: 'http://127.0.0.1:1' })).toMatchObject({
    code: 3,
    outputs: inconclusive,
  })
  expect(await run({ ...never, package: 'no-such-package' })).toMatchObject({
    code: 1,
    outputs: inconclusive,
  })
  const level = await run({ endpoint: await endpoint(), 'fail-level': 'may' })
  expect(level).toMatchObject({
    code: 2,
    said: '::error::fail-level is may; it takes must, should or never\n',
  })
})
