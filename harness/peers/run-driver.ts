import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../drivers/install.ts'
import { readDriverSpec } from '../drivers/list.ts'
import type { Report } from '../report/model.ts'
import { execute } from './execute.ts'
import { plainEnvironment } from './plain-environment.ts'
import { readReport } from './read-report.ts'

export type DriverRun =
  | { readonly report: Report }
  /** A program that the machine lacks. */
  | { readonly missing: string }
  /** Why it could not be installed. */
  | { readonly failed: string }

/** Where the run writes, and how long it may take, in milliseconds. */
export type DriverPlace = {
  readonly folder: string
  readonly root: string
  readonly signal: AbortSignal
  readonly timeout: number
}

/** Installs a driver of the package where it is not there yet and verifies its SDK, as a user would. Throws where the run takes too long. */
export async function runDriver(name: string, place: DriverPlace): Promise<DriverRun> {
  const { folder, root, signal, timeout } = place
  const installed = await install(name)
  if (!('command' in installed)) return installed
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.report.json`)
  rmSync(file, { force: true })
  // A process for each call waits for its turn, and on a busy machine for long: that says nothing of the SDK.
  const patience = readDriverSpec(name).slow === 'run' ? ['--timeout', '300000'] : []
  const args = [join(root, 'cli.ts'), 'sdk', '--driver', name, '--report', `json=${file}`, ...patience]
  const ended = await execute(process.execPath, args, {
    cwd: root,
    env: plainEnvironment(),
    signal,
    timeout,
  })
  return { report: readReport(file, ended.stderr) }
}
