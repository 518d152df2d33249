import { randomBytes } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import type { Given, Lacked } from '../golden/given.ts'
import { type Library, loadLibrary } from '../golden/library.ts'
import type { Suite } from '../judge/suite.ts'
import type { Support } from '../judge/support.ts'
import type { Identity } from '../wire/credentials.ts'
import type { Exchange } from '../wire/exchange.ts'
import { createTransport, type Transport } from '../wire/transport.ts'
import { askGiven } from './ask-given.ts'
import { createKeeper, type KeptIn } from './keeper.ts'
import { createLiveGate, type Mutating } from './live-gate.ts'
import { learn, learnt, type RunOptions } from './run.ts'
import type { Left } from './sweep.ts'

export type TargetOptions = {
  readonly endpoint: string
  readonly identity: Identity
  readonly versions: readonly string[]
  /** Requests in flight at once. */
  readonly concurrency: number
  /** Milliseconds: for an answer, and for a state to be reached. */
  readonly timeout: number
  readonly pollTimeout: number
  readonly live: boolean
  /** With `live`: requests a second, and what may be created nevertheless. */
  readonly rate?: number
  readonly mutating?: Mutating
  /** What the target has; it is asked for what is not named and wanted. */
  readonly given?: Given
  /** Base URL of a server of manifests that the target can fetch (`serveManifests`). */
  readonly manifests?: string
  /** In place of HTTP to the endpoint. */
  readonly transport?: Transport
  /** In place of the machine's clock, and of reading `golden/` once more. */
  readonly clock?: Clock
  readonly library?: Library
}

/** Requests a second to a live endpoint, where nothing else is said: what EC2 lets everybody have. */
export const usualRate = 5

/** A target that has been reached, and what it has. */
export type Session = {
  readonly library: Library
  readonly support: Support
  /** What was sent to learn that. */
  readonly probes: readonly Exchange[]
  readonly run: RunOptions
  /** What the target was asked for and did not have. */
  readonly lacked: readonly Lacked[]
  /** Sends nothing more, and takes away what is still there of what was made; returns what could not be. */
  takeAway(): Promise<readonly Left[]>
  close(): Promise<void>
}

/** What a run has of itself: what was sent before to learn what the target has, and where it notes what it makes. */
export type Before = {
  readonly probed?: readonly Exchange[] | undefined
  readonly journal?: KeptIn | undefined
}

/**
 * Reaches a target and learns what it has, from what was sent before to learn that where it was. Throws TargetGone where
 * nothing answers in HTTP.
 */
export async function openSession(
  suite: Suite,
  options: TargetOptions,
  { probed, journal }: Before = {},
): Promise<Session> {
  const { endpoint, identity, versions, pollTimeout, live } = options
  const library = options.library ?? loadLibrary()
  const concurrency = live ? 1 : options.concurrency
  const plain = options.transport ?? createTransport({ concurrency, timeout: options.timeout, near: !live })
  const { rate = usualRate, mutating, clock } = options
  const keeper = !live && library.resources?.length ? createKeeper(plain, library, journal) : undefined
  const transport = live
    ? createLiveGate(plain, { library, rate, mutating, clock })
    : (keeper?.transport ?? plain)
  const target = {
    endpoint,
    identity,
    transport,
    library,
    nonce: randomBytes(8).toString('hex'),
    pollTimeout,
    vain: new Map<string, number>(),
    bindings: { ...options.given, ...(options.manifests && { manifests: options.manifests }) },
    ...(options.clock && { clock: options.clock }),
  }
  const run = {
    target,
    checks: suite,
    versions,
    operations: [...library.operations.keys()],
    concurrency,
    live,
  }
  try {
    const { support, exchanges } = probed ? learnt(probed) : await learn(run)
    const { given, lacked } = await askGiven(exchanges, options.given ?? {}, target, live)
    const known = { ...run, target: { ...target, bindings: { ...target.bindings, ...given } } }
    const takeAway = async () => keeper?.end(target) ?? []
    return { library, support, probes: exchanges, run: known, lacked, takeAway, close: transport.close }
  } catch (error) {
    await transport.close()
    throw error
  }
}
