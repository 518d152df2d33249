import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { documents } from './rows/documents.ts'
import { fields } from './rows/fields.ts'
import { framing } from './rows/framing.ts'
import { victim } from './run-against.ts'
import { serveHostile } from './serve-hostile.ts'

const bin = fileURLToPath(new URL('../../../bin.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Says in the end how much memory it took at most, in KiB. */
const measuring = `data:text/javascript,process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs the command as a user does; where `fileKiB` says so no file of it grows beyond that. */
function ec2spec(args: readonly string[], fileKiB?: number): Promise<Ended> {
  const command = [process.execPath, '--import', measuring, bin, ...args]
  const limited = ['/bin/sh', '-c', `ulimit -f ${2 * (fileKiB ?? 0)}; exec "$@"`, 'sh', ...command]
  const [program = '', ...rest] = fileKiB ? limited : command
  const child = spawn(program, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH, NO_COLOR: '1', GITHUB_ACTIONS: '1' },
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (piece) => (out += piece))
  child.stderr.on('data', (piece) => (err += piece))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const some = [
  '--api-version',
  '2016-11-15',
  '--operation',
  victim,
  '--only',
  `${victim}/*id`,
  '--only',
  `${victim}/all`,
  '--operation',
  'ImportImage',
  '--only',
  'ImportImage/minimal',
  '--timeout',
  '5000',
]
const against = async (name: string, args: readonly string[]) => {
  const row = [...framing, ...documents, ...fields].find((one) => one.name === name)!
  const target = await serveHostile({ misbehave: row.answer })
  const ended = await ec2spec(['run', '--endpoint', target.endpoint, ...some, ...args])
  await target.close()
  return ended
}
/** What moves a cursor, or turns letters round. */
const unseen = /\p{Cc}(?<![\t\n\r])|\u202e/u
const formats = ['html', 'json', 'junit', 'markdown', 'ctrf', 'sarif', 'tap', 'badge']

describe.concurrent('as a user runs it', () => {
  test('a dead port is one line and 3', async () => {
    const { code, out, err } = await ec2spec(['run', '--endpoint', 'http://127.0.0.1:1', ...some])
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toMatch(/^ec2spec: http:\/\/127\.0\.0\.1:1 does not answer: connect ECONNREFUSED.*\npeak/)
  })

  test.each([
    ['10 GB of body', 1, 500],
    ['a gzip bomb', 1, 500],
    // Four megabytes each are read, and as many answers as there are connections may be at hand.
    ['1,000,000 siblings', 3, 900],
  ])('%s: memory has an end', async (name, exit, most) => {
    const { code, err } = await against(name, ['--quiet'])
    expect(code).toBe(exit)
    expect(err).not.toMatch(/^ +at /m)
    expect(Number(/peak (\d+)/.exec(err)?.[1]) / 1024).toBeLessThan(most)
  })

  test('a disk that fills up under the log ends the log, and not the run', async () => {
    const log = join(folder, 'full.jsonl')
    const args = [
      '--operation',
      'ImportImage',
      '--variants',
      '5',
      '--log',
      log,
      '--report',
      `badge=${join(folder, 'full.json')}`,
    ]
    const { code, out } = await ec2spec(['run', ...args], 200)
    expect(code).toBe(3)
    expect(out).toContain(`the log ends early: cannot write ${log}: EFBIG`)
    expect(out).toMatch(/ImportImage/)
  })

  test('a report that cannot be written keeps no other from it, and no verdict', async () => {
    const json = join(folder, 'beside.json')
    const args = [
      '--report',
      'html=/dev/full',
      '--report',
      `json=${json}`,
      '--quiet',
      '--only',
      'ImportImage/minimal',
    ]
    const { code, out, err } = await ec2spec(['run', ...args])
    expect({ code, out }).toEqual({ code: 3, out: expect.stringMatching(/^CONFORMS/) })
    expect(err).toMatch(/^ec2spec: cannot write \/dev\/full: ENOSPC/)
    expect(JSON.parse(readFileSync(json, 'utf8')).verdict).toBe('conforms')
  })

  test('a log that cannot be written is told before anything is sent', async () => {
    const { code, err } = await ec2spec(['run', '--log', '/dev/full', '--only', 'ImportImage/minimal'])
    expect(code).toBe(3)
    expect(err).toMatch(/^ec2spec: cannot write \/dev\/full: ENOSPC: no space left on device, write\npeak/)
  })

  test.each(fields.map(({ name }) => name))(
    '%s: no report and no terminal does what it says',
    async (name) => {
      const own = join(folder, name.replaceAll(' ', '-'))
      const path = (format: string) => `${own}.${format}`
      const { code, out, err } = await against(name, [
        ...formats.flatMap((format) => ['--report', `${format}=${path(format)}`]),
        ...['--log', path('jsonl')],
      ])
      expect(code).toBe(1)
      const texts = formats.map((format) => readFileSync(path(format), 'utf8'))
      for (const text of [out, err, ...texts]) expect(text).not.toMatch(unseen)
      for (const format of ['html', 'markdown', 'junit'] as const)
        expect(texts[formats.indexOf(format)]).not.toMatch(/<script>alert|<img src=x/)
      for (const line of out.split('\n').filter((one) => one.startsWith('::')))
        expect(line).toMatch(/^::(error|warning|notice) title=[^:]*::/)
      expect(readdirSync(folder).filter((file) => !/^[\w-]+\.\w+$/.test(file))).toEqual([])
    },
  )
})
