/**
 * `npm run bench`: how fast a run is beside what can be had at most. Against a target that costs next to nothing, in turn:
 * `ec2spec run` with everything on (signing, strict XML, all checks, log, reports), and a bare pool of undici that sends
 * the same requests and judges nothing. `-- --rounds 3`, `--variants N`, `--connections 32`, `--json PATH`.
 * It measures the package as `npm run build` makes it. On a machine that others use as well, the ratio of CPU time says
 * more than that of exchanges a second.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stagesOf } from './stages.ts'
import { startCountingTarget } from './start-counting-target.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    variants: { type: 'string' },
    connections: { type: 'string', default: '32' },
    json: { type: 'string' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const here = (name: string) => join(root, 'suites/scale', name)
const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
const at = (name: string) => join(folder, name)

async function node(args: readonly string[]): Promise<{ stdout: string; milliseconds: number }> {
  const env = { ...process.env, EC2SPEC_USAGE: at('usage.json') }
  const started = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let stdout = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  await once(child, 'close')
  return { stdout, milliseconds: performance.now() - started }
}

const { endpoint, counted, close } = await startCountingTarget()

const run = [
  join(root, 'dist/bin.js'),
  ...[
    'run',
    '--endpoint',
    endpoint,
    '--concurrency',
    values.connections,
    '--log',
    at('log.jsonl'),
    '--quiet',
  ],
  ...['--report', `html=${at('report.html')}`, '--report', `json=${at('report.json')}`],
  ...(values.variants ? ['--variants', values.variants] : []),
]

async function measureRun() {
  const began = Date.now()
  const { milliseconds } = await node(['--import', here('usage.ts'), ...run])
  const { count, first } = await counted()
  const usage = JSON.parse(readFileSync(at('usage.json'), 'utf8')) as { megabytes: number; cpuMs: number }
  return {
    exchanges: count,
    perSecond: (count * 1000) / milliseconds,
    firstExchangeMs: first - began,
    cpuMsPerExchange: usage.cpuMs / count,
    megabytes: usage.megabytes,
  }
}

async function measureBare(): Promise<{ bare: number; bareCpuMs: number }> {
  const { stdout } = await node([here('bare-loop.ts'), at('log.jsonl'), values.connections])
  const { exchanges, milliseconds, cpuMs } = JSON.parse(stdout) as Record<string, number>
  await counted()
  return { bare: (exchanges! * 1000) / milliseconds!, bareCpuMs: cpuMs! / exchanges! }
}

async function measureStages(exchanges: number): Promise<Record<string, number>> {
  await node(['--cpu-prof', '--cpu-prof-dir', at('profile'), ...run])
  await counted()
  const [profile] = readdirSync(at('profile'))
  const stages = stagesOf(JSON.parse(readFileSync(join(at('profile'), profile!), 'utf8')))
  return Object.fromEntries(
    Object.entries(stages).map(([name, ms]) => [name, Math.round((ms * 1000) / exchanges)]),
  )
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const rounds: (Awaited<ReturnType<typeof measureRun>> & {
  bare: number
  bareCpuMs: number
  helpMs: number
  judgePerSecond: number
})[] = []
for (let i = 0; i < Number(values.rounds); i++) {
  const own = await measureRun()
  const bare = await measureBare()
  const judging = await node([join(root, 'dist/bin.js'), 'judge', at('log.jsonl')])
  const { milliseconds: helpMs } = await node([join(root, 'dist/bin.js'), '--help'])
  rounds.push({ ...own, ...bare, helpMs, judgePerSecond: (own.exchanges * 1000) / judging.milliseconds })
}
const of = (name: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[name]))
const result = {
  exchanges: of('exchanges'),
  connections: Number(values.connections),
  perSecond: { bare: Math.round(of('bare')), run: Math.round(of('perSecond')) },
  ratio: Number((of('perSecond') / of('bare')).toFixed(3)),
  judgedFromLogPerSecond: Math.round(of('judgePerSecond')),
  cpuMsPerExchange: {
    bare: Number(of('bareCpuMs').toFixed(3)),
    run: Number(of('cpuMsPerExchange').toFixed(3)),
  },
  cpuRatio: Number((of('bareCpuMs') / of('cpuMsPerExchange')).toFixed(3)),
  cpuMicrosecondsPerExchangeByStage: await measureStages(of('exchanges')),
  helpMs: Math.round(of('helpMs')),
  firstExchangeMs: of('firstExchangeMs'),
  megabytes: Math.round(of('megabytes')),
}
close()
rmSync(folder, { recursive: true })
console.log(JSON.stringify(result, undefined, 2))
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`)
