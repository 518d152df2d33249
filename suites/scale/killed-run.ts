import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Report } from '../../harness/report/model.ts'
import { readLog } from '../../harness/run/read-log.ts'

const bin = fileURLToPath(new URL('../../bin.ts', import.meta.url))

export type Ended = { readonly code: number | null; readonly stderr: string; readonly milliseconds: number }

/** A signal, and when it is sent: after so many milliseconds, or once a file has grown so large. */
export type Kill = { readonly signal: NodeJS.Signals } & (
  | { readonly after: number }
  | { readonly file: string; readonly bytes: number }
)

/** Runs ec2spec as a program of its own, and sends it a signal where it is to be stopped. */
export async function ec2spec(args: readonly string[], kill?: Kill): Promise<Ended> {
  const started = performance.now()
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const over = new AbortController()
  if (kill)
    moment(kill, over).then(
      () => child.kill(kill.signal),
      () => {},
    )
  const [code] = (await once(child, 'close')) as [number | null]
  over.abort()
  return { code, stderr, milliseconds: performance.now() - started }
}

async function moment(kill: Kill, over: AbortController): Promise<void> {
  if ('after' in kill) return setTimeout(kill.after, undefined, over)
  while (sizeOf(kill.file) < kill.bytes) await setTimeout(10, undefined, over)
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** What has to be the same however often a run was killed. */
export type Essence = { readonly verdict: string; readonly clauses: readonly string[] }

export const essenceOf = ({ verdict, clauses }: Pick<Report, 'verdict' | 'clauses'>): Essence => ({
  verdict,
  clauses: clauses.map(({ id, status, failed }) => `${id} ${status} ${failed}`),
})

export type Killed = Essence & {
  /** Cases that were over when the run was killed, and in the end. */
  readonly before: number
  readonly after: number
}

/**
 * Runs the suite, kills it after so many milliseconds, and has it gone on with to its end. A log that has a case
 * twice cannot be read, so that no case was run twice if this returns.
 */
export async function killedRun(args: readonly string[], kill: Kill): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'ec2spec-'))
  const [log, json] = [join(folder, 'log.jsonl'), join(folder, 'report.json')]
  const reports = ['--report', `json=${json}`]
  try {
    await ec2spec(['run', ...args, ...reports, '--log', log], kill)
    const isBegun = sizeOf(log) > 0
    const before = isBegun ? casesIn(log) : 0
    await ec2spec(['run', ...args, ...reports, ...(isBegun ? ['--resume', log] : ['--log', log])])
    const report = JSON.parse(readFileSync(json, 'utf8')) as Report
    return { ...essenceOf(report), before, after: casesIn(log) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function casesIn(path: string): number {
  const log = readLog(path)
  log.close()
  return log.cases.size
}
