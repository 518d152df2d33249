import type { Exchanged, Received, Reply } from '../model.ts'
import { callerOf } from './caller.ts'
import { readForm } from './form.ts'

/** A request and its reply, the request understood as far as it can be. */
export function understand(received: Received, reply: Reply): Exchanged {
  const form = readForm(received)
  return { received, reply, form, caller: callerOf(received, form) }
}
