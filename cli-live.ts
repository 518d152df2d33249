import { createInterface } from 'node:readline/promises'
import { tellable } from './cli-errors.ts'
import { libraryOfPlan } from './cli-library.ts'
import { printLines } from './cli-output.ts'
import { UsageError } from './harness/base/errors.ts'
import { checkReadable } from './harness/cli/files.ts'
import type { Library } from './harness/golden/facts.ts'
import { makers } from './harness/golden/makers.ts'
import { forget, journalOf, note, readJournal } from './harness/run/journal.ts'
import type { Mutating } from './harness/run/live-gate.ts'
import type { Made } from './harness/run/made-by.ts'
import { createPace } from './harness/run/pace.ts'
import type { Left } from './harness/run/sweep.ts'
import { cleanUp } from './harness/verify/clean-up.ts'
import { findAsked } from './harness/verify/find-asked.ts'
import { leftInLog } from './harness/verify/left-in-log.ts'
import { type Identity, readIdentity } from './harness/wire/credentials.ts'
import { checkEndpoint } from './harness/wire/endpoint.ts'
import { createTransport } from './harness/wire/transport.ts'

export type LiveFlags = {
  live?: true
  liveMutating?: string[]
  maxTasks: number
  rate: number
  yes?: true
}

/** What may be created, once the user has said so; undefined where nothing may. Throws UsageError. */
export async function allowMutating(
  { live, liveMutating: operations = [], maxTasks: most, rate, yes }: LiveFlags,
  { library, log, endpoint }: { library: Library; log: string | undefined; endpoint: string },
): Promise<Mutating | undefined> {
  if (!operations.length) return undefined
  const known = makers(library)
  const other = operations.find((name) => !known.includes(name))
  if (other)
    throw new UsageError(
      `--live-mutating ${other}: what it makes cannot be ended; it takes ${known.join(', ')}`,
    )
  if (!live) throw new UsageError('--live-mutating goes with --live')
  if (!log)
    throw new UsageError('--live-mutating needs --log PATH: from it is ended what a crash leaves behind')
  const what = `up to ${most} tasks by ${operations.join(', ')} at ${endpoint}, ${rate} requests a second; each is cancelled in the end`
  if (!yes && !(await confirm(what)))
    throw new UsageError(`--live-mutating would create ${what}. Nothing was sent; --yes says that it may`)
  const journal = journalOf(log)
  return {
    operations,
    most,
    onAsk: (asked) => note(journal, { asked }),
    onAnswer: (answered, made) => note(journal, { answered, made }),
  }
}

/** Asks on a terminal; elsewhere nobody can say yes. */
async function confirm(what: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(es)?$/i.test((await terminal.question(`This creates ${what}. Go on? (y/N) `)).trim())
  } finally {
    terminal.close()
  }
}

type Reach = {
  readonly endpoint: string
  readonly identity: Identity
  readonly library: Library
  readonly live: boolean
  readonly rate: number
}

/** Ends what a log or its journal says was made, a line each, and returns whether all of it is over. */
export async function endMade(log: string, made: readonly Made[], reach: Reach): Promise<boolean> {
  const inner = createTransport({ concurrency: 1, timeout: 10_000, near: !reach.live })
  const pace = createPace(reach.live ? reach.rate : 1000)
  const transport = {
    ...inner,
    send: (request: Parameters<typeof inner.send>[0]) => pace().then(() => inner.send(request)),
  }
  const journal = journalOf(log)
  const { made: noted, open } = readJournal(journal)
  let isOver = true
  try {
    const unseen: Made[] = []
    for (const wire of open) {
      const found = await findAsked(wire, { ...reach, transport })
      unseen.push(...(found ?? []))
      if (found) continue
      isOver = false
      printLines([
        tellable(`not known   whether ${wire.Action} made something: the run ended before its answer`),
      ])
    }
    const all = [...new Map([...made, ...noted, ...unseen].map((one) => [one.id, one])).values()]
    for await (const { operation, id, how, why } of cleanUp(all, { ...reach, transport })) {
      if (how === 'left') isOver = false
      else if (noted.some((one) => one.id === id)) note(journal, { over: id })
      printLines([tellable(`${words[how]} ${id} (${operation})${why && `: ${why}`}`)])
    }
  } finally {
    await inner.close()
  }
  if (isOver) forget(journal)
  return isOver
}

const words = { ended: 'ended      ', over: 'over before', left: 'still there' } as const

export type CleanupFlags = { live?: true; endpoint?: string; rate: number }

/** Ends whatever a log shows to have been made and not ended. */
export async function cleanup(log: string, { live, endpoint, rate }: CleanupFlags): Promise<void> {
  checkReadable(log)
  const left = leftInLog(log, libraryOfPlan)
  if (left.embedded && !endpoint)
    return printLines([
      `nothing is left: ${left.endpoint} was the endpoint that came along, and ended with its run`,
    ])
  const checked = checkEndpoint(endpoint ?? left.endpoint, Boolean(live))
  if ('error' in checked) throw new UsageError(checked.error)
  const identity = readIdentity(process.env)
  const reach = { endpoint: checked.url, identity, library: left.library, live: Boolean(live), rate }
  const isOver = await endMade(log, left.made, reach)
  if (isOver) printLines(['nothing that this log speaks of is left'])
  else process.exitCode = 3
}

/** So many of what is left are named. */
const shown = 10

/** Says what a run has made and could not take away. */
export function tellLeft(left: readonly Left[], log: string | undefined): void {
  const lines = left
    .slice(0, shown)
    .map(({ operation, id, why }) => `still there: ${id} (${operation}): ${why}`)
  if (left.length > shown) lines.push(`still there: ${left.length - shown} more`)
  if (log) lines.push(`\`ec2spec cleanup ${log}\` tries again`)
  for (const line of lines) process.stderr.write(`ec2spec: ${tellable(line)}\n`)
}
