import type { Library } from '../golden/facts.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { fitsAny } from '../golden/situations.ts'
import { type Made, madeBy } from '../run/made-by.ts'
import { leftBy } from '../run/sweep.ts'
import { encode } from '../shape/encode.ts'
import { members } from '../shape/members.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Identity } from '../wire/credentials.ts'
import type { Exchange } from '../wire/exchange.ts'
import { buildRequest } from '../wire/request.ts'
import type { Transport } from '../wire/transport.ts'

function tasksLeft(exchanges: readonly Exchange[], library: Library): Made[] {
  const left = new Map<string, Made>()
  for (const exchange of exchanges) {
    for (const made of madeBy(exchange, library)) left.set(made.id, made)
    const { Action = '' } = exchange.request.wire
    if (library.operations.get(Action)?.cancels && readAnswer(exchange).kind === 'success')
      for (const text of Object.values(exchange.request.wire)) left.delete(text)
  }
  return [...left.values()]
}

const resourcesLeft = (exchanges: readonly Exchange[], library: Library): Made[] =>
  leftBy(exchanges, library).flatMap(({ resource: { make, remove }, id, version }) => {
    const shape = remove && shapeOf(remove.operation, version, library)
    const member = remove && shape && members(shape.input).find(({ path }) => path === remove.by)
    if (!shape || !member) return []
    const value = member.schema.items ? [id] : id
    const undo = {
      Action: remove.operation,
      Version: version,
      ...encode({ [remove.by]: value }, shape.input),
    }
    return [{ operation: make, id, undo }]
  })

/** Every way to find what exchanges have made and not ended: tasks, and what a model has besides. */
const findings: readonly ((exchanges: readonly Exchange[], library: Library) => Made[])[] = [
  tasksLeft,
  resourcesLeft,
]

/** What exchanges have made and not ended, in the order of its making. */
export const leftOver = (exchanges: readonly Exchange[], library: Library): Made[] =>
  findings.flatMap((find) => find(exchanges, library))

/** Where to end it, and as whom. */
export type Reach = {
  readonly endpoint: string
  readonly identity: Identity
  readonly transport: Transport
  readonly library: Library
}

/** What came of one: ended now, over before, or still there, with the reason. */
export type Ended = Made & { readonly how: 'ended' | 'over' | 'left'; readonly why: string }

/** Ends what was made, the last first, and yields what came of each. */
export async function* cleanUp(made: readonly Made[], reach: Reach): AsyncGenerator<Ended> {
  for (const one of made.toReversed()) yield { ...one, ...(await end(one, reach)) }
}

async function end(
  { undo }: Made,
  { endpoint, identity, transport, library }: Reach,
): Promise<Pick<Ended, 'how' | 'why'>> {
  const request = buildRequest(endpoint, { method: 'POST', wire: undo }, identity.allowed, identity.region)
  const sent = await transport.send(request)
  const version = undo.Version ?? ''
  const answer = readAnswer({ case: 'cleanup', version, step: 0, attempt: 0, bindings: {}, request, ...sent })
  if (answer.kind === 'success') return { how: 'ended', why: '' }
  if (answer.kind !== 'error')
    return { how: 'left', why: sent.failure?.message ?? 'an answer that is no XML' }
  return { how: isOver(undo.Action ?? '', answer.code, library) ? 'over' : 'left', why: answer.code }
}

/** Whether a refusal says that there is nothing to end any more. */
function isOver(action: string, code: string, library: Library): boolean {
  const operation = library.operations.get(action)
  const refused = members(operation?.input ?? {}).flatMap(
    ({ schema }) => schema.refused?.unknown.situation ?? [],
  )
  return /NotFound/.test(code) || fitsAny([...(operation?.mayLack ?? []), ...refused], code, library)
}
