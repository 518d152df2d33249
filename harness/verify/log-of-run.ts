import { LogError, NotWritten } from '../base/errors.ts'
import type { Tally } from '../judge/tally.ts'
import { lenientLog } from '../run/lenient-log.ts'
import {
  continueLog,
  type LogHeader,
  type LogWriter,
  openLog,
  type PlanOptions,
  probing,
} from '../run/log.ts'
import { type Log, probingKey, readLog } from '../run/read-log.ts'
import { differenceOf } from '../run/same-run.ts'
import type { Session } from '../run/session.ts'
import { createMask } from '../wire/mask.ts'
import type { RunSettings } from './run-settings.ts'

/**
 * The log of a run that is gone on with. Throws a LogError that says how its run differs from the one that is asked for,
 * and the system's errors.
 */
export function takeUp(path: string, version: string, settings: RunSettings): Log {
  const log = readLog(path)
  const difference = differenceOf(log.header, headerOf(version, settings))
  if (!difference) return log
  log.close()
  throw new LogError(`--resume ${path} is the log of another run: its ${difference}`)
}

/** The first line of a run's log. */
export function headerOf(
  version: string,
  settings: RunSettings,
  lacked: Session['lacked'] = [],
  started = 0,
): LogHeader {
  const { endpoint, identity, versions, variants, seed, live, selection } = settings
  const { operations, only, shard } = selection
  const plan: PlanOptions = {
    versions,
    operations,
    only,
    variants,
    seed,
    live,
    denied: Boolean(identity.denied),
    ...(settings.manifests && { manifests: true as const }),
    ...settings.sources,
    ...(lacked.length && { lacked }),
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
  }
  const startedAt = new Date(started).toISOString()
  return {
    log: 'ec2spec',
    version,
    endpoint,
    ...(settings.embedded && { embedded: true }),
    startedAt,
    plan,
  }
}

/**
 * Opens the log that a run writes, or goes on with the one that is taken up; undefined where it writes none. Throws
 * NotWritten where the file cannot be written from the beginning; where it no longer can, the tally says so and the run
 * goes on.
 */
export function logOfRun(
  version: string,
  settings: RunSettings,
  session: Session,
  started: number,
  before: Log | undefined,
  tally: Tally,
): LogWriter | undefined {
  if (!settings.log) return undefined
  const mask = createMask(settings.identity)
  try {
    const log = before
      ? continueLog(settings.log, before.length, mask)
      : openLog(settings.log, headerOf(version, settings, session.lacked, started), mask)
    if (!before?.cases.has(probingKey)) log.write(probing, session.probes)
    return lenientLog(log, (why) =>
      tally.broken.push(`the log ends early: cannot write ${settings.log}: ${why}`),
    )
  } catch (error) {
    throw new NotWritten(`cannot write ${settings.log}: ${(error as Error).message}`)
  }
}

/** Writes the last line of a log. */
export function endLog(
  log: LogWriter | undefined,
  tally: Tally,
  { selection: { shard } }: RunSettings,
  durationMs: number,
): void {
  log?.end({
    end: tally.broken.length === 0,
    cases: tally.cases,
    exchanges: tally.exchanges,
    durationMs,
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
    ...(tally.cut && { cut: tally.cut }),
  })
}
