import type { Library } from '../golden/library.ts'
import type { Resource } from '../golden/resource.ts'
import { shapeOf } from '../golden/shape-of.ts'
import { encode, type Value } from '../shape/encode.ts'
import { findMember } from '../shape/members.ts'
import { wireName } from '../shape/names.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { buildRequest } from '../wire/request.ts'
import type { Target } from './send-step.ts'

/** A resource that calls have made and that none has taken away. */
export type Left = { readonly resource: Resource; readonly id: string; readonly version: string }

/** What exchanges have made and not taken away, in the order of its making. */
export function leftBy(exchanges: Iterable<Exchange>, library: Library): Left[] {
  const { resources = [] } = library
  const left = new Map<string, Left>()
  for (const exchange of exchanges) {
    const { Action, Version = exchange.version, DryRun } = exchange.request.wire
    if (!resources.some(({ make, remove }) => make === Action || remove?.operation === Action)) continue
    const answer = readAnswer(exchange)
    if (answer.kind !== 'success' || DryRun === 'true') continue
    for (const resource of resources) {
      if (resource.make === Action)
        for (const id of idsAt(resource, answer.root, Version, library))
          left.set(id, { resource, id, version: Version })
      if (resource.remove?.operation === Action)
        for (const id of Object.values(exchange.request.wire)) left.delete(id)
    }
  }
  return [...left.values()]
}

function idsAt({ make, madeAt }: Resource, root: Element, version: string, library: Library): string[] {
  const member = findMember(shapeOf(make, version, library)?.output ?? {}, madeAt)
  const path = member?.xmlPath.replaceAll('[]', '.item').split('.') ?? []
  return path
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [root] as readonly Element[],
    )
    .flatMap(({ text }) => text || [])
}

/** Times that what could not be taken away is tried again: something else may have stood on it. */
const rounds = 3

/** Takes away what exchanges have made, the last first, and returns what could not be taken away, with the reason. */
export async function sweep(
  exchanges: Iterable<Exchange>,
  target: Target,
): Promise<readonly (Left & { readonly why: string })[]> {
  let left = leftBy(exchanges, target.library).map((one) => ({ ...one, why: '' }))
  for (let round = 0; round < rounds && left.length; round++) {
    const before = left.length
    const kept = []
    for (const one of left.toReversed()) {
      const why = await takeAway(one, target)
      if (why) kept.push({ ...one, why })
    }
    left = kept.reverse()
    if (left.length === before) break
  }
  return left
}

/** Why a resource is still there; undefined where it is gone. */
async function takeAway({ resource, id, version }: Left, target: Target): Promise<string | undefined> {
  const { library, endpoint, identity, transport } = target
  const { remove } = resource
  const shape = remove && shapeOf(remove.operation, version, library)
  const member = remove && shape?.input.properties?.[remove.by]
  if (!remove || !shape || !member) return 'no operation takes it away'
  const value: Value = member.items ? [id] : id
  const wire = { Action: remove.operation, Version: version, ...encode({ [remove.by]: value }, shape.input) }
  const request = buildRequest(endpoint, { method: 'POST', wire }, identity.allowed, identity.region)
  const sent = await transport.send(request)
  const answer = readAnswer({ case: 'sweep', version, step: 0, attempt: 0, bindings: {}, request, ...sent })
  if (answer.kind === 'success' || (answer.kind === 'error' && /NotFound|Unknown/.test(answer.code)))
    return undefined
  return `${remove.operation} ${wireName(remove.by, member)}=${id}: ${answer.kind === 'error' ? answer.code : 'no answer'}`
}
