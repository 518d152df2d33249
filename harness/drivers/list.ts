import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `driver.json`: how a driver of the package is installed and run. Commands are run in its installed folder. */
export type DriverSpec = {
  readonly name: string
  readonly language: string
  /** Where its packages come from. */
  readonly from: string
  /** No machine owes it: where it cannot be had, that is said and counts as skipped, wherever peers are required. */
  readonly optional?: boolean
  /** Programs that a machine must have on its PATH. */
  readonly needs: readonly string[]
  readonly install: readonly (readonly string[])[]
  /** `node` stands for the Node that runs the suite. */
  readonly run: readonly string[]
  /** What takes minutes: left out of `test:peers` unless asked for. */
  readonly slow?: 'install' | 'run'
}

/** Where the drivers of the package stand, a folder each. */
export const driversFolder = import.meta.dirname

/** Names of the drivers of the package, in the order of their names. */
export const listDrivers = (folder = driversFolder): string[] =>
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'driver.json')))
    .sort()

export const readDriverSpec = (name: string, folder = driversFolder): DriverSpec =>
  JSON.parse(readFileSync(join(folder, name, 'driver.json'), 'utf8')) as DriverSpec
