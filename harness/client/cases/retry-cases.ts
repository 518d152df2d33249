import { everyMember } from '../answers/every-member.ts'
import { xmlReply } from '../answers/reply.ts'
import type { ClientCall, ClientCase, Expected } from '../model.ts'
import { plainReply, scenario } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import {
  describing,
  expectOutput,
  firstOf,
  has,
  type PlanContext,
  plainRequest,
  settledMembers,
  shapeIn,
} from './context.ts'

/** Creating calls that no token makes safe to repeat. */
const tokenless = ['ImportVolume', 'ImportInstance', 'CreateInstanceExportTask'] as const

/** So many calls have enough pauses to tell random ones, that may be short, from none. */
const throttledTimes = 3

/** Failures that pass, and failures that stay. */
export function* retryCases(context: PlanContext): Generator<ClientCase> {
  const safe = firstOf([...describing, ...context.library.operations.keys()], context)
  if (safe) {
    yield muteCase(safe, context)
    yield retryCase('throttled', safe, 'client.retry.throttling', context)
    yield retryCase('throttling-once', safe, 'client.retry.throttling', context)
    yield retryCase('silent-once', safe, 'client.retry.timeout', context, { timeoutMs: 1000 })
    for (const retries of [0, 1, 3]) yield settingCase(retries, safe, context)
    for (const name of [
      'html-once',
      'internal-once',
      'unavailable-once',
      'gateway-once',
      'gateway-timeout-once',
      'strange-500-once',
    ])
      yield retryCase(name, safe, 'client.retry.server-error', context)
    for (const name of ['reset-once', 'reset-twice'])
      yield retryCase(name, safe, 'client.retry.reset', context)
    yield sessionCase(safe, context)
    yield failingCase('always-throttled', safe, throttled(context, safe), context, throttledTimes)
    yield failingCase('html', safe, { kind: 'failure', status: 500 }, context)
  }
  const unsafe = firstOf(tokenless, context)
  if (unsafe) yield retryCase('reset-once', unsafe, 'client.retry.unsafe', context)
  if (unsafe) yield unreadableCase(unsafe, context)
  for (const name of ['ExportImage', 'ImportImage']) if (has(name, context)) yield tokenRetry(name, context)
}

const callOf = (
  id: string,
  name: string,
  operation: string,
  expect: Expected | undefined,
  context: PlanContext,
): ClientCall => {
  const { bindings, ...request } = plainRequest(operation, id, context)!
  const { operation: golden, output } = shapeIn(operation, context)
  const base = successBase(
    operation,
    everyMember(settledMembers(output, golden)),
    output,
    bindings.nonce!,
    context.version,
  )
  const { reply } = scenario(name)
  return {
    role: 'test',
    ...request,
    reply: (nth) => reply(base, nth),
    expect: expect ?? expectOutput(plainReply(base), output),
  }
}

function retryCase(
  name: string,
  operation: string,
  charge: string,
  context: PlanContext,
  more: Pick<ClientCall, 'timeoutMs'> = {},
): ClientCase {
  const id = `sdk/retry.${name}/${operation}`
  return {
    id,
    version: context.version,
    operation,
    calls: [{ ...callOf(id, name, operation, undefined, context), ...more, charge }],
  }
}

/** A request that is repeated is signed as the first was, the session token among what it says. */
function sessionCase(operation: string, context: PlanContext): ClientCase {
  const id = `sdk/retry.session/${operation}`
  const call = callOf(id, 'throttled', operation, undefined, context)
  const charge = 'client.retry.throttling'
  return { id, version: context.version, operation, calls: [{ ...call, session: true, charge }] }
}

/** Nothing comes, once: who bears more than its caller set sees the answer that ends it. */
function muteCase(operation: string, context: PlanContext): ClientCase {
  const id = `sdk/retry.mute/${operation}`
  const call = callOf(id, 'normal', operation, { kind: 'failure' }, context)
  const reply = { ...call.reply(0), manner: 'mute' as const }
  const charge = 'client.retry.gives-up'
  return {
    id,
    version: context.version,
    operation,
    calls: [{ ...call, reply: () => reply, timeoutMs: 1000, retries: 0, charge }],
  }
}

/** A success, by its status, of which nothing more can be told. */
function unreadableCase(operation: string, context: PlanContext): ClientCase {
  const id = `sdk/retry.unreadable/${operation}`
  const call = callOf(id, 'normal', operation, { kind: 'failure' }, context)
  const reply = xmlReply(`<${operation}Response><requestId>`)
  const charge = 'client.retry.unreadable'
  return { id, version: context.version, operation, calls: [{ ...call, reply: () => reply, charge }] }
}

/** Throttled for good, with as many repetitions as the caller sets. */
function settingCase(retries: number, operation: string, context: PlanContext): ClientCase {
  const id = `sdk/retry.setting-${retries}/${operation}`
  const call = callOf(id, 'always-throttled', operation, { kind: 'failure' }, context)
  const charge = 'client.retry.setting'
  return { id, version: context.version, operation, calls: [{ ...call, retries, charge }] }
}

function failingCase(
  name: string,
  operation: string,
  expect: Expected,
  context: PlanContext,
  times = 1,
): ClientCase {
  const id = `sdk/retry.${name}/${operation}`
  const charge = name === 'html' ? 'client.error.html' : 'client.retry.reports'
  const call = { ...callOf(id, name, operation, expect, context), charge }
  return { id, version: context.version, operation, calls: Array.from({ length: times }, () => call) }
}

/** Throttled once, with a token: one that the caller gives, or that the client fills in where the model says so. */
function tokenRetry(operation: string, context: PlanContext): ClientCase {
  const id = `sdk/retry.token/${operation}`
  const call = callOf(id, 'throttled', operation, undefined, context)
  const token = 'ec2spec-0123456789'
  const given =
    operation === 'ExportImage'
      ? call
      : {
          ...call,
          params: { ...call.params, ClientToken: token },
          wire: { ...call.wire, ClientToken: token },
        }
  return { id, version: context.version, operation, calls: [{ ...given, charge: 'client.retry.throttling' }] }
}

function throttled(context: PlanContext, operation: string): Expected {
  const { bindings } = plainRequest(operation, `sdk/retry.always-throttled/${operation}`, context)!
  return {
    kind: 'error',
    code: 'RequestLimitExceeded',
    message: 'Request limit exceeded.',
    status: 503,
    requestId: bindings.requestId!,
  }
}
