import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Broken } from './broken.ts'
import type { Answer, CallRequest, Hello } from './protocol.ts'
import { readAnswer } from './read-line.ts'

export type Outcome = Answer | { readonly id: string; readonly broken: Broken }

/** A running driver process and what is open between it and the suite. */
export type Session = {
  readonly child: ChildProcess
  readonly faults: Broken[]
  readonly waiting: Map<string, (outcome: Outcome) => void>
  readonly answered: Set<string>
  /** Calls whose limit has passed: an answer that comes after all is not held against the driver again. */
  readonly given: Set<string>
  /** Takes the first line, or why there will be none. */
  greet: ((first: string | Broken) => void) | undefined
  /** Why nothing more can come. */
  gone: Broken | undefined
  /** Its stdin has ended: an exit is as it should be. */
  closing: boolean
  stderr: string
}

const STDERR_KEPT = 4000

export function openSession(
  [file = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Session {
  const child = spawn(file, args, { cwd, env, stdio: 'pipe' })
  const session: Session = {
    ...{ child, faults: [], waiting: new Map(), answered: new Set(), given: new Set() },
    ...{ greet: undefined, gone: undefined, closing: false, stderr: '' },
  }
  child.stdin.on('error', () => {}) // a broken pipe shows as the exit that caused it
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    session.stderr = (session.stderr + text).slice(-STDERR_KEPT)
  })
  createInterface({ input: child.stdout }).on('line', (line) =>
    session.greet ? session.greet(line) : hear(session, line),
  )
  child.on('error', (error) => lose(session, 'no-start', error.message))
  child.on('close', (code, signal) =>
    left(session, signal ? `was ended by ${signal}` : `exited with ${code}`, code),
  )
  return session
}

export const say = ({ child }: Session, line: Hello | CallRequest): void => {
  child.stdin?.write(`${JSON.stringify(line)}\n`)
}

export function fault({ faults, stderr }: Session, kind: Broken['kind'], message: string): Broken {
  const broken = { kind, message, stderr: stderr.trim() }
  faults.push(broken)
  return broken
}

/** Nothing more can come: whoever waits is told why. */
export function lose(session: Session, kind: Broken['kind'], message: string): void {
  if (session.gone) return
  session.gone = fault(session, kind, message)
  session.greet?.(session.gone)
  for (const id of [...session.waiting.keys()]) settle(session, { id, broken: session.gone })
}

export function settle({ waiting, answered }: Session, outcome: Outcome): void {
  const tell = waiting.get(outcome.id)
  waiting.delete(outcome.id)
  answered.add(outcome.id)
  tell?.(outcome)
}

function left(session: Session, how: string, code: number | null): void {
  const open = session.waiting.size
  if (session.closing && code === 0 && open === 0) return
  lose(
    session,
    'died',
    open
      ? `${how} with ${open} calls unanswered`
      : `${how} ${session.closing ? 'at its end' : 'before its stdin ended'}`,
  )
}

function hear(session: Session, line: string): void {
  const answer = readAnswer(line)
  const shown = line.length > 300 ? `${line.slice(0, 300)}…` : line
  if ('wrong' in answer) {
    const broken = fault(session, 'garbage', `${answer.wrong}: ${shown}`)
    if (answer.id !== undefined && session.waiting.has(answer.id)) settle(session, { id: answer.id, broken })
  } else if (session.waiting.has(answer.id)) settle(session, answer)
  else if (session.given.delete(answer.id)) return
  else if (session.answered.has(answer.id))
    fault(session, 'answered-twice', `call ${answer.id} again: ${shown}`)
  else fault(session, 'unknown-id', `no call was sent with the id ${answer.id}: ${shown}`)
}
