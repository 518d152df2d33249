import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { LogError } from '../base/errors.ts'
import type { Wire } from '../shape/value.ts'
import type { LogHeader } from './log.ts'
import type { Made } from './made-by.ts'

/** Beside a log: what a live run is about to create and has created, written down before and after each request. */
export const journalOf = (log: string): string => `${log}.made`

/** What a journal is of: where things were made, and what tells how they are ended. */
export type JournalRun = Pick<LogHeader, 'endpoint' | 'plan'>

/** A line: which run it is of, a request that may make something, what one has made once it is answered, or an id that is over. */
export type Entry =
  | { readonly run: JournalRun }
  | { readonly asked: Wire }
  | { readonly answered: Wire; readonly made: readonly Made[] }
  | { readonly over: string }

export const note = (path: string, entry: Entry): void => appendFileSync(path, `${JSON.stringify(entry)}\n`)

export type Journal = {
  /** The last run that it is of. */
  readonly run?: JournalRun
  /** What was made and is not known to be over. */
  readonly made: readonly Made[]
  /** Requests that were under way when the run ended. */
  readonly open: readonly Wire[]
}

/** Reads a journal; empty where there is none. A last line that is not whole is what a crash left. Throws LogError. */
export function readJournal(path: string): Journal {
  let run: JournalRun | undefined
  const made = new Map<string, Made>()
  const open: Wire[] = []
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : []
  for (const [i, line] of lines.entries()) {
    const entry = parse(line, `${path}:${i + 1}`)
    if ('run' in entry) {
      // Ids of another endpoint mean nothing at this one.
      if (run && run.endpoint !== entry.run.endpoint) {
        made.clear()
        open.length = 0
      }
      run = entry.run
    } else if ('asked' in entry) open.push(entry.asked)
    else if ('over' in entry) made.delete(entry.over)
    else {
      for (const one of entry.made) made.set(one.id, one)
      const at = open.findIndex((wire) => isSame(wire, entry.answered))
      if (at >= 0) open.splice(at, 1)
    }
  }
  return { ...(run && { run }), made: [...made.values()], open }
}

const isSame = (one: Wire, other: Wire): boolean => JSON.stringify(one) === JSON.stringify(other)

export const forget = (path: string): void => rmSync(path, { force: true })

function parse(line: string, place: string): Entry {
  try {
    const entry = JSON.parse(line) as Entry
    const isEntry =
      ('run' in entry &&
        typeof entry.run.endpoint === 'string' &&
        Array.isArray(entry.run.plan.operations)) ||
      ('asked' in entry && isWire(entry.asked)) ||
      ('over' in entry && typeof entry.over === 'string') ||
      ('answered' in entry && isWire(entry.answered) && entry.made.every(isMade))
    if (isEntry) return entry
  } catch {}
  throw new LogError(`${place}: no line of what a run has created`)
}

const isWire = (wire: Wire): boolean => Object.values(wire).every((text) => typeof text === 'string')

const isMade = ({ id, operation, undo = {}, ties = [] }: Made): boolean =>
  [id, operation, ...Object.values(undo), ...ties].every((text) => typeof text === 'string')
