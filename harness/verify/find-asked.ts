import { kindsAt } from '../golden/kinds.ts'
import { shapeOf } from '../golden/shape-of.ts'
import type { Reach } from '../run/end-made.ts'
import { removalOf } from '../run/left-by.ts'
import { type Made, taskOf } from '../run/made-by.ts'
import { findMember } from '../shape/members.ts'
import { elementsAt, textsAt } from '../shape/texts-at.ts'
import type { Wire } from '../shape/value.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import { buildRequest } from '../wire/request.ts'

/** What every request of a run has of its own: the hexadecimal digits of its nonce in some text. */
const own = /[0-9a-f]{12}/

/**
 * What a request has made whose answer nobody saw: those that repeat a text that only it sent. Undefined where
 * that cannot be told.
 */
export async function findAsked(
  { Action = '', Version = '', ...wire }: Wire,
  reach: Reach,
): Promise<Made[] | undefined> {
  const texts = new Set(Object.values(wire).filter((text) => own.test(text)))
  if (!texts.size) return undefined
  const { library } = reach
  const kind = kindsAt(Version, library).find(({ make }) => make === Action)
  if (kind) {
    const root = await look(kind.describe, Version, reach)
    const tasks = root?.children.flatMap(({ children }) => children).filter((item) => repeats(item, texts))
    return tasks?.flatMap((item) => taskOf(Action, taskIdOf(item) ?? '', Version, library) ?? [])
  }
  const resource = library.resources?.find(({ make }) => make === Action)
  const shape = resource?.look && shapeOf(resource.look.operation, Version, library)
  const place = shape && findMember(shape.output, resource.look!.at)?.xmlPath
  const root = resource && place ? await look(resource.look!.operation, Version, reach) : undefined
  if (!resource || !place || !root) return undefined
  const [above, name] = [place.slice(0, place.lastIndexOf('.')), place.slice(place.lastIndexOf('.') + 1)]
  const items = elementsAt(root, above).filter((item) => repeats(item, texts))
  return items
    .flatMap((item) => textsAt(item, name))
    .map((id) => ({ operation: Action, id, ...removalOf(resource, id, Version, library) }))
}

/** What an operation shows that is asked for all; undefined where it answers nothing of the kind. */
async function look(
  Action: string,
  Version: string,
  { endpoint, identity, transport }: Reach,
): Promise<Element | undefined> {
  const wire = { Action, Version }
  const request = buildRequest(endpoint, { method: 'POST', wire }, identity.allowed, identity.region)
  const sent = await transport.send(request)
  const place = { case: 'cleanup', version: Version, step: 0, attempt: 0, bindings: {} }
  const answer = readAnswer({ ...place, request, ...sent })
  return answer.kind === 'success' ? answer.root : undefined
}

const repeats = ({ text, children }: Element, texts: ReadonlySet<string>): boolean =>
  texts.has(text) || children.some((child) => repeats(child, texts))

const taskIdOf = ({ children }: Element): string | undefined =>
  children.find(({ name }) => /TaskId$/.test(name))?.text
