import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Broken } from './broken.ts'
import { driverEnvironment } from './environment.ts'
import { type CallRequest, type Handshake, PROTOCOL } from './protocol.ts'
import { readHandshake } from './read-line.ts'
import { fault, lose, type Outcome, openSession, type Session, say, settle } from './session.ts'

/** A driver that runs. Whatever it does wrong is a value, in an outcome and in `faults`; nothing is thrown. */
export type Driver = {
  /** Absent where none came: `broken` says why, and every call answers with it. */
  readonly handshake: Handshake | undefined
  /** What it has done wrong so far: with any, the run is `broken`, and the answers it gave are still its answers. */
  readonly faults: readonly Broken[]
  /** The first of the faults. */
  readonly broken: Broken | undefined
  /** Sends one call. `limitMs` bounds the wait for its answer, the SDK's retries included. */
  call(request: CallRequest, limitMs?: number): Promise<Outcome>
  /** Ends its stdin; it has to finish what is open and exit with 0 within `limitMs`. */
  close(limitMs?: number): Promise<void>
}

export type StartOptions = {
  readonly cwd?: string
  /** Added to an environment that has no setting of an SDK in it. */
  readonly env?: NodeJS.ProcessEnv
  /** Operations that the handshake asks for. */
  readonly operations?: readonly string[]
  /** Bound on the wait for the handshake: some languages are slow to start. */
  readonly handshakeMs?: number
}

/** Starts a driver (see `protocol.ts`) and shakes hands with it. */
export async function startDriver(command: readonly string[], options: StartOptions = {}): Promise<Driver> {
  const { cwd = '.', env, operations = [], handshakeMs = 60_000 } = options
  const session = openSession(command, cwd, { ...driverEnvironment(), ...env })
  say(session, { hello: PROTOCOL, operations })
  const handshake = await shakeHands(session, handshakeMs)
  return {
    handshake,
    faults: session.faults,
    get broken() {
      return session.faults[0]
    },
    call: (request, limitMs = 60_000) => call(session, request, limitMs),
    close: (limitMs = 10_000) => close(session, limitMs),
  }
}

function shakeHands(session: Session, limitMs: number): Promise<Handshake | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => session.greet?.(''), limitMs)
    session.greet = (first) => {
      session.greet = undefined
      clearTimeout(late)
      resolve(typeof first === 'string' ? readFirst(first, session, limitMs) : undefined)
    }
  })
}

/** What the first line says. One that is no handshake is told before the next, which may come with it, is looked at. */
function readFirst(first: string, session: Session, limitMs: number): Handshake | undefined {
  const handshake = first ? readHandshake(first) : `none within ${limitMs} ms`
  if (typeof handshake !== 'string') return handshake
  lose(session, 'no-handshake', first ? `${handshake}: ${first.slice(0, 300)}` : handshake)
  end(session)
  return undefined
}

function call(session: Session, request: CallRequest, limitMs: number): Promise<Outcome> {
  const { id, operation } = request
  if (session.closing) throw new Error(`call ${id} to a driver that was closed`)
  if (session.gone) return Promise.resolve({ id, broken: session.gone })
  if (session.waiting.has(id) || session.answered.has(id)) throw new Error(`two calls with the id ${id}`)
  return new Promise((resolve) => {
    const hung = setTimeout(() => {
      session.given.add(id)
      settle(session, {
        id,
        broken: fault(session, 'hung', `no answer to ${operation} (${id}) within ${limitMs} ms`),
      })
    }, limitMs)
    session.waiting.set(id, (outcome) => {
      clearTimeout(hung)
      resolve(outcome)
    })
    say(session, request)
  })
}

async function close(session: Session, limitMs: number): Promise<void> {
  const { child } = session
  if (session.gone || child.exitCode !== null) return
  session.closing = true
  child.stdin?.end()
  const left = new AbortController()
  const exits = once(child, 'close').finally(() => left.abort())
  await Promise.race([exits, wait(limitMs, undefined, { signal: left.signal }).catch(() => {})])
  if (left.signal.aborted) return
  lose(session, 'no-exit', `still runs ${limitMs} ms after its stdin ended`)
  end(session)
  await exits
}

/** Ends the process, and does not wait for what its own children hold open. */
function end({ child }: Session): void {
  child.kill('SIGKILL')
  child.stdout?.destroy()
  child.stderr?.destroy()
}
