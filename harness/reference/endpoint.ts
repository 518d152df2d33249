import { randomUUID } from 'node:crypto'
import { carryOut } from './carry-out.ts'
import { compose, type Fault } from './changes.ts'
import { newContext } from './context.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { respond } from './respond.ts'
import { shapesOf } from './shapes.ts'
import { createStore, type Retention } from './tasks/store.ts'

export type EndpointOptions = {
  /** Seconds from the start of a task to its end; 1 where not given. */
  readonly taskSeconds?: number
  /** Ways in which the endpoint is to be wrong, laid one over the other. */
  readonly faults?: readonly Fault[]
  /** Which ended tasks are forgotten; 300 are kept, and any that was asked for in the last 5 seconds. */
  readonly keep?: Retention
  /** Milliseconds since 1970. */
  readonly clock?: () => number
}

export type Endpoint = { handle(request: HttpRequest): HttpResponse }

/**
 * The VM Import API as the documents have it, over a store of its own: a function from request to response.
 * It verifies no signature and takes any URL for a manifest; it reads those on this machine, and fetches nothing
 * from any other.
 */
export function createEndpoint(options: EndpointOptions = {}): Endpoint {
  const { taskSeconds = 1, faults = [], keep = { count: 300, idle: 5_000 }, clock = Date.now } = options
  const change = compose(faults)
  const shapes = shapesOf(change.operation)
  const store = createStore(taskSeconds * 1000, keep)
  return {
    handle(received) {
      const request = change.receive(received)
      const context = newContext({ request, change, store, now: clock(), requestId: randomUUID() })
      return respond(carryOut(context, shapes), context)
    },
  }
}
