import type { Library } from '../golden/facts.ts'
import { fitsAny } from '../golden/situations.ts'
import { members } from '../shape/members.ts'
import { readAnswer } from '../wire/answer.ts'
import { buildRequest } from '../wire/request.ts'
import type { Made } from './made-by.ts'
import type { Target } from './send-step.ts'

/** Where to end what was made, and as whom. */
export type Reach = Pick<Target, 'endpoint' | 'identity' | 'transport' | 'library'>

/** What came of it: ended now, over before, or still there, with the reason; `silent` where nothing answered. */
export type End = { readonly how: 'ended' | 'over' | 'left'; readonly why: string; readonly silent?: true }

/** Sends the call that ends what was made. */
export async function endMade({ undo }: Made, reach: Reach): Promise<End> {
  const { endpoint, identity, transport, library } = reach
  if (!undo) return { how: 'left', why: 'no operation takes it away' }
  const request = buildRequest(endpoint, { method: 'POST', wire: undo }, identity.allowed, identity.region)
  const sent = await transport.send(request)
  const { Action = '', Version: version = '', ...ids } = undo
  const answer = readAnswer({ case: 'cleanup', version, step: 0, attempt: 0, bindings: {}, request, ...sent })
  if (answer.kind === 'success') return { how: 'ended', why: '' }
  const said = Object.entries(ids).map(([name, id]) => `${name}=${id}`)
  const call = [Action, ...said].join(' ')
  if (answer.kind === 'error')
    return { how: isOver(Action, answer.code, library) ? 'over' : 'left', why: `${call}: ${answer.code}` }
  const why = `${call}: ${sent.failure?.message ?? 'an answer that is no XML'}`
  return { how: 'left', why, ...(sent.failure && { silent: true }) }
}

/** Whether a refusal says that there is nothing to end any more. */
function isOver(action: string, code: string, library: Library): boolean {
  const operation = library.operations.get(action)
  const refused = members(operation?.input ?? {}).flatMap(
    ({ schema }) => schema.refused?.unknown.situation ?? [],
  )
  return /NotFound|Unknown/.test(code) || fitsAny([...(operation?.mayLack ?? []), ...refused], code, library)
}
