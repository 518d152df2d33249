import { readAnswer } from './answer.ts'
import type { Exchange } from './exchange.ts'
import type { Mask } from './mask.ts'
import { formType } from './request.ts'

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** A curl line that sends the same parameters, and as far as curl can in the same form; it signs with the caller's own keys. */
export function toCurl(request: Exchange['request'], mask: Mask): string {
  const { method, url, headers, body, wire, extra = [], encoding } = request
  const signature = signatureIn(request)
  const { origin, pathname } = new URL(url)
  const pairs = [...Object.entries(wire), ...extra]
  // curl percent-encodes in one way only: another way has to be given to it as it is.
  const parameters = encoding
    ? [`--data-raw ${quote(mask(body))}`]
    : pairs.map(([key, value]) => `--data-urlencode ${quote(`${key}=${mask(value)}`)}`)
  const get = method === 'GET' ? ' --get' : ''
  const note = signature.length ? '# its signature stood among its parameters: curl signs in a header\n' : ''
  const isUnsigned =
    headers.Host !== undefined && headers.Authorization === undefined && signature.length === 0
  const flags = [...(isUnsigned ? [] : [signing]), ...headerFlags(headers)]
  return note + [`curl -i${get} ${quote(origin + pathname)}`, ...flags, ...parameters].join(' \\\n  ')
}

const signing = `--aws-sigv4 "aws:amz:\${AWS_REGION:-us-east-1}:ec2" --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`

/** Headers that curl would write otherwise or not at all. */
function headerFlags(headers: Exchange['request']['headers']): string[] {
  const { 'Content-Type': type = formType } = headers
  return [
    ...(type === formType ? [] : [`-H ${quote(`Content-Type: ${type}`)}`]),
    ...(headers['Transfer-Encoding'] ? [`-H 'Transfer-Encoding: chunked'`] : []),
    ...(headers['X-Amz-Security-Token']
      ? [`-H "X-Amz-Security-Token: \${AWS_SESSION_TOKEN:-ec2spec-session-token}"`]
      : []),
  ]
}

/** The parameters that sign a request, in its query string or, with Signature Version 2, in its body. */
const signatureIn = ({ url, body, wire }: Exchange['request']): [string, string][] => [
  ...[...new URL(url).searchParams].filter(([name]) => name.startsWith('X-Amz-')),
  ...(body.includes('&SignatureVersion=2')
    ? [...new URLSearchParams(body)].filter(([name]) => ofVersion2.test(name) && !(name in wire))
    : []),
]

const ofVersion2 = /^(AWSAccessKeyId|SecurityToken|Signature(Method|Version)?|Timestamp)$/

/** A request as it went over the wire, one parameter a line. */
export function requestText({ request }: Exchange, mask: Mask): string {
  const { method, url, headers, wire, extra = [], encoding } = request
  const form = [...Object.entries(wire), ...extra, ...signatureIn(request)]
  return requestLines({
    ...{ method, path: new URL(url).pathname, headers: Object.entries(headers), form, mask },
    note: encoding && `(percent-encoded: ${encoding})`,
  })
}

type Pairs = readonly (readonly [name: string, value: string])[]
type RequestLines = {
  readonly method: string
  readonly path: string
  readonly headers: Pairs
  readonly form: Pairs
  readonly note?: string | undefined
  readonly mask: Mask
}

/** A request as a reader sees it, whoever sent it: without what differs from one to the next. */
export function requestLines({ method, path, headers, form, note, mask }: RequestLines): string {
  const shown = headers.filter(([name]) => !/^(content-length|x-amz-date)$/i.test(name))
  const head = shown.map(([name, value]) => `${name}: ${value}`)
  const lines = form.map(([key, value]) => `${key}=${value}`)
  return mask([`${method} ${path} HTTP/1.1`, ...head, '', ...(note ? [note] : []), ...lines].join('\n'))
}

/** An exchange as a reader sees it. */
export type Evidence = { readonly curl: string; readonly request: string; readonly response: string }

const known = new WeakMap<Exchange, Evidence>()

/** An exchange as a reader sees it, written once for all that failed in it. */
export function evidenceOf(exchange: Exchange, mask: Mask): Evidence {
  const before = known.get(exchange)
  if (before) return before
  const evidence = {
    curl: toCurl(exchange.request, mask),
    request: requestText(exchange, mask),
    response: responseText(exchange, mask),
  }
  known.set(exchange, evidence)
  return evidence
}

/** Longer bodies are cut: who reads a report wants the place, not the page. */
const shownLimit = 4000

/** So much is masked of what is cut: half of a secret is none that a mask knows. */
const maskedLimit = 64 * 1024

export function responseText(exchange: Exchange, mask: Mask): string {
  const { response, failure } = exchange
  if (!response) return mask(`no response: ${failure?.message ?? ''}`)
  const { status, headers, body, truncated } = response
  const answer = readAnswer(exchange)
  const text = 'text' in answer ? answer.text : ''
  return answerText({ status, type: headers['content-type'], text, length: body.length, truncated, mask })
}

type AnswerText = {
  readonly status: number
  readonly type: string | undefined
  readonly text: string
  /** Bytes of the body. */
  readonly length: number
  readonly truncated: boolean
  readonly mask: Mask
}

/** An answer as a reader sees it, whoever gave it. */
export function answerText({ status, type, text, length, truncated, mask }: AnswerText): string {
  const shown = mask(text.slice(0, maskedLimit)).slice(0, shownLimit)
  const cut =
    truncated || length > shownLimit ? `\n… ${length} bytes in all${truncated ? ' and more' : ''}` : ''
  return `HTTP ${status}${type ? `\nContent-Type: ${mask(type)}` : ''}\n\n${shown}${cut}`
}
