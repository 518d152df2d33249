import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../base/errors.ts'

/** Makes sure, before a run, that a file can be written when it is over; `-` is standard output. Throws UsageError. */
export function checkWritable(path: string): void {
  if (path === '-') return
  try {
    const folder = dirname(path)
    if (!existsSync(folder)) throw new Error(`the folder ${folder} does not exist`)
    if (existsSync(path) && statSync(path).isDirectory()) throw new Error('it is a folder')
    accessSync(existsSync(path) ? path : folder, constants.W_OK)
  } catch (error) {
    throw new UsageError(`cannot write ${path}: ${(error as Error).message}`)
  }
}

/** Throws UsageError where a file cannot be read. */
export function checkReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw new UsageError(`cannot read ${path}: ${(error as Error).message}`)
  }
}
