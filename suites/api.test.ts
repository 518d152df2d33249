import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults } from '../harness/reference/faults/index.ts'
import { serve } from '../harness/reference/serve.ts'
import { updateBaseline } from '../harness/report/baseline/update-baseline.ts'
import { type RunOptions, settingsOf, usual } from '../harness/verify/run-options.ts'
import { runSuite } from '../harness/verify/run-suite.ts'
import { suite } from './index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ec2spec-api-')))
const server = await serve({ taskLooks: 8 })
const wrong = await serve({
  taskLooks: 8,
  faults: faults.filter(({ id }) => id === 'envelope.namespace-none'),
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await Promise.all([server.close(), wrong.close()])
})

/** What a program prints, whatever its exit code. The servers above are this process's: it may not wait for it blindly. */
const node = (args: readonly string[]): Promise<string> =>
  promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: 64 << 20 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
  )

const docs = readFileSync(join(root, 'docs/api.md'), 'utf8')
/** A block of the page as a reader would write it, its names led to this repository, its endpoint to the server. */
const example = (at: number): string =>
  [...docs.matchAll(/```ts\n(.*?)```/gs)]
    [at]![1]!.replaceAll("'ec2spec'", `'${join(root, 'index.ts')}'`)
    .replaceAll("'ec2spec/vitest'", `'${join(root, 'vitest.ts')}'`)
    .replaceAll('http://localhost:5000', server.endpoint)

describe('what the page shows', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    writeFileSync(join(folder, 'run.ts'), example(0))
    writeFileSync(join(folder, 'conformance.ts'), example(1))
    writeFileSync(join(folder, 'server.ts'), `export const start = async () => '${server.endpoint}'\n`)
  })

  test('compiles', async () => {
    const config = { extends: join(root, 'tsconfig.json'), files: ['run.ts', 'conformance.ts'] }
    const types = {
      rootDir: '/',
      rewriteRelativeImportExtensions: false,
      typeRoots: [join(root, 'node_modules/@types')],
      types: ['node'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions: types }))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    expect(await node([tsc, '-p', folder])).toBe('')
  })

  test('runs, prints nothing of its own, and leaves the report', async () => {
    expect(await node(['--no-warnings', 'run.ts'])).toBe('')
    expect(readFileSync(join(folder, 'ec2spec-report.html'), 'utf8')).toContain('ImportVolume')
  })

  test('has every option', () => {
    const options = {
      ...{
        endpoint: 1,
        versions: 1,
        operations: 1,
        only: 1,
        variants: 1,
        seed: 1,
        strict: 1,
        baseline: 1,
        failFast: 1,
      },
      ...{ concurrency: 1, timeout: 1, pollTimeout: 1, live: 1, rate: 1, mutating: 1 },
      ...{ identity: 1, given: 1, log: 1, manifests: 1 },
      ...{ budget: 1, resume: 1, signal: 1, embedded: 1, sources: 1, onLeft: 1 },
      ...{ onProgress: 1, selection: 1, library: 1, transport: 1, clock: 1 },
    } satisfies Record<keyof RunOptions, 1>
    const rows = docs.split('\n').filter((line) => line.startsWith('| `'))
    for (const name of Object.keys(options))
      expect(
        rows.filter((row) => row.split('|')[1]!.includes(`\`${name}\``)),
        name,
      ).toHaveLength(1)
  })
})

test('options that cannot be are refused before anything is sent', () => {
  const settle = (options: Partial<RunOptions>) => () =>
    settingsOf(suite, { endpoint: 'http://localhost:1', variants: 0, ...options })
  expect(settle({ operations: ['ImportVolumes'] })).toThrow('did you mean ImportVolume?')
  expect(settle({ only: ['ImportVolume/nothing*'] })).toThrow('only: ImportVolume/nothing* matches no case')
  expect(settle({ baseline: '/no/such/file' })).toThrow('cannot read the baseline /no/such/file')
  expect(settle({ endpoint: 'https://ec2.amazonaws.com' })).toThrow('neither loopback nor private')
  expect(settle({ only: ['ImportVolume/*'] })()).toMatchObject({
    ...usual,
    variants: 0,
    selection: { operations: [] },
  })
})

type Told = {
  testResults: { assertionResults: { title: string; status: string }[] }[]
  numFailedTests: number
  success: boolean
}

/** What vitest makes of a file with these options. */
async function inVitest(endpoint: string, options: object, ...args: readonly string[]): Promise<Told> {
  const all = { variants: 0, only: ['ImportVolume/*'], versions: ['2016-11-15'], ...options, endpoint }
  writeFileSync(
    join(folder, 'all.test.ts'),
    `import { conformance } from '${join(root, 'vitest.ts')}'\nconformance(${JSON.stringify(all)})\n`,
  )
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const file = join(folder, 'told.json')
  await node([
    vitest,
    'run',
    '--root',
    folder,
    '--reporter',
    'json',
    '--outputFile',
    file,
    ...args,
    'all.test.ts',
  ])
  return JSON.parse(readFileSync(file, 'utf8')) as Told
}
const statuses = ({ testResults }: Told) =>
  Object.fromEntries(testResults[0]!.assertionResults.map(({ title, status }) => [title, status]))

describe('in vitest', () => {
  test('what is chosen is a test each, and what fails of it fails', async () => {
    expect(statuses(await inVitest(server.endpoint, {}))).toMatchObject({ 'ImportVolume/minimal': 'passed' })
    expect((await inVitest(wrong.endpoint, {})).numFailedTests).toBeGreaterThan(10)
  })

  test('the filters that the page shows choose what it says', async () => {
    const shown = [...docs.matchAll(/-t '([^']+)'/g)].map(([, pattern]) => pattern!)
    const both = { versions: ['2013-02-01', '2016-11-15'] }
    const run = async (pattern: string) => {
      const chosen = statuses(await inVitest(server.endpoint, both, '-t', pattern))
      return Object.entries(chosen).flatMap(([title, status]) => (status === 'passed' ? [title] : []))
    }
    expect(shown).toHaveLength(2)
    expect((await run(shown[0]!)).length).toBeGreaterThan(30)
    expect(await run(shown[1]!)).toEqual(['ImportVolume/minimal'])
  })

  test('what the baseline excuses is skipped, and what it excuses in vain is a failure', async () => {
    const options = { endpoint: wrong.endpoint, variants: 0, versions: ['2016-11-15'] }
    const some = { ...options, only: ['ImportVolume/*'] }
    const report = await runSuite(suite, '0', settingsOf(suite, some))
    const { baseline } = updateBaseline({ schemaVersion: 1, entries: [] }, report)
    const path = join(folder, 'baseline.json')
    writeFileSync(path, JSON.stringify(baseline))
    const known = await inVitest(wrong.endpoint, { baseline: path })
    expect([known.numFailedTests, known.success]).toEqual([0, true])
    expect(statuses(known)).toMatchObject({
      ...{ 'ImportVolume/minimal': 'skipped', 'the baseline lists nothing that was fixed': 'passed' },
    })
    const fixed = statuses(await inVitest(server.endpoint, { baseline: path }))
    expect(Object.entries(fixed).filter(([, status]) => status === 'failed')).toEqual([
      ['the baseline lists nothing that was fixed', 'failed'],
    ])
  })
})
