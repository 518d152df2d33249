import type { Library } from '../golden/facts.ts'
import type { Exchange, Sent } from '../wire/exchange.ts'
import type { Transport } from '../wire/transport.ts'
import { type Entry, forget, type JournalRun, note, readJournal } from './journal.ts'
import { follow, isFollowed } from './left-by.ts'
import type { Made } from './made-by.ts'
import type { Target } from './send-step.ts'
import { type Left, takeAway } from './sweep.ts'

/** A transport that knows what was made through it. */
export type Keeper = {
  readonly transport: Transport
  /** Lets nothing more through, and takes away what is still there; returns what could not be. */
  end(target: Target): Promise<readonly Left[]>
}

/** The path of a journal, and the run that it is of. */
export type KeptIn = { readonly path: string; readonly run: JournalRun }

/**
 * Follows what a run makes and undoes, so that nothing stays behind it, however it ends. With a journal it is on disk as
 * well; what stands there already was made by the same run before.
 */
export function createKeeper(inner: Transport, library: Library, journal?: KeptIn): Keeper {
  const left = new Map<string, Made>(
    (journal ? readJournal(journal.path).made : []).map((one) => [one.id, one]),
  )
  const underWay = new Set<Promise<unknown>>()
  let [isBegun, isOver] = [false, false]
  const write = (entry: Entry): void => {
    try {
      if (!journal) return
      if (!isBegun) note(journal.path, { run: journal.run })
      isBegun = true
      note(journal.path, entry)
    } catch {
      // A disk that is full ends the journal, as it ends the log, and not the run.
    }
  }
  const followed = async (request: Exchange['request']): Promise<Sent> => {
    const { wire } = request
    const isMaking = !library.undoing?.has(wire.Action ?? '') && wire.DryRun !== 'true'
    if (isMaking) write({ asked: wire })
    const sent = await inner.send(request)
    const { made, over } = follow(left, asExchange(request, sent), library)
    for (const id of over) write({ over: id })
    if (isMaking && (sent.response || sent.failure?.kind === 'refused')) write({ answered: wire, made })
    return sent
  }
  const send = (request: Exchange['request']): Promise<Sent> => {
    if (!isFollowed(request.wire.Action ?? '', library)) return inner.send(request)
    const sent = followed(request).finally(() => underWay.delete(sent))
    underWay.add(sent)
    return sent
  }
  return {
    transport: {
      ...inner,
      send: (request) => (isOver ? Promise.resolve(tooLate()) : send(request)),
    },
    async end(target) {
      isOver = true
      await Promise.allSettled(underWay)
      const kept = await takeAway([...left.values()], { ...target, transport: { ...inner, send } })
      const { made, open } = journal ? readJournal(journal.path) : { made: [], open: [] }
      if (journal && !made.length && !open.length) forget(journal.path)
      return kept
    },
  }
}

const tooLate = (): Sent => ({
  failure: { kind: 'withheld', message: 'not sent: the run is over' },
  sentAt: Date.now(),
  durationMs: 0,
})

const asExchange = (request: Exchange['request'], sent: Sent): Exchange => ({
  ...{ case: 'kept', version: request.wire.Version ?? '', step: 0, attempt: 0, bindings: {}, request },
  ...sent,
})
