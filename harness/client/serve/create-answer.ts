import type { Library } from '../../golden/library.ts'
import { createEndpoint, type Endpoint } from '../../reference/endpoint.ts'
import type { Received, Reply } from '../model.ts'
import { plainReply, scenarioOf } from '../scenarios.ts'
import { callerOf } from '../wire/caller.ts'
import { readForm } from '../wire/form.ts'
import { understand } from '../wire/understand.ts'
import { baseOf } from './base-of.ts'
import type { Calls, ServedCall } from './calls.ts'
import { idsIn, returned } from './ids.ts'

/** For who only wants to know whether somebody is there. */
const alive: Reply = {
  status: 200,
  headers: { 'Content-Type': 'text/plain' },
  body: 'ec2spec serve --judge\n',
}

/** One caller: tasks that no other sees, and what it was told of them. */
type Account = { readonly reference: Endpoint; readonly given: Set<string> }

/** A task lasts longer for who waits for answers, or asks twice for each. */
const slowSeconds = 10
const slows = new Set(['slow', 'throttled', 'html-once', 'reset-once'])

/** Beyond so many callers they share one account. */
const mostAccounts = 1000

/** The reply to a request, in the scenario of its caller; the request is put to the call that it belongs to. */
export function createAnswer(
  calls: Calls,
  library: Library,
  taskSeconds: number,
): (received: Received) => Reply {
  const accounts = new Map<string, Account>()
  return (received) => {
    const form = readForm(received)
    if (received.method !== 'POST' && !Object.keys(form.wire).length) return alive
    const { key } = callerOf(received, form)
    const scenario = scenarioOf(key)
    const { reference, given } = accountOf(
      key,
      accounts,
      taskSeconds + (slows.has(scenario.id) ? slowSeconds : 0),
    )
    const known = calls.find(received, key, form.wire)
    const call: ServedCall = known ?? {
      key,
      scenario: scenario.id,
      exchanges: [],
      returned: returned(form.wire, given, scenario.id),
    }
    const base = baseOf(received, form, reference, library)
    const reply = scenario.reply(base, call.exchanges.length)
    // Only what the scenario has changed shows that the client reads it so.
    if (reply.status === 200 && (reply.manner || reply.body !== plainReply(base).body))
      for (const id of idsIn(base.tree)) given.add(id)
    call.exchanges.push(understand(received, reply))
    if (!known) calls.add(call, received, form.wire)
    return reply
  }
}

function accountOf(key: string, accounts: Map<string, Account>, taskSeconds: number): Account {
  const name = accounts.size < mostAccounts || accounts.has(key) ? key : 'the others'
  const account = accounts.get(name) ?? {
    reference: createEndpoint({ taskSeconds }),
    given: new Set<string>(),
  }
  accounts.set(name, account)
  return account
}
