import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../report/model.ts'
import { execute } from '../execute.ts'
import { plainEnvironment } from '../plain-environment.ts'
import { readReport } from '../read-report.ts'
import { withEndpoint } from '../with-endpoint.ts'
import type { Emulator } from './emulator.ts'
import { installEmulator } from './install-emulator.ts'

/** Where a run installs and writes, and how long it may take, in milliseconds. */
export type EmulatorPlace = {
  readonly folder: string
  readonly root: string
  readonly signal: AbortSignal
  readonly timeout: number
}

/** Installs an emulator where it is not there yet, starts it, and runs all of EC2 on it as a user would. */
export async function runEmulator(
  emulator: Emulator,
  { folder, root, signal, timeout }: EmulatorPlace,
): Promise<{ readonly report: Report } | { readonly why: string }> {
  mkdirSync(folder, { recursive: true })
  const installed = await installEmulator(emulator, folder, signal)
  if ('why' in installed) return installed
  const own = join(folder, emulator.name)
  const peer = {
    name: emulator.name,
    program: installed.program,
    isReady: answers,
    args: (port: number) => (emulator.args ?? []).map((word) => withPort(word, port)),
    env: (port: number) =>
      Object.fromEntries(
        Object.entries(emulator.env ?? {}).map(([name, word]) => [name, withPort(word, port)]),
      ),
  }
  const workshop = { folder: own, root, program: (name: string) => name, signal }
  return withEndpoint(peer, workshop, async (endpoint) => {
    const [file, log] = [join(own, 'report.json'), join(own, 'run.jsonl')]
    for (const old of [file, log]) rmSync(old, { force: true })
    const args = [
      'cli.ts',
      'run',
      '--endpoint',
      endpoint,
      '--all',
      '--timeout',
      '60000',
      '--log',
      log,
      '--report',
      `json=${file}`,
    ]
    const ended = await execute(process.execPath, args, {
      cwd: root,
      env: plainEnvironment(),
      signal,
      timeout,
    })
    return { report: readReport(file, ended.stderr) }
  })
}

/** Whether anything answers: not every emulator has an operation that all others have. */
const answers = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  )

const withPort = (word: string, port: number): string => word.replace('{port}', String(port))
