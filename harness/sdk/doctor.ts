import type { Broken } from '../drivers/broken.ts'
import { type Driver, startDriver } from '../drivers/driver.ts'
import type { Handshake } from '../drivers/protocol.ts'
import type { Outcome } from '../drivers/session.ts'
import { loadLibrary } from '../golden/library.ts'
import { apiVersions } from '../versions.ts'
import type { PlanContext } from './cases/context.ts'
import { planClient } from './cases/plan-client.ts'
import type { ClientCall, ClientCase, Exchanged } from './model.ts'
import { createSwitchboard, type Switchboard } from './switchboard.ts'

/** One thing that a driver owes: whether it does it, and what mends it. A note is no fault. */
export type Diagnosis = { readonly verdict: 'right' | 'wrong' | 'note'; readonly what: string; readonly advice?: string }

const right = (what: string): Diagnosis => ({ verdict: 'right', what })
const wrong = (what: string, advice: string): Diagnosis => ({ verdict: 'wrong', what, advice })
const note = (what: string, advice: string): Diagnosis => ({ verdict: 'note', what, advice })

export type DoctorOptions = { readonly cwd?: string; /** Bound in milliseconds for one call. */ readonly timeout: number; readonly handshakeMs?: number }

/** Judges a driver, not its SDK: the handshake, the lines, what becomes of odd calls, and how it ends. */
export async function* doctor(command: readonly string[], { cwd, timeout, handshakeMs = 60_000 }: DoctorOptions): AsyncGenerator<Diagnosis> {
  const library = loadLibrary()
  const operations = [...library.operations.keys()]
  const driver = await startDriver(command, { operations, handshakeMs, ...(cwd && { cwd }) })
  const switchboard = await createSwitchboard()
  try {
    if (!driver.handshake) return yield startTrouble(driver.broken)
    yield* greeting(driver.handshake, operations)
    const version = apiVersions.findLast((one) => driver.handshake?.versions.includes(one))
    const context = version && contextOf(driver.handshake, version, library)
    if (context) yield* visit({ driver, switchboard, context, timeout, cases: [...planClient(context)] })
    await driver.close()
    yield* lines(driver.faults)
    yield driver.faults.some(({ kind }) => kind === 'no-exit' || kind === 'died')
      ? wrong('it ends when its stdin does', 'When stdin ends, finish what is open, then exit with 0: a reader that waits for ever keeps the run from ending.')
      : right('it ends when its stdin does')
  } finally {
    await driver.close(1000)
    await switchboard.close()
  }
}

function startTrouble(broken: Broken | undefined): Diagnosis {
  const { kind = 'no-handshake', message = '', stderr = '' } = broken ?? {}
  const advice = {
    'no-start': 'Is the command right? It is started without a shell, in the current folder.',
    died: 'It exited before it said anything. Its stderr may tell why.',
  }[kind as string] ?? 'The first line on its stdout has to be its answer to {"hello":1,"operations":[…]}: {"sdk","version","language","versions","operations"}. Is stdout flushed after every line? Does something else print first?'
  return wrong('it answers the handshake', `${message}. ${advice}${stderr ? `\nIts stderr ends with:\n${stderr}` : ''}`)
}

const contextOf = ({ operations, waiters = [], paginators = [] }: Handshake, version: string, library: PlanContext['library']): PlanContext => ({
  library, version, region: 'eu-central-1', operations: new Set(operations), waiters: new Set(waiters), paginators: new Set(paginators),
})

function* greeting({ sdk, version, language, versions, operations }: Handshake, asked: readonly string[]): Generator<Diagnosis> {
  yield right(`it answers the handshake: ${sdk} ${version} (${language}), ${operations.length} of ${asked.length} operations`)
  const extra = operations.filter((name) => !asked.includes(name))
  if (extra.length) yield wrong('it names operations that it was asked for', `${extra.slice(0, 3).join(', ')} was not among the operations of the handshake: name only those that were, in their spelling.`)
  if (!operations.length) yield wrong('it has operations', 'It names none of those that it was asked for: names are those of the API (ImportVolume), not of the language (import_volume).')
  if (!apiVersions.some((one) => versions.includes(one))) yield wrong('it has an API version that the suite knows', `It names ${versions.join(', ') || 'none'}; the suite knows ${apiVersions.join(', ')}.`)
}

type Visit = { readonly driver: Driver; readonly switchboard: Switchboard; readonly context: PlanContext; readonly timeout: number; readonly cases: readonly ClientCase[] }
type Seen = { readonly outcome: Outcome; readonly exchanges: readonly Exchanged[] }

let count = 0
async function ask({ driver, switchboard, context, timeout }: Visit, call: ClientCall, change: { operation?: string; version?: string } = {}): Promise<Seen> {
  const line = switchboard.open(call, context.version)
  const { operation, params, waiter, paginate } = call
  const outcome = await driver.call(
    {
      id: `doctor ${++count} "é"`, operation, params, version: context.version, endpoint: switchboard.endpoint, region: context.region, credentials: line.credentials,
      ...(waiter && { waiter, waiterDelayMs: 20 }), ...(paginate && { paginate }), ...change,
    },
    timeout,
  )
  return { outcome, exchanges: line.close() }
}

/** The call of a case whose id begins so. */
const callOf = ({ cases }: Visit, start: string): ClientCall | undefined => cases.find(({ id }) => id.startsWith(start))?.calls.at(-1)

async function* visit(seen: Visit): AsyncGenerator<Diagnosis> {
  const every = callOf(seen, 'sdk/every-member/Describe') ?? callOf(seen, 'sdk/every-member/')
  if (!every) return yield wrong('it can be called', 'No operation that it names exists at the version that it names.')
  yield* firstCall(seen, every)
  yield* exactNumbers(seen)
  yield* refusal(seen)
  yield* oddCalls(seen, every)
  yield* text(seen)
  yield* sideBySide(seen, every)
  yield* special(seen)
}

async function* firstCall(seen: Visit, call: ClientCall): AsyncGenerator<Diagnosis> {
  const { outcome, exchanges } = await ask(seen, call)
  yield toldOf(outcome, 'it answers a call')
  if (seen.switchboard.strays.length) yield wrong('it signs with the credentials of the call', 'A request came with another access key: make a client for every call, from its "credentials", and let no environment or profile override them.')
  else if (!exchanges.length) yield wrong('it calls the endpoint of the call', 'No request came. Set the client\'s endpoint to the "endpoint" of the call, which is another in every run.')
  else yield right('it calls the endpoint of the call, with its credentials')
  if (!('output' in outcome)) return
  const [metadata] = Object.keys(outcome.output).filter((name) => /metadata/i.test(name))
  if (metadata) yield note('it leaves response metadata out', `"${metadata}" is no member of the output.`)
  const names = Object.keys((call.expect as { value?: object }).value ?? {})
  const lost = names.filter((name) => name !== 'Return' && !(name in outcome.output))
  if (lost.length) yield wrong('it hands on the output under the names of the members', `${lost[0]} is not there, but ${Object.keys(outcome.output).slice(0, 4).join(', ') || 'nothing'} is. Names are those of the model: ConversionTasks, not conversion_tasks.`)
}

function toldOf(outcome: Outcome, what: string): Diagnosis {
  if ('broken' in outcome) return wrong(what, `${outcome.broken.kind}: ${outcome.broken.message}${outcome.broken.stderr ? `\nIts stderr ends with:\n${outcome.broken.stderr.slice(-800)}` : ''}`)
  if ('unsupported' in outcome) return wrong(what, `It says that an operation of its own handshake is unsupported: ${outcome.unsupported}`)
  return 'error' in outcome ? wrong(what, `The answer was right, and it answered with an error: ${outcome.error.code}: ${outcome.error.message.slice(0, 500)}`) : right(what)
}

async function* exactNumbers(seen: Visit): AsyncGenerator<Diagnosis> {
  const call = callOf(seen, 'sdk/beyond-2-53/')
  if (!call) return
  const { outcome } = await ask(seen, call)
  if (!('output' in outcome)) return
  const rounded = numbersIn(outcome.output).find((n) => Number.isInteger(n) && !Number.isSafeInteger(n))
  yield rounded === undefined
    ? right('it writes whole numbers beyond 2^53 as decimal strings')
    : wrong('it writes whole numbers beyond 2^53 as decimal strings', `It wrote ${rounded} as a JSON number, which readers of JSON round: the SDK would be blamed for it.`)
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []

async function* refusal(seen: Visit): AsyncGenerator<Diagnosis> {
  const found = seen.cases.find(({ calls: [call] }) => call?.expect.kind === 'error' && call.expect.status === 403)
  const call = found?.calls[0]
  if (call?.expect.kind !== 'error') return
  const { outcome } = await ask(seen, call)
  if (!('error' in outcome)) return yield wrong('it answers with an error where the SDK throws one', `It answered ${JSON.stringify(outcome).slice(0, 200)}: catch what the SDK throws, and write {"id","error":{"code","message","status","requestId"}}.`)
  yield outcome.error.code === call.expect.code
    ? right('it answers with the code of the service where the SDK throws')
    : note('it answers with the code of the service where the SDK throws', `The service said ${call.expect.code}, it says ${outcome.error.code}. Where the SDK has the service's code, "code" is that one, not the class of the exception.`)
  if (outcome.error.status === undefined) yield note('it tells the HTTP status of an error', 'Where the SDK gives it, put it into "status": the clause for it fails otherwise.')
  if (outcome.error.requestId === undefined) yield note('it tells the request id of an error', 'Where the SDK gives it, put it into "requestId": the clause for it fails otherwise.')
}

async function* oddCalls(seen: Visit, call: ClientCall): AsyncGenerator<Diagnosis> {
  for (const [what, change] of [['an operation that does not exist', { operation: 'DescribeEc2specNonsense' }], ['a version that does not exist', { version: '1999-01-01' }]] as const) {
    const { outcome } = await ask(seen, call, change)
    if ('unsupported' in outcome) yield right(`it says that ${what} is unsupported`)
    else if ('broken' in outcome) yield wrong(`it lives through ${what}`, `${outcome.broken.message}. Answer {"id","unsupported":"why"}.`)
    else yield wrong(`it says that ${what} is unsupported`, `It answered ${JSON.stringify(outcome).slice(0, 200)}: the SDK would be judged for what it does not have.`)
  }
}

/** Text beyond ASCII, and a line that no buffer of a common size holds. */
async function* text(seen: Visit): AsyncGenerator<Diagnosis> {
  const call = seen.cases.find(({ id }) => id.endsWith('/text-unicode'))?.calls[0]
  if (!call) return
  const { outcome, exchanges } = await ask(seen, call)
  const sent = exchanges[0]?.form.wire.Description
  if ('output' in outcome) yield sent === call.wire.Description ? right('it reads its stdin as UTF-8') : wrong('it reads its stdin as UTF-8', `"${call.wire.Description}" arrived as "${sent}".`)
  const long = 'x'.repeat(100_000)
  const longer = { ...call, params: { ...call.params, Description: long }, wire: { ...call.wire, Description: long } }
  const answer = await ask(seen, longer)
  yield 'broken' in answer.outcome ? wrong('it reads a line of 100 kB', `${answer.outcome.broken.message}. Readers with a buffer of a fixed size end there.`) : right('it reads a line of 100 kB')
}

const pause = 400

async function* sideBySide(seen: Visit, call: ClientCall): AsyncGenerator<Diagnosis> {
  const slow: ClientCall = { ...call, reply: (nth) => ({ ...call.reply(nth), manner: 'slow' }) }
  const alone = await timed(() => ask(seen, slow))
  const together = await timed(() => Promise.all([ask(seen, slow), ask(seen, slow), ask(seen, slow)]))
  yield together < alone * 2 + pause
    ? right('it runs calls at once')
    : note('it runs calls at once', `Three calls took ${together} ms, one ${alone} ms. It is right to run them one after the other; a run takes so much longer.`)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = Date.now()
  await work()
  return Date.now() - started
}

async function* special(seen: Visit): AsyncGenerator<Diagnosis> {
  const waiter = callOf(seen, 'sdk/waiter.reached/')
  if (waiter) {
    const { outcome } = await ask(seen, waiter)
    yield 'output' in outcome && outcome.output.waiter === 'reached' ? right('it runs waiters') : wrong('it runs waiters', `The handshake names ${waiter.waiter}; a call with "waiter" answers {"output":{"waiter":"reached"}} when it is satisfied. It answered ${JSON.stringify(outcome).slice(0, 200)}.`)
  }
  const pages = callOf(seen, 'sdk/pages/')
  if (!pages) return
  const { outcome } = await ask(seen, pages)
  yield 'output' in outcome && Array.isArray(outcome.output.pages) ? right('it runs paginators') : wrong('it runs paginators', `The handshake names ${pages.operation}; a call with "paginate" answers {"output":{"pages":[…]}}. It answered ${JSON.stringify(outcome).slice(0, 200)}.`)
}

const mends: Partial<Record<Broken['kind'], string>> = {
  garbage: 'Only answers go to stdout, a JSON value a line; warnings and traces belong on stderr.',
  'answered-twice': 'A call has one answer: see that a late error does not answer again.',
  'unknown-id': 'Answer with the "id" of the call as it came: a text, not a number.',
}

function* lines(faults: readonly Broken[]): Generator<Diagnosis> {
  const told = faults.filter(({ kind }) => mends[kind])
  if (!told.length) yield right('its stdout has answers and nothing else')
  for (const { kind, message } of told.slice(0, 5)) yield wrong('its stdout has answers and nothing else', `${message}. ${mends[kind]}`)
}

/** What the doctor says, a line each, the advice below. */
export const diagnosisLine = ({ verdict, what, advice }: Diagnosis): string =>
  `${{ right: 'ok   ', wrong: 'WRONG', note: 'note ' }[verdict]}  ${what}${advice ? `\n         ${advice.replaceAll('\n', '\n         ')}` : ''}`

