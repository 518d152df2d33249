import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DriverMissing, UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'
import { type Driver, startDriver } from '../drivers/driver.ts'
import { install, installFolder } from '../drivers/install.ts'
import { listDrivers } from '../drivers/list.ts'

export type DriverChoice = {
  /** A driver of the package, or the command of another. */
  readonly name?: string
  readonly command: readonly string[]
  /** Whether a driver of the package may be installed. */
  readonly install: boolean
  readonly operations: readonly string[]
}

/** Starts the driver that was asked for. Throws UsageError for a wrong name, DriverMissing for what the machine lacks. */
export async function openDriver({ name, command, operations, ...choice }: DriverChoice): Promise<Driver> {
  const started = await driverCommand({ command, ...choice, ...(name && { name }) })
  return startDriver(started.command, { cwd: started.cwd, operations })
}

/** How a driver is started, installed first where that is asked for. Throws as `openDriver` does. */
export async function driverCommand({
  name,
  command,
  install,
}: Omit<DriverChoice, 'operations'>): Promise<{ command: readonly string[]; cwd: string }> {
  if (Boolean(name) === command.length > 0)
    throw new UsageError('give --driver NAME or, after --, the command of a driver')
  return name ? installed(name, install) : { command, cwd: '.' }
}

async function installed(
  name: string,
  mayInstall: boolean,
): Promise<{ command: readonly string[]; cwd: string }> {
  const names = listDrivers()
  const near = nearest(name, names)
  if (!names.includes(name))
    throw new UsageError(
      `no driver ${name}${near ? ` (did you mean ${near}?)` : ''}; there are ${names.join(', ')}`,
    )
  if (!mayInstall && !existsSync(join(installFolder(), name, '.installed')))
    throw new UsageError(
      `the driver ${name} is not installed; --install installs it, with its pinned dependencies, into ${join(installFolder(), name)}`,
    )
  const found = await install(name)
  if ('missing' in found)
    throw new DriverMissing(`the driver ${name} needs ${found.missing}, which this machine does not have`)
  if ('failed' in found) throw new DriverMissing(`the driver ${name} could not be installed: ${found.failed}`)
  return found
}
