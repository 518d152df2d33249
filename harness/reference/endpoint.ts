import { randomUUID } from 'node:crypto'
import type { World } from '../golden/resource.ts'
import { carryOut } from './carry-out.ts'
import { compose, type Fault } from './changes.ts'
import { newContext } from './context.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import { respond } from './respond.ts'
import { shapesOf } from './shapes.ts'
import { createStore } from './tasks/store.ts'

export type EndpointOptions = {
  /** Seconds from the start of a task to its end; 1 where not given. */
  readonly taskSeconds?: number
  /** Ways in which the endpoint is to be wrong, laid one over the other. */
  readonly faults?: readonly Fault[]
  /** Or the looks at it by its id: then no answer depends on how fast anybody is. */
  readonly taskLooks?: number
  /** So many tasks that are over are kept; 500 where not given. */
  readonly keep?: number
  /** Operations of a model that it serves as well. */
  readonly world?: World
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
  const { taskSeconds = 1, taskLooks, faults = [], keep = 500, world, clock = Date.now } = options
  const duration = taskSeconds * 1000
  const pace = { duration, ...(taskLooks !== undefined && { look: duration / taskLooks }) }
  const change = compose(faults)
  const shapes = shapesOf(change.operation, world)
  const store = createStore(pace, keep)
  return {
    handle(received) {
      const request = change.receive(received)
      const context = newContext({ request, change, store, now: clock(), requestId: randomUUID() })
      return respond(carryOut(context, shapes, world), context)
    },
  }
}
