import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root, runLines, workplace } from './as-ci.fixture.ts'

const { folder, env } = workplace()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Line = { readonly word: string; readonly rest: string }
/** The stages of the file: each begins with FROM. */
const stages = (text: string): Line[][] => {
  const lines = text
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => ({ word: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }))
  return lines.reduce<Line[][]>((all, line) => {
    if (line.word === 'FROM') all.push([])
    all.at(-1)!.push(line)
    return all
  }, [])
}
const dockerfile = stages(readFileSync(join(root, 'Dockerfile'), 'utf8'))
const only = (stage: readonly Line[], word: string) =>
  stage.filter((line) => line.word === word).map(({ rest }) => rest)

test('it is made of words that Dockerfiles have, on a Node that the package runs on', () => {
  expect(dockerfile.map((stage) => stage.map(({ word }) => word).join(' '))).toEqual([
    'FROM WORKDIR COPY RUN RUN',
    'FROM COPY RUN USER WORKDIR ENTRYPOINT CMD',
  ])
  expect(dockerfile.flatMap((stage) => only(stage, 'FROM'))).toEqual(['node:24 AS package', 'node:24-slim'])
  expect(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')).toContain('node_modules')
})

test('its lines make the package, install it and start it', async () => {
  const [first, second] = dockerfile as [Line[], Line[]]
  const source = join(folder, 'source')
  copyContext(source)
  // Whether a registry has the dependencies is no question of this file: they are those that are here.
  const [dependencies, ...others] = only(first, 'RUN')
  expect(dependencies).toMatch(/^npm ci /)
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
  const here = { ...env, npm_config_prefix: join(folder, 'global'), npm_config_prefer_offline: 'true' }
  const inFolder = (line: string) => line.replaceAll('/tmp', join(folder, 'tmp'))
  mkdirSync(join(folder, 'tmp'))
  for (const line of others) expect(await runLines(inFolder(line), source, here)).toMatchObject({ code: 0 })
  const [copied] = only(second, 'COPY')
  expect(copied).toBe('--from=package /tmp/ec2spec-*.tgz /tmp/')
  expect(readdirSync(join(folder, 'tmp'))).toEqual([expect.stringMatching(/^ec2spec-.*\.tgz$/)])
  for (const line of only(second, 'RUN'))
    expect(await runLines(inFolder(line), folder, here)).toMatchObject({ code: 0 })
  const [entry, command] = ['ENTRYPOINT', 'CMD'].map((word) => JSON.parse(only(second, word)[0]!) as string[])
  const path = `${join(folder, 'global/bin')}:${env.PATH}`
  const started = await runLines([...entry!, ...command!].join(' '), folder, { ...env, PATH: path })
  expect(started).toEqual({ code: 0, said: expect.stringContaining('Usage: ec2spec') })
  const run = await runLines([...entry!, 'run --operation ImportVolume'].join(' '), folder, {
    ...env,
    PATH: path,
  })
  expect(run).toEqual({ code: 0, said: expect.stringContaining('CONFORMS') })
})

/** What `COPY . .` copies: everything that .dockerignore does not name. */
function copyContext(to: string): void {
  const ignored = new Set(readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean))
  for (const name of readdirSync(root).filter((one) => !ignored.has(one)))
    cpSync(join(root, name), join(to, name), { recursive: true })
}
