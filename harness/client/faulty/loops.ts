import { setTimeout as sleep } from 'node:timers/promises'
import type { CallRequest, Output } from '../../drivers/protocol.ts'
import { mostLooks, waiters } from '../cases/waiter-cases.ts'
import type { Habits, Told } from './habits.ts'

type Once = (call: CallRequest) => Promise<Told>

/** Looks until every task is as it should be. */
export async function wait(call: CallRequest, habits: Habits, once: Once): Promise<Told> {
  const waiter = waiters.find(({ name }) => name === call.waiter)
  if (!waiter) return { unsupported: `no waiter ${call.waiter}` }
  for (let looks = 1; looks <= mostLooks; looks++) {
    const told = await once(call)
    if (!('output' in told)) return told
    const states = statesIn(told.output)
    const lost = waiter.never?.find((state) => states.includes(state))
    if (lost && habits.waits(true, states, lost, looks)) throw new Error(`a task is ${lost}`)
    const isDone = states.length > 0 && states.every((state) => state === waiter.done)
    if (!habits.waits(!isDone, states, waiter.done, looks)) return { output: { waiter: 'reached' } }
    await sleep(habits.rest(call.waiterDelayMs ?? 1000))
  }
  throw new Error('waited too long')
}

/** Every State and Status in an output. */
const statesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) =>
        /^(State|Status)$/.test(name) && typeof member === 'string' ? [member] : statesIn(member),
      )
    : []

/** Asks for every page. */
export async function everyPage(call: CallRequest, habits: Habits, once: Once): Promise<Told> {
  const pages: Output[] = []
  for (let token = call.params.NextToken as string | undefined; ; ) {
    const told = await once({ ...call, params: { ...call.params, ...(token && { NextToken: token }) } })
    if (!('output' in told)) return told
    pages.push(told.output)
    token = habits.next(told.output.NextToken as string | undefined, told.output)
    if (!token) return { output: { pages } }
  }
}
