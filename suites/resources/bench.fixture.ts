import { loadLibrary } from '../../harness/golden/library.ts'
import { libraryWith } from '../../harness/model/library-with.ts'
import { packedModel } from '../../harness/model/packed.ts'
import type { Changes } from '../../harness/reference/changes.ts'
import { createEndpoint } from '../../harness/reference/endpoint.ts'
import type { HttpRequest, HttpResponse } from '../../harness/reference/http.ts'
import { runSuite } from '../../harness/verify/run-suite.ts'
import { inProcess } from '../../harness/verify/selftest/in-process.ts'
import { virtualClock } from '../../harness/verify/selftest/virtual-clock.ts'
import { readIdentity } from '../../harness/wire/credentials.ts'
import { suite } from '../index.ts'

const { library, world, versions } = libraryWith(loadLibrary(), packedModel, [
  '*Vpc',
  'DescribeVpcs',
  'AssociateVpcCidrBlock',
  '*Volume',
  'DescribeVolumes',
  '*Tags',
])

export { library }

type Sends = { readonly request: HttpRequest; readonly response: HttpResponse }

/** How the clauses of resources come out on an endpoint that is changed in one place, and what was sent. */
export async function runResources(
  change: Partial<Changes> = {},
): Promise<{ readonly statuses: ReadonlyMap<string, string>; readonly sent: readonly Sends[] }> {
  const clock = virtualClock()
  const faults = [{ id: 'tried', family: 'tried', text: 'tried here', change }]
  const { handle } = createEndpoint({ world, faults, clock: clock.now })
  const sent: Sends[] = []
  const watched = (request: HttpRequest): HttpResponse => {
    const response = handle(request)
    sent.push({ request, response })
    return response
  }
  const report = await runSuite(suite, '0.0.0', {
    endpoint: 'http://localhost/',
    identity: readIdentity({}),
    versions,
    library,
    concurrency: 16,
    timeout: 10_000,
    pollTimeout: 10_000,
    live: false,
    transport: inProcess(watched, clock),
    clock,
    selection: { operations: [], only: ['resources/*'] },
    variants: 0,
    seed: 1,
    strict: false,
  })
  return { statuses: new Map(report.clauses.map(({ id, status }) => [id, status])), sent }
}
