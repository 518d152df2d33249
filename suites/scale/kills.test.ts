import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLog } from '../../harness/run/read-log.ts'
import { ec2spec, essenceOf, killedRun } from './killed-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const args = ['--operation', 'ImportVolume', '--api-version', '2016-11-15', '--variants', '4']
const at = (name: string) => join(folder, name)
const report = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

test('a run that is killed and gone on with ends as one that is not', async () => {
  const { milliseconds } = await ec2spec(['run', ...args, '--report', `json=${at('whole.json')}`])
  const whole = essenceOf(report('whole.json'))
  for (const part of [0.5, 0.85]) {
    const { before, after, ...essence } = await killedRun(args, {
      signal: 'SIGKILL',
      after: milliseconds * part,
    })
    expect(essence).toEqual(whole)
    expect(before).toBeLessThanOrEqual(after)
  }
  // Five runs, one after the other: on a machine with more to do they take their time.
}, 300_000)

test('a run that is interrupted reports what it did, and says how to go on', async () => {
  const log = at('interrupted.jsonl')
  const all = ['run', '--log', log, '--report', `json=${at('part.json')}`]
  const { code } = await ec2spec(all, { signal: 'SIGINT', file: log, bytes: 500_000 })
  expect(code).toBe(3)
  const { verdict, reasons, part, totals } = report('part.json')
  expect({ verdict, part }).toEqual({ verdict: 'inconclusive', part: { cutShort: true } })
  expect(reasons[0]).toBe(`interrupted after ${totals.cases} cases: --resume ${log} goes on`)
  const { footer, cases, close } = readLog(log)
  close()
  expect(footer).toMatchObject({ end: false, cases: totals.cases })
  expect(cases.size).toBe(totals.cases + 1)
})

test('a log of another run is not gone on with, and the difference is named', async () => {
  const log = at('short.jsonl')
  const only = ['run', '--only', 'ImportVolume/minimal', '--log', log, '--report', `json=${at('short.json')}`]
  expect((await ec2spec(only)).code).toBe(0)
  const resumed = (...other: string[]) =>
    ec2spec(['run', '--resume', log, '--report', `json=${at('no.json')}`, ...other])
  const same = ['--only', 'ImportVolume/minimal']
  expect(await resumed(...same, '--seed', '2')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('its --seed is 1, not 2'),
  })
  expect((await resumed()).stderr).toContain('its --only is ImportVolume/minimal, not none')
  expect((await resumed(...same, '--endpoint', 'http://localhost:1')).stderr).toContain(
    'its --endpoint is the embedded reference endpoint, not http://localhost:1',
  )
  expect((await resumed(...same)).code).toBe(0)
})
