import { decoyKey } from '../../drivers/environment.ts'
import type { Outcome } from '../../drivers/session.ts'
import type { ClientCall } from '../model.ts'
import { type Diagnosis, note, right, wrong } from './diagnosis.ts'
import { ask, callOf, type Seen, type Visit } from './visit.ts'

/** A call that is answered well. */
export async function* firstCall(
  seen: Visit,
  call: ClientCall,
  { outcome, exchanges }: Seen,
): AsyncGenerator<Diagnosis> {
  yield toldOf(outcome, 'it answers a call')
  const [first] = exchanges
  if (first?.caller.key === decoyKey)
    yield wrong(
      'it signs with the credentials of the call',
      'The request came with the access key of its environment (AWS_ACCESS_KEY_ID), which is there to be passed over: make a client for every call, from its "credentials".',
    )
  else if (seen.switchboard.strays.length)
    yield wrong(
      'it signs with the credentials of the call',
      'A request came with another access key: make a client for every call, from its "credentials", and let no environment or profile override them.',
    )
  else if (!exchanges.length)
    yield wrong(
      'it calls the endpoint of the call',
      'No request came. Set the client\'s endpoint to the "endpoint" of the call, which is another in every run.',
    )
  else yield right('it calls the endpoint of the call, with its credentials')
  if (!('output' in outcome)) return
  const [metadata] = Object.keys(outcome.output).filter((name) => /metadata/i.test(name))
  if (metadata) yield note('it leaves response metadata out', `"${metadata}" is no member of the output.`)
  const names = Object.keys((call.expect as { value?: object }).value ?? {})
  const lost = names.filter((name) => name !== 'Return' && !(name in outcome.output))
  if (lost.length)
    yield wrong(
      'it hands on the output under the names of the members',
      `${lost[0]} is not there, but ${Object.keys(outcome.output).slice(0, 4).join(', ') || 'nothing'} is. Names are those of the model: ConversionTasks, not conversion_tasks.`,
    )
}

function toldOf(outcome: Outcome, what: string): Diagnosis {
  if ('broken' in outcome)
    return wrong(
      what,
      `${outcome.broken.kind}: ${outcome.broken.message}${outcome.broken.stderr ? `\nIts stderr ends with:\n${outcome.broken.stderr.slice(-800)}` : ''}`,
    )
  if ('unsupported' in outcome)
    return wrong(
      what,
      `It says that an operation of its own handshake is unsupported: ${outcome.unsupported}`,
    )
  return 'error' in outcome
    ? wrong(
        what,
        `The answer was right, and it answered with an error: ${outcome.error.code}: ${outcome.error.message.slice(0, 500)}`,
      )
    : right(what)
}

/** Numbers that JSON does not carry. */
export async function* exactNumbers(seen: Visit): AsyncGenerator<Diagnosis> {
  const call = callOf(seen, 'sdk/beyond-2-53/')
  if (!call) return
  const { outcome } = await ask(seen, call)
  if (!('output' in outcome)) return
  const rounded = numbersIn(outcome.output).find((n) => Number.isInteger(n) && !Number.isSafeInteger(n))
  yield rounded === undefined
    ? right('it writes whole numbers beyond 2^53 as decimal strings')
    : wrong(
        'it writes whole numbers beyond 2^53 as decimal strings',
        `It wrote ${rounded} as a JSON number, which readers of JSON round: the SDK would be blamed for it.`,
      )
}

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : []

/** A call that is refused. */
export async function* refusal(seen: Visit): AsyncGenerator<Diagnosis> {
  const found = seen.cases.find(
    ({ calls: [call] }) => call?.expect.kind === 'error' && call.expect.status === 403,
  )
  const call = found?.calls[0]
  if (call?.expect.kind !== 'error') return
  const { outcome } = await ask(seen, call)
  if (!('error' in outcome))
    return yield wrong(
      'it answers with an error where the SDK throws one',
      `It answered ${JSON.stringify(outcome).slice(0, 200)}: catch what the SDK throws, and write {"id","error":{"code","message","status","requestId"}}.`,
    )
  yield outcome.error.code === call.expect.code
    ? right('it answers with the code of the service where the SDK throws')
    : note(
        'it answers with the code of the service where the SDK throws',
        `The service said ${call.expect.code}, it says ${outcome.error.code}. Where the SDK has the service's code, "code" is that one, not the class of the exception.`,
      )
  if (outcome.error.status === undefined)
    yield note(
      'it tells the HTTP status of an error',
      'Where the SDK gives it, put it into "status": the clause for it fails otherwise.',
    )
  if (outcome.error.requestId === undefined)
    yield note(
      'it tells the request id of an error',
      'Where the SDK gives it, put it into "requestId": the clause for it fails otherwise.',
    )
}
