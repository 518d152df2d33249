import type { Ask, HttpRequest, Pair, Params, Refusal } from './nouns.ts'
import { refusal } from './refusals.ts'
import type { Twist } from './twist.ts'

/** Names that sign a request and belong to no operation. */
const signing =
  /^(AWSAccessKeyId|Signature|SignatureMethod|SignatureVersion|Timestamp|Expires|SecurityToken|X-Amz-.+)$/

/** What a request asks for; a form that cannot be read is an ask that is broken. */
export function readAsk(request: HttpRequest, twist: Twist): Ask {
  const pairs = readPairs(request, twist)
  if (!pairs)
    return { action: '', version: '', params: new Map(), signed: new Map(), request, broken: malformed }
  const all: Params = new Map(pairs)
  const own = [...all].filter(([name]) => !['Action', 'Version'].includes(name) && !signing.test(name))
  return {
    action: all.get('Action') ?? '',
    version: all.get('Version') ?? '',
    params: new Map(own),
    signed: new Map([...all].filter(([name]) => signing.test(name))),
    request,
  }
}

function readPairs(request: HttpRequest, twist: Twist): readonly Pair[] | undefined {
  try {
    const texts = isForm(request) ? [request.query, request.body] : [request.query]
    const form = texts.filter((text) => text !== '').join('&')
    const pairs = (twist.text?.(form, request) ?? form).split('&').filter(Boolean).map(toPair)
    return twist.pairs?.(pairs, request) ?? pairs
  } catch {
    return undefined
  }
}

// Many senders leave the media type out, and a GET has no body to speak of.
const isForm = ({ headers }: HttpRequest) =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(
    headers['content-type'] ?? 'application/x-www-form-urlencoded',
  )

function toPair(text: string): Pair {
  const [name, ...rest] = text.split('=')
  return [decode(name ?? ''), decode(rest.join('='))]
}

export const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '))

const malformed: Refusal = refusal(
  'form',
  '',
  'MalformedQueryString',
  'The query string contains a syntax error.',
)
