import { allowMutating, endMade } from './cli-live.ts'
import type { Wanted } from './cli-wanted.ts'
import { UsageError } from './harness/base/errors.ts'
import { deniedCredentials } from './harness/reference/credentials.ts'
import { serveApart } from './harness/reference/serve-apart.ts'
import type { Mutating } from './harness/run/live-gate.ts'
import { type Identity, readIdentity } from './harness/wire/credentials.ts'
import { checkEndpoint } from './harness/wire/endpoint.ts'

type Closable = { close(): Promise<void> }

/** The endpoint that a run speaks to, as whom, and what is served beside it while it lasts. */
export type RunTarget = {
  readonly endpoint: string
  readonly identity: Identity
  /** The reference endpoint, where no other was named. */
  readonly embedded: Closable | undefined
  readonly mutating: Mutating | undefined
  /** Import manifests. */
  readonly served: (Closable & { readonly base: string }) | undefined
}

/** Finds the endpoint that is asked for, or serves one. Throws UsageError for one that may not be spoken to. */
export async function openTarget({ flags, model, library, log }: Wanted): Promise<RunTarget> {
  const apart = { taskLooks: 8, ...(model && { model: { path: model, patterns: flags.operation ?? [] } }) }
  const embedded = flags.endpoint === undefined ? await serveApart(apart) : undefined
  const checked = checkEndpoint(embedded?.endpoint ?? flags.endpoint!, Boolean(flags.live))
  if ('error' in checked) throw new UsageError(checked.error)
  const mutating = await allowMutating(flags, { library, log, endpoint: checked.url })
  const served = flags.manifests ? await (await manifests()).serveManifests() : undefined
  const identity = readIdentity(process.env, embedded && deniedCredentials)
  return { endpoint: checked.url, identity, embedded, mutating, served }
}

const manifests = () => import('./harness/manifest/serve-manifests.ts')

/** Ends what was made and was to be ended, and whatever is served. */
export async function closeTarget(
  { flags: { live, rate }, library, log }: Wanted,
  { endpoint, identity, mutating, served, embedded }: RunTarget,
): Promise<void> {
  const reach = { endpoint, identity, library, live: Boolean(live), rate }
  if (mutating && log && !(await endMade(log, [], reach)))
    process.stderr.write(`ec2spec: \`ec2spec cleanup ${log}\` tries again to end what is left\n`)
  await served?.close()
  await embedded?.close()
}
