import { kindsAt } from '../golden/kinds.ts'
import { type Made, taskOf } from '../run/made-by.ts'
import type { Wire } from '../shape/value.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import { buildRequest } from '../wire/request.ts'
import type { Reach } from './clean-up.ts'

/** What every request of a run has of its own: the hexadecimal digits of its nonce in some text. */
const own = /[0-9a-f]{12}/

/**
 * The tasks that a request has made whose answer nobody saw: those that repeat a text that only it sent. Undefined where
 * that cannot be told.
 */
export async function findAsked(
  { Action = '', Version = '', ...wire }: Wire,
  { endpoint, identity, transport, library }: Reach,
): Promise<Made[] | undefined> {
  const texts = new Set(Object.values(wire).filter((text) => own.test(text)))
  const kind = kindsAt(Version, library).find(({ make }) => make === Action)
  if (!kind || !texts.size) return undefined
  const all = { Action: kind.describe, Version }
  const request = buildRequest(endpoint, { method: 'POST', wire: all }, identity.allowed, identity.region)
  const sent = await transport.send(request)
  const answer = readAnswer({
    case: 'cleanup',
    version: Version,
    step: 0,
    attempt: 0,
    bindings: {},
    request,
    ...sent,
  })
  if (answer.kind !== 'success') return undefined
  const tasks = answer.root.children
    .flatMap(({ children }) => children)
    .filter((item) => repeats(item, texts))
  return tasks.flatMap((item) => taskOf(Action, idOf(item) ?? '', Version, library) ?? [])
}

const repeats = ({ text, children }: Element, texts: ReadonlySet<string>): boolean =>
  texts.has(text) || children.some((child) => repeats(child, texts))

const idOf = ({ children }: Element): string | undefined =>
  children.find(({ name }) => /TaskId$/.test(name))?.text
