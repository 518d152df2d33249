import { ask } from './ask.fixture.ts'
import { createEndpoint, type EndpointOptions } from './endpoint.ts'

/** An endpoint whose clock stands still until it is moved; tasks take ten seconds. */
export function atRest(options: EndpointOptions = {}) {
  let now = Date.parse('2026-01-01T00:00:00Z')
  const endpoint = createEndpoint({ taskSeconds: 10, clock: () => now, ...options })
  const call = (wire: Record<string, string>) => ask(endpoint, wire)
  const pass = (seconds: number) => {
    now += seconds * 1000
  }
  return { call, pass }
}
