import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ec2spec, essenceOf } from './killed-run.ts'

const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const at = (name: string) => join(folder, name)
const essence = (name: string) => essenceOf(JSON.parse(readFileSync(at(name), 'utf8')))

test('the log of a run over a model is judged with that model', async () => {
  const log = at('all.jsonl')
  const args = ['run', '--all', '--operation', 'CreateKeyPair', '--variants', '0', '--log', log]
  await ec2spec([...args, '--report', `json=${at('run.json')}`])
  const { stderr } = await ec2spec(['judge', log, '--report', `json=${at('judged.json')}`])
  expect(stderr).toBe('')
  expect(essence('run.json').clauses.length).toBeGreaterThan(10)
  expect(essence('judged.json')).toEqual(essence('run.json'))
  const plain = await ec2spec([
    'run',
    '--resume',
    log,
    '--operation',
    'ImportVolume',
    '--report',
    `json=${at('no.json')}`,
  ])
  expect(plain).toMatchObject({ code: 2, stderr: expect.stringContaining('is the log of another run') })
})
