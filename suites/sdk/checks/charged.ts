import type { ClientCaseCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { type Fault, outcomeFaults } from './outcome.ts'

/** Calls that are made for one clause: a form of answer, a failure that passes or stays, a waiter, a paginator. */
export const charged: ClientCaseCheck = function* (looks) {
  const control = looks.find(({ call }) => call?.role === 'control')
  for (const look of looks) {
    const clause = look.call?.charge
    if (!clause || !(look.observed || look.silentMs)) continue
    for (const compared of [...judge(look, clause, control)])
      yield { ...compared, at: look.first + Math.max(0, look.exchanges.length - 1) }
  }
}

function* judge(
  look: ClientLook,
  clause: string,
  control?: ClientLook,
): Generator<Extract<ClientCompared, { clause: string }>> {
  const { observed, call, exchanges, silentMs } = look
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
  if (clause === 'client.retry.setting') return yield { clause, ...asSet(look) }
  const before = control && outcomeFaults(control)
  if (control && (!before || before.some(isOutcome)))
    return yield {
      clause,
      inconclusive: `the same answer in its plain form is not read either: ${before?.[0]?.path ?? 'not tried'}`,
    }
  if (clause === 'client.retry.unsafe')
    return yield {
      clause,
      ...(exchanges.length > 1 && {
        mismatch: {
          path: 'requests',
          expected: 'one',
          actual: String(exchanges.length),
          cause: 'creating calls sent again without a token',
        },
      }),
    }
  const known = new Set(before?.map(keyOf))
  const own = outcomeFaults(look)!.filter((one) => !isMinor(one) && !known.has(keyOf(one)))
  // Whether a client asks again says nothing of how it reads what it gets then.
  const counts = clause.startsWith('client.retry.') ? own.filter(isOutcome) : own
  const fault = waiting(look) ?? counts[0] ?? repeated(look, clause)
  yield {
    clause,
    ...(fault && {
      mismatch: {
        path: fault.path,
        expected: fault.expected,
        actual: fault.actual,
        cause: `${clause} of ${call!.expect.kind}`,
      },
    }),
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
/** What a client makes of every answer that has such a member, whatever its form, is not for the form to answer for. */
const keyOf = ({ kind, path }: Fault): string => `${kind} ${path.replace(/\[\d+\]/g, '[]')}`

/** A failure that passes is only passed by asking again. */
const repeated = ({ exchanges }: ClientLook, clause: string): Fault | undefined =>
  /^client\.retry\.(throttling|server-error|reset)$/.test(clause) && exchanges.length < 2
    ? { kind: 'failed', path: 'requests', expected: 'two', actual: String(exchanges.length) }
    : undefined

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
