import { existsSync } from 'node:fs'
import type { Library } from '../golden/facts.ts'
import { journalOf, readJournal } from '../run/journal.ts'
import type { PlanOptions } from '../run/log.ts'
import type { Made } from '../run/made-by.ts'
import { readLog } from '../run/read-log.ts'
import { leftOver } from './clean-up.ts'

/** What a log shows to have been made and not ended, where, and the library that knows of it. */
export type LeftInLog = {
  readonly endpoint: string
  /** The endpoint came along with the run and ended with it. */
  readonly embedded?: true
  readonly made: readonly Made[]
  readonly library: Library
}

/**
 * Reads a log case by case, and the journal beside it: a run that ended before it had a log has that alone. Throws
 * LogError and the system's errors.
 */
export function leftInLog(path: string, libraryOf: (plan: PlanOptions) => Library): LeftInLog {
  const { run } = readJournal(journalOf(path))
  if (run && !existsSync(path)) return { endpoint: run.endpoint, made: [], library: libraryOf(run.plan) }
  const log = readLog(path)
  try {
    const { plan, endpoint, embedded } = log.header
    // It is of an earlier run, elsewhere.
    if (run && run.endpoint !== endpoint)
      return { endpoint: run.endpoint, made: [], library: libraryOf(run.plan) }
    const library = libraryOf(run?.plan ?? plan)
    const made = [...log.cases.keys()].flatMap((key) => leftOver(log.read(key), library))
    return { endpoint, ...(embedded && { embedded }), made, library }
  } finally {
    log.close()
  }
}
