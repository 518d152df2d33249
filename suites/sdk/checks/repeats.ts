import type {
  ClientCaseCheck,
  ClientCheck,
  ClientCompared,
  ClientLook,
  Exchanged,
} from '../../../harness/client/model.ts'
import type { Wire } from '../../../harness/shape/encode.ts'
import { expectThat } from './each-request.ts'
import { ownParameters } from './parameters.ts'

/** What a client sends again, after what, and when. */
export const repeats: ClientCheck = function* (look) {
  const { exchanges, call } = look
  if (call?.waiter || call?.paginate) return
  yield* answered(look)
  yield* refused(look)
  const [first, ...others] = exchanges
  if (first) for (const [i, other] of others.entries()) yield* same(first, other, i + 1)
}

/** Whether an answer came as a whole; of a slow one the client may have given up before its end. */
const isWhole = ({ reply: { manner } }: Exchanged): boolean =>
  !['cut', 'reset', 'slow', 'silent'].includes(manner ?? '')

/** After a whole and readable success there is nothing to ask for. */
function* answered({ exchanges, call }: ClientLook): Generator<ClientCompared> {
  if (call?.expect.kind === 'failure') return
  const at = exchanges.findIndex((one) => isWhole(one) && one.reply.status === 200)
  if (at < 0) return
  const count = exchanges.length - at
  yield {
    at: Math.min(at + 1, exchanges.length - 1),
    ...expectThat('client.wire.one-request', count === 1, {
      path: 'requests',
      expected: 'one',
      actual: String(count),
      cause: 'answered calls that are sent again',
    }),
  }
}

const isThrottling = ({ reply }: Exchanged): boolean => reply.body.includes('<Code>Throttling</Code>')

function* refused({ exchanges }: ClientLook): Generator<ClientCompared> {
  const at = exchanges.findIndex(
    (one) => isWhole(one) && one.reply.status >= 400 && one.reply.status < 500 && !isThrottling(one),
  )
  if (at < 0) return
  const { status } = exchanges[at]!.reply
  yield {
    at,
    ...expectThat('client.retry.refusals', at === exchanges.length - 1, {
      path: 'requests',
      expected: `none after the ${status}`,
      actual: `${exchanges.length - 1 - at} more`,
    }),
  }
}

function* same(first: Exchanged, other: Exchanged, at: number): Generator<ClientCompared> {
  const [before, after] = [first, other].map(({ form }) => ownParameters(form.wire)) as [Wire, Wire]
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  )
  if ('ClientToken' in before || 'ClientToken' in after)
    yield {
      at,
      ...expectThat('client.retry.token', !changed.includes('ClientToken'), {
        path: 'ClientToken',
        expected: before.ClientToken ?? 'absent',
        actual: after.ClientToken ?? 'absent',
        cause: 'repeated requests with another token',
      }),
    }
  const [key] = changed.filter((one) => one !== 'ClientToken')
  yield {
    at,
    ...expectThat('client.retry.same-request', key === undefined, {
      path: key ?? '',
      expected: before[key ?? ''] ?? 'absent',
      actual: after[key ?? ''] ?? 'absent',
    }),
  }
}

/** Milliseconds from one request to the next, on average: random pauses may be short, but not all of them. */
const leastPause = 40
const leastPauses = 4

/** Of calls that were throttled for good: how soon the client asked again. */
export const backoff: ClientCaseCheck = function* (looks) {
  const throttled = looks.filter(({ exchanges }) => exchanges.every(({ reply }) => reply.status === 503))
  const pauses = throttled.flatMap(({ exchanges }) =>
    exchanges.slice(1).map(({ received }, i) => received.at - exchanges[i]!.received.at),
  )
  if (pauses.length < leastPauses) return
  const average = Math.round(pauses.reduce((sum, one) => sum + one, 0) / pauses.length)
  yield expectThat('client.retry.backoff', average >= leastPause, {
    path: 'pauses',
    expected: 'longer and longer pauses',
    actual: `${average} ms on average, in ${pauses.length} pauses`,
  })
}
