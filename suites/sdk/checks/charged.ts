import type { ClientCaseCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { chargeWords } from './charge-words.ts'
import { type Fault, outcomeFaults } from './outcome.ts'

/** Calls that are made for one clause: a form of answer, a failure that passes or stays, a waiter, a paginator. */
export const charged: ClientCaseCheck = function* (looks) {
  const control = looks.find(({ call }) => call?.role === 'control')
  for (const look of looks) {
    const clause = look.call?.charge
    if (!clause || !(look.observed || look.silentMs)) continue
    for (const compared of [...judge(look, clause, control), ...statusOf(look)])
      yield { ...compared, at: look.first + Math.max(0, look.exchanges.length - 1) }
  }
}

function* judge(
  look: ClientLook,
  clause: string,
  control?: ClientLook,
): Generator<Extract<ClientCompared, { clause: string }>> {
  const { observed, call, exchanges, silentMs } = look
  if (silentMs && call!.waiter)
    return yield {
      clause,
      blocked: `no answer within ${silentMs} ms: the waiter may keep a pace of its own (the handshake can say so)`,
    }
  if (silentMs)
    return yield {
      clause,
      mismatch: {
        path: 'outcome',
        expected: 'an error',
        actual: `nothing, for ${silentMs} ms`,
        cause: 'calls that never come back',
      },
    }
  if ('unsupported' in observed!) return yield { clause, blocked: observed.unsupported }
  if (clause === 'client.waiter.attempts') return yield { clause, ...asOften(look) }
  if (clause === 'client.retry.setting') return yield { clause, ...asSet(look) }
  const before = control && outcomeFaults(control)
  if (control && (!before || before.some(isOutcome)))
    return yield {
      clause,
      inconclusive: `the same answer in its plain form is not read either: ${before?.[0]?.path ?? 'not tried'}`,
    }
  const once = onceOnly[clause]
  if (once)
    return yield {
      clause,
      ...(exchanges.length > 1 && {
        mismatch: { path: 'requests', expected: 'one', actual: String(exchanges.length), cause: once },
      }),
    }
  const known = new Set(before?.map(keyOf))
  const own = outcomeFaults(look)!.filter(
    (one) => !isMinor(one) && !known.has(keyOf(one)) && !isHandedOn(one, clause),
  )
  // Whether a client asks again says nothing of how it reads what it gets then.
  const counts = clause.startsWith('client.retry.') ? own.filter(isOutcome) : own
  const fault = waiting(look) ?? counts[0] ?? nothing(look) ?? repeated(look, clause) ?? hasty(look, clause)
  yield {
    clause,
    ...(fault && {
      mismatch: {
        path: fault.path,
        expected: fault.expected,
        actual: fault.actual,
        cause: chargeWords(clause),
      },
    }),
  }
}

/** An error that says nothing in its body has a status all the same. */
function* statusOf({ call, observed }: ClientLook): Generator<Extract<ClientCompared, { clause: string }>> {
  if (call?.expect.kind !== 'failure' || !call.expect.status || !observed || !('error' in observed)) return
  const { status } = call.expect
  const actual = observed.error.status
  yield {
    clause: 'client.error.bare-status',
    ...(actual !== status && {
      mismatch: {
        path: 'error.status',
        expected: String(status),
        actual: actual === undefined ? 'absent' : String(actual),
        cause: 'errors without XML whose status is not handed on',
      },
    }),
  }
}

/** Clauses of what is not asked again, and what it is to do so. */
const onceOnly: Readonly<Record<string, string>> = {
  'client.retry.unsafe': 'creating calls sent again without a token',
  'client.retry.unreadable': 'creating calls that succeeded sent again without a token',
}

/** Looks as often as is documented, and then no more. */
function asOften({ call, exchanges, observed }: ClientLook): { mismatch?: Mismatch } {
  const [wanted, actual] = [call!.looks!, exchanges.length]
  const isError = 'error' in observed!
  // Some count the looks, and some those after the first.
  if ((actual === wanted || actual === wanted + 1) && isError) return {}
  return {
    mismatch: {
      path: 'looks',
      expected: `${wanted}, and then an error`,
      actual: `${actual > wanted ? 'still more' : actual}, and then ${isError ? 'an error' : 'success'}`,
      cause: 'waiters that do not give up after their documented number of looks',
      ...(actual > wanted && {
        diagnosis: 'Where an SDK gives its waiters a time in place of a number, the handshake says so.',
      }),
    },
  }
}

/** One request, and as many again as were set. */
function asSet({ call, exchanges }: ClientLook): { mismatch?: Mismatch } {
  const wanted = call!.retries! + 1
  if (exchanges.length === wanted) return {}
  return {
    mismatch: {
      path: 'requests',
      expected: String(wanted),
      actual: String(exchanges.length),
      cause: 'repetitions that are not as they were set',
    },
  }
}

/** Status and request id of an error have clauses of their own. */
const isMinor = ({ kind }: Fault): boolean => kind === 'status' || kind === 'request-id'
/** Success where an error was to come, an error where success was, or another error. */
const isOutcome = ({ kind }: Fault): boolean =>
  kind === 'failed' || kind === 'refused' || kind === 'raised' || kind === 'code' || kind === 'message'
/** To hand on what it does not know is as good as to pass it over. */
const isHandedOn = ({ kind }: Fault, clause: string): boolean =>
  kind === 'extra' && clause === 'client.tolerance.unknown-element'
/** What a client makes of every answer that has such a member, whatever its form, is not for the form to answer for. */
const keyOf = ({ kind, path }: Fault): string => `${kind} ${path.replace(/\[\d+\]/g, '[]')}`

/** Who asked again and hands on nothing of what came then has lost it. */
function nothing({ call, observed, exchanges }: ClientLook): Fault | undefined {
  if (call!.expect.kind !== 'output' || exchanges.length < 2 || !('output' in observed!)) return undefined
  const [wanted, actual] = [call!.expect.value, observed.output].map(
    (one) => Object.keys(one as object).length,
  )
  return wanted && !actual
    ? { kind: 'missing', path: 'output', expected: 'the answer to the last request', actual: 'nothing' }
    : undefined
}

/** A failure that passes is only passed by asking again. */
const repeated = ({ exchanges }: ClientLook, clause: string): Fault | undefined =>
  /^client\.retry\.(throttling|server-error|reset)$/.test(clause) && exchanges.length < 2
    ? { kind: 'failed', path: 'requests', expected: 'two', actual: String(exchanges.length) }
    : undefined

/** A pause is judged by what it has to be at least, with half of it for timers and for looks at a fixed rate. */
function hasty({ call, exchanges }: ClientLook, clause: string): Fault | undefined {
  if (clause !== 'client.waiter.pause' || exchanges.length < 2) return undefined
  const [asked, pauses] = [call!.waiterDelayMs!, exchanges.length - 1]
  const took = exchanges.at(-1)!.received.at - exchanges[0]!.received.at
  return took >= (asked * pauses) / 2
    ? undefined
    : {
        kind: 'not-waited',
        path: 'pauses',
        expected: `${asked} ms each, as the caller set them`,
        actual: `${took} ms for ${pauses} together`,
      }
}

/** A waiter that is satisfied too soon, or goes on after it could be, shows in the number of its requests. */
function waiting({ call, exchanges, observed }: ClientLook): Fault | undefined {
  if (!call?.waiter || call.expect.kind !== 'waited' || 'error' in observed!) return undefined
  return exchanges.length === call.looks
    ? undefined
    : {
        kind: 'not-waited',
        path: 'requests',
        expected: `${call.looks}: only then have all tasks reached the state`,
        actual: String(exchanges.length),
      }
}
