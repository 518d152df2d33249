/**
 * `npm run test:kills`: runs the suite on the embedded endpoint, kills it at a random moment, has it gone on with, and holds
 * the verdict against that of a run that nobody killed. `-- --times 50` does so as often, `--seed 1` chooses the moments.
 * Exit code 1 where one differs.
 */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { randomOf } from '../../harness/base/random.ts'
import { ec2spec, essenceOf, killedRun } from './killed-run.ts'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
})
const args = [
  '--operation',
  'ImportVolume',
  '--operation',
  'DescribeConversionTasks',
  '--api-version',
  '2016-11-15',
]

const json = join(mkdtempSync(join(tmpdir(), 'ec2spec-')), 'report.json')
const { milliseconds } = await ec2spec(['run', ...args, '--report', `json=${json}`])
const whole = essenceOf(JSON.parse(readFileSync(json, 'utf8')))
const random = randomOf(`kills ${values.seed}`)
for (let i = 1; i <= Number(values.times); i++) {
  const after = random.below(Math.round(milliseconds))
  const { before, after: cases, ...essence } = await killedRun(args, { signal: 'SIGKILL', after })
  const isSame = isDeepStrictEqual(essence, whole)
  if (!isSame) process.exitCode = 1
  console.log(
    `${i}: killed after ${after} ms with ${before} of ${cases} cases, ${isSame ? 'the same' : 'ANOTHER'} verdict`,
  )
}
