import type { Library } from '../golden/facts.ts'
import { libraryWith } from '../model/library-with.ts'
import { packedModel } from '../model/packed.ts'
import type { Made } from '../run/made-by.ts'
import { readLog } from '../run/read-log.ts'
import { leftOver } from './clean-up.ts'

/** What a log shows to have been made and not ended, where, and the library that knows of it. */
export type LeftInLog = {
  readonly endpoint: string
  readonly made: readonly Made[]
  readonly library: Library
}

/** Reads a log case by case. Throws LogError and the system's errors. */
export function leftInLog(path: string, library: Library): LeftInLog {
  const log = readLog(path)
  try {
    const { operations } = log.header.plan
    const isOfModel = operations.some((name) => !library.operations.has(name))
    const whole = isOfModel ? libraryWith(library, packedModel, operations).library : library
    const made = [...log.cases.keys()].flatMap((key) => leftOver(log.read(key), whole))
    return { endpoint: log.header.endpoint, made, library: whole }
  } finally {
    log.close()
  }
}
