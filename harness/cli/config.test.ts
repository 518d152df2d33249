import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { configLines, settle } from './config.ts'
import { given, repeated, wholeNumber } from './options.ts'

const command = (...args: string[]): Command => {
  const made = new Command('run')
    .exitOverride()
    .option('--endpoint <url>', '')
    .option('--seed <n>', '', wholeNumber(0), 1)
    .option('--only <glob>', '', repeated)
    .option('--given <name=id>', '', given)
    .option('--strict', '')
    .option('--last-failed <report>', '')
  return made.parse(args, { from: 'user' })
}
const file = (content: unknown): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'ec2spec.config.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a flag goes before the environment, the environment before the file, the file before what is usual', () => {
  const path = file({ endpoint: 'http://file', seed: 3, only: ['a*', 'b'], strict: true })
  const settled = settle(command('--endpoint', 'http://flag'), { EC2SPEC_SEED: '2' }, path)
  expect(settled.flags).toMatchObject({ endpoint: 'http://flag', seed: 2, only: ['a*', 'b'], strict: true })
  expect([...configLines(settled)]).toEqual([
    'endpoint = "http://flag"  (flag: --endpoint)',
    'seed = 2  (environment: EC2SPEC_SEED)',
    `only = ["a*","b"]  (file: ${path})`,
    `strict = true  (file: ${path})`,
  ])
})

test('what the target has is written as an object', () => {
  expect(settle(command(), {}, file({ given: { image: 'ami-12345678' } })).flags.given).toEqual({
    image: 'ami-12345678',
  })
})

test('without any of them the usual holds', () => {
  expect(settle(command(), {}, '/no/such/file').flags).toEqual({ seed: 1 })
})

test.each([
  [{ endpiont: 'x' }, 'there is no setting endpiont (did you mean endpoint?)'],
  [{ seed: 'many' }, 'seed is "many": It takes a whole number of at least 0.'],
  [{ strict: 'perhaps' }, 'strict is "perhaps"; it takes true or false'],
  [{ lastFailed: 'r.json' }, 'there is no setting lastFailed'],
  ['{', 'cannot be read: '],
  [[], 'cannot be read: it is no object'],
])('%j is told with the file, the place and the remedy', (content, message) => {
  const path = file(content)
  expect(() => settle(command(), {}, path)).toThrow(message)
  expect(() => settle(command(), {}, path)).toThrow(path)
})

test('a variable that cannot be read is told by its name', () => {
  expect(() => settle(command(), { EC2SPEC_SEED: '-1' }, '/none')).toThrow('EC2SPEC_SEED is "-1"')
})

test('the schema has every setting of a run', () => {
  const schema = JSON.parse(readFileSync(new URL('./config.schema.json', import.meta.url), 'utf8'))
  const cli = readFileSync(new URL('../../cli.ts', import.meta.url), 'utf8')
  const run = cli.slice(cli.indexOf("command('run')"), cli.indexOf("command('doctor')"))
  const names = [...run.matchAll(/'--([a-z-]+)/g)].map(([, name]) =>
    name!.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  )
  const ofOneCall = [
    'printConfig',
    'lastFailed',
    'shard',
    'resume',
    'live',
    'liveMutating',
    'maxTasks',
    'yes',
  ]
  const settings = names.filter((name) => !ofOneCall.includes(name)).sort()
  expect(
    Object.keys(schema.properties)
      .filter((name) => name !== '$schema')
      .sort(),
  ).toEqual(settings)
})

test.each([[null], [[[['a']]]], [{ image: { id: 'ami-1' } }]])(
  'a value that no option takes is refused: %j',
  (value) => {
    expect(() => settle(command(), {}, file({ only: value }))).toThrow(
      /: only is no text, number, true or false/,
    )
  },
)
