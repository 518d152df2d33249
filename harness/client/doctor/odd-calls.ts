import type { ClientCall } from '../model.ts'
import { type Diagnosis, note, right, wrong } from './diagnosis.ts'
import { ask, callOf, type Visit } from './visit.ts'

/** Calls that the client cannot make. */
export async function* oddCalls(seen: Visit, call: ClientCall): AsyncGenerator<Diagnosis> {
  for (const [what, change] of [
    ['an operation that does not exist', { operation: 'DescribeEc2specNonsense' }],
    ['a version that does not exist', { version: '1999-01-01' }],
  ] as const) {
    const { outcome } = await ask(seen, call, change)
    if ('unsupported' in outcome) yield right(`it says that ${what} is unsupported`)
    else if ('broken' in outcome)
      yield wrong(`it lives through ${what}`, `${outcome.broken.message}. Answer {"id","unsupported":"why"}.`)
    else
      yield wrong(
        `it says that ${what} is unsupported`,
        `It answered ${JSON.stringify(outcome).slice(0, 200)}: the SDK would be judged for what it does not have.`,
      )
  }
}

/** Text beyond ASCII, and a line that no buffer of a common size holds. */
export async function* text(seen: Visit): AsyncGenerator<Diagnosis> {
  const call = seen.cases.find(({ id }) => id.endsWith('/text-unicode'))?.calls[0]
  if (!call) return
  const { outcome, exchanges } = await ask(seen, call)
  const sent = exchanges[0]?.form.wire.Description
  if ('output' in outcome)
    yield sent === call.wire.Description
      ? right('it reads its stdin as UTF-8')
      : wrong('it reads its stdin as UTF-8', `"${call.wire.Description}" arrived as "${sent}".`)
  const long = 'x'.repeat(100_000)
  const longer = {
    ...call,
    params: { ...call.params, Description: long },
    wire: { ...call.wire, Description: long },
  }
  const answer = await ask(seen, longer)
  yield 'broken' in answer.outcome
    ? wrong(
        'it reads a line of 100 kB',
        `${answer.outcome.broken.message}. Readers with a buffer of a fixed size end there.`,
      )
    : right('it reads a line of 100 kB')
}

/** Milliseconds that a slow answer takes at least: requests that come closer than that were sent side by side. */
const slowMs = 1000

/** Two calls at once. */
export async function* sideBySide(seen: Visit, call: ClientCall): AsyncGenerator<Diagnosis> {
  const slow: ClientCall = { ...call, reply: (nth) => ({ ...call.reply(nth), manner: 'slow' }) }
  const [one, other] = await Promise.all([ask(seen, slow), ask(seen, slow)])
  const [first, second] = [one, other].map(({ exchanges }) => exchanges[0]?.received.at)
  if (first === undefined || second === undefined) return
  yield Math.abs(first - second) < slowMs
    ? right('it runs calls at once')
    : note(
        'it runs calls at once',
        'Of two calls the second was made when the first had ended. That is right too; a run takes so much longer.',
      )
}

/** Waiters and paginators, where the handshake names some. */
export async function* special(seen: Visit): AsyncGenerator<Diagnosis> {
  const waiter = callOf(seen, 'sdk/waiter.reached/')
  if (waiter) {
    const { outcome } = await ask(seen, waiter)
    yield 'output' in outcome && outcome.output.waiter === 'reached'
      ? right('it runs waiters')
      : wrong(
          'it runs waiters',
          `The handshake names ${waiter.waiter}; a call with "waiter" answers {"output":{"waiter":"reached"}} when it is satisfied. It answered ${JSON.stringify(outcome).slice(0, 200)}.`,
        )
  }
  const pages = callOf(seen, 'sdk/pages/')
  if (!pages) return
  const { outcome } = await ask(seen, pages)
  yield 'output' in outcome && Array.isArray(outcome.output.pages)
    ? right('it runs paginators')
    : wrong(
        'it runs paginators',
        `The handshake names ${pages.operation}; a call with "paginate" answers {"output":{"pages":[…]}}. It answered ${JSON.stringify(outcome).slice(0, 200)}.`,
      )
}
