import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Driver, startDriver } from './driver.ts'
import { install } from './install.ts'
import { driversFolder, readDriverSpec } from './list.ts'
import type { CallRequest } from './protocol.ts'

const root = mkdtempSync(join(tmpdir(), 'ec2spec-paws-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

test('where CRAN is not reached, the install says so', async () => {
  const bin = join(root, 'bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'Rscript'),
    '#!/bin/sh\necho "CRAN not reached at https://x: no such host" >&2\nexit 1\n',
  )
  chmodSync(join(bin, 'Rscript'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`)
  expect(await install('paws', driversFolder, join(root, 'in'))).toEqual({
    failed: expect.stringContaining('CRAN not reached at https://x'),
  })
  vi.unstubAllEnvs()
})

const hasR = spawnSync('Rscript', ['-e', 'stopifnot(requireNamespace("jsonlite"))']).status === 0

// Where there is no R, the stand-in cannot run either; CRAN itself is asked by `npm run test:peers`.
describe.skipIf(!hasR)('the driver, before a stand-in for paws', () => {
  const folder = join(root, 'paws')
  let driver: Driver
  beforeAll(async () => {
    cpSync(join(driversFolder, 'paws'), folder, { recursive: true })
    mkdirSync(join(folder, 'library'))
    for (const name of ['common', 'compute']) installStandIn(name, folder)
    const { run } = readDriverSpec('paws')
    driver = await startDriver(run, {
      cwd: folder,
      operations: ['ImportVolume', 'DescribeImportImageTasks', 'ImportImage'],
    })
  }, 60_000)
  afterAll(() => driver.close())

  const call = (id: string, more: Partial<CallRequest>) =>
    driver.call({
      ...{ id, operation: 'ImportVolume', version: '2016-11-15', params: {}, region: 'eu-west-1' },
      ...{ endpoint: 'http://127.0.0.1:1', credentials: { accessKeyId: 'AK', secretAccessKey: 's' } },
      ...more,
    })

  test('it says what paws has', () => {
    expect(driver.handshake).toMatchObject({
      ...{ sdk: 'paws', version: '0.9.9', language: 'R', versions: ['2016-11-15'] },
      operations: ['ImportVolume', 'DescribeImportImageTasks'],
      paginators: ['DescribeImportImageTasks'],
    })
  })

  test('values have the types that paws has for them, and come back with every digit', async () => {
    const Image = { Id: 'x', Bytes: '9007199254740992', At: '2020-02-29T12:34:56.789Z', Live: false }
    expect(await call('1', { params: { Image } })).toMatchObject({
      output: { Classes: 'numeric POSIXct logical', Task: Image, Tags: ['só', 'b'] },
    })
    const small = { Image: { Bytes: 100_000_000_000 } }
    expect(await call('2', { params: small })).toMatchObject({ output: { Task: { Bytes: 100_000_000_000 } } })
  })

  test('what is not in the answer is not told', async () => {
    const answer = await call('3', {})
    expect(answer).toHaveProperty('output.Tags')
    expect(answer).not.toHaveProperty('output.None')
    expect(answer).not.toHaveProperty('output.Task.Bytes')
  })

  test('a client is made for every call, from its endpoint, region and credentials', async () => {
    const credentials = { accessKeyId: 'OTHER', secretAccessKey: 's', sessionToken: 'token' }
    expect(await call('4', { credentials, retries: 2 })).toMatchObject({
      output: { Description: 'http://127.0.0.1:1 eu-west-1 OTHER token 2' },
    })
  })

  test('an error of the service has its code, one of paws its class', async () => {
    expect(await call('5', { params: { Description: 'refuse' } })).toEqual({
      ...{ id: '5', error: { code: 'InvalidParameterValue', message: 'no', status: 400 } },
    })
    expect(await call('6', { params: { Description: 'stop' } })).toEqual({
      ...{ id: '6', error: { code: 'simpleError', message: 'invalid name: Nonsense' } },
    })
  })

  test('pages are those of the paginator', async () => {
    const params = { Ids: ['é'] }
    expect(await call('7', { operation: 'DescribeImportImageTasks', params, paginate: true })).toEqual({
      ...{ id: '7', output: { pages: [{ Tasks: [{ Id: 'task-é' }] }, { Tasks: [{ Id: 'task-éa=' }] }] } },
    })
  })

  test.each([
    [{ operation: 'ImportNothing' }, 'paws has no ImportNothing of 2016-11-15'],
    [{ version: '2013-02-01' }, 'paws has no ImportVolume of 2013-02-01'],
    [{ waiter: 'SnapshotImported' }, 'paws has no waiters'],
  ])('%o is unsupported', async (more, unsupported) => {
    expect(await call(JSON.stringify(more), more)).toMatchObject({ unsupported })
  })
})

/** Makes an R package of one file, and installs it where the driver looks. */
function installStandIn(name: string, folder: string): void {
  const source = join(root, `source-${name}`)
  mkdirSync(join(source, 'R'), { recursive: true })
  writeFileSync(
    join(source, 'DESCRIPTION'),
    `Package: paws.${name}\nVersion: 0.9.9\nTitle: Stand-In\nLicense: none\n`,
  )
  writeFileSync(join(source, 'NAMESPACE'), 'exportPattern("^[a-z]")\n')
  cpSync(join(driversFolder, 'paws.fixture', `paws-${name}.R`), join(source, 'R/all.R'))
  execFileSync(
    'R',
    ['CMD', 'INSTALL', '--no-docs', '--no-byte-compile', `--library=${join(folder, 'library')}`, source],
    {
      stdio: 'pipe',
    },
  )
}
