import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CallError, CallRequest, Handshake } from '../../drivers/protocol.ts'
import { loadOperations } from '../../golden/operations.ts'
import { atVersion, existsAt } from '../../shape/at-version.ts'
import { encode, type Params, type Wire } from '../../shape/encode.ts'
import { goldenParams } from '../../shape/names.ts'
import type { Operation } from '../../shape/schema.ts'
import { apiVersions } from '../../shape/versions.ts'
import { formEncode } from '../../wire/request.ts'
import { paged } from '../cases/page-cases.ts'
import { waiters } from '../cases/waiter-cases.ts'
import { type Attempt, goodHabits, type Habits, type Incoming, type Told } from './habits.ts'
import { everyPage, wait } from './loops.ts'
import { signRequest } from './sign-request.ts'
import { transmit } from './transmit.ts'
import { understand } from './understand.ts'

/** An example client: right unless some of its habits are not. It answers as a driver does (see `drivers/protocol.ts`). */
export type Client = {
  handshake(operations: readonly string[]): Handshake
  call(request: CallRequest): Promise<Told>
}

const usualRetries = 2
const mostRetries = 4
const firstPause = 60

let operations: ReadonlyMap<string, Operation> | undefined

export function createClient(faults: Partial<Habits> = {}, own?: ReadonlyMap<string, Operation>): Client {
  const habits: Habits = { ...goodHabits, ...faults }
  operations ??= loadOperations()
  const known = own ?? operations
  return {
    handshake: (asked) => ({
      sdk: 'example',
      version: '1.0.0',
      language: 'TypeScript',
      versions: [...apiVersions],
      operations: asked.filter((name) => known.has(name)),
      waiters: waiters.map(({ name }) => name),
      paginators: paged.map(({ operation }) => operation),
    }),
    call: async (request) => {
      const operation = known.get(request.operation)
      if (!operation || !existsAt(operation, request.version))
        return { unsupported: `no ${request.operation} at ${request.version}` }
      const once = (one: CallRequest) => callOnce(one, operation, habits)
      try {
        if (request.waiter) return await wait(request, habits, once)
        return await (request.paginate ? everyPage(request, habits, once) : once(request))
      } catch (error) {
        return { error: toError(error as Error) }
      }
    },
  }
}

const toError = ({ name, message }: Error): CallError => ({ code: name, message })

const attemptOf = (call: CallRequest, nth: number, { input, output }: Operation): Attempt => ({
  call,
  nth,
  input: atVersion(input, call.version),
  output: atVersion(output, call.version),
})

async function callOnce(call: CallRequest, operation: Operation, habits: Habits): Promise<Told> {
  const named = goldenParams(call.params, operation.input, call.version)
  const params = withToken(named, operation, habits)
  for (let nth = 0; ; nth++) {
    const attempt = attemptOf(call, nth, operation)
    const incoming = await send(params, attempt, habits)
    const transient =
      (incoming.failure !== undefined && isSafe(call, params)) ||
      incoming.status >= 500 ||
      isThrottling(incoming)
    if (habits.again(transient && nth < (call.retries ?? usualRetries), incoming, nth) && nth < mostRetries) {
      await sleep(habits.pause(firstPause * 2 ** nth))
      continue
    }
    return habits.told(understand(incoming, attempt, habits), incoming, attempt)
  }
}

const isThrottling = ({ text }: Incoming): boolean => text.includes('<Code>Throttling</Code>')

/** Whether a call may be made twice: one that describes or cancels, or has a token. */
const isSafe = ({ operation }: CallRequest, { ClientToken }: Params): boolean =>
  /^(Describe|Cancel)/.test(operation) || ClientToken !== undefined

/** The token that the model asks for, where the caller gives none; one call has one token. */
function withToken(params: Params, { input }: Operation, habits: Habits): Params {
  const [name] = Object.entries(input.properties ?? {}).find(([, member]) => member.idempotencyToken) ?? []
  const token = name && params[name] === undefined ? habits.token(randomUUID()) : undefined
  return token ? { ...params, [name!]: token } : params
}

async function send(params: Params, attempt: Attempt, habits: Habits): Promise<Incoming> {
  const { call, input } = attempt
  const own: Wire = habits.wire(encode(params, input), attempt)
  const parameters = habits.parameters({ Action: call.operation, Version: call.version, ...own }, attempt)
  const body = habits.form(formEncode(parameters), parameters)
  const headers = {
    host: new URL(call.endpoint).host,
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'accept-encoding': 'gzip',
  }
  const { pathname: path } = new URL(call.endpoint)
  const request = habits.request({ method: 'POST', path, headers, body }, attempt)
  const signer = habits.signer({ ...identity(call), date: new Date(), unsigned: [] }, attempt)
  return transmit(
    habits.signed(signRequest(request, call.credentials.accessKeyId, signer), attempt),
    call.endpoint,
    habits,
    call.timeoutMs,
  )
}

const identity = ({
  credentials: { secretAccessKey: secret, sessionToken: token },
  region,
}: CallRequest) => ({ secret, region, service: 'ec2', ...(token && { token }) })
