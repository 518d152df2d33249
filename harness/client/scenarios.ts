import type { Schema } from '../shape/schema.ts'
import type { Form } from './answers/form.ts'
import { forms } from './answers/forms.ts'
import { errorTree, htmlReply, resetReply, xmlReply } from './answers/reply.ts'
import type { Tree } from './answers/tree.ts'
import { writeXml } from './answers/write-xml.ts'
import type { Reply } from './model.ts'

/** What a right endpoint answers, before a scenario takes hold of it. */
export type Base = {
  readonly tree: Tree
  readonly status: number
  readonly version: string
  readonly requestId: string
  /** The shape of a success; absent for an error. */
  readonly output?: Schema
}

/** How the endpoint behaves towards one caller, who chooses it by access key id. */
export type Scenario = {
  readonly id: string
  readonly key: string
  readonly text: string
  /** The nth reply, from 0, to one call: a request and its repetitions. */
  readonly reply: (base: Base, nth: number) => Reply
}

export const plainReply = ({ tree, status, version }: Base): Reply =>
  xmlReply(writeXml(tree, version), status)

/** Without a look at the tree: what is refused has not been carried out. */
const failing = ({ version, requestId }: Base, code: string, status: number, message: string): Reply =>
  plainReply({ version, requestId, status, tree: errorTree({ code, message, requestId }) })

const throttled = (base: Base) => failing(base, 'RequestLimitExceeded', 503, 'Request limit exceeded.')

/** Who asks more often than this will ask for ever. */
const mostAttempts = 25

/** Well-formed up to the place where it ends: half of the answer is there. */
function truncated(base: Base): Reply {
  const whole = plainReply(base)
  return { ...whole, body: whole.body.slice(0, whole.body.lastIndexOf('</')).replace(/<[^<]*>[^<]*$/, '') }
}

type Behaviour = Omit<Scenario, 'key'>

/** The first request of a call is refused, whatever comes then. */
const refusedOnce = (id: string, code: string, status: number, message: string): Behaviour => ({
  id,
  text: `the first request of a call is refused: ${status} ${code}`,
  reply: (base, nth) => (nth === 0 ? failing(base, code, status, message) : plainReply(base)),
})

/** The first request of a call gets to a gateway alone. */
const gatewayOnce = (id: string, status: number): Behaviour => ({
  id,
  text: `the first request of a call is answered by a gateway: ${status} and an HTML page`,
  reply: (base, nth) => (nth === 0 ? { ...htmlReply, status } : plainReply(base)),
})

const behaviours: readonly Behaviour[] = [
  { id: 'normal', text: 'every call is answered as the documents have it', reply: plainReply },
  {
    id: 'denied',
    text: 'every call is refused: 403 UnauthorizedOperation',
    reply: (base) =>
      failing(base, 'UnauthorizedOperation', 403, 'You are not authorized to perform this operation.'),
  },
  {
    id: 'dry-run',
    text: 'every call is answered as a dry run: 412 DryRunOperation',
    reply: (base) =>
      failing(base, 'DryRunOperation', 412, 'Request would have succeeded, but DryRun flag is set.'),
  },
  refusedOnce('throttled', 'RequestLimitExceeded', 503, 'Request limit exceeded.'),
  {
    id: 'always-throttled',
    text: 'every request is refused: 503 RequestLimitExceeded; the 26th and later ones for good: 403',
    reply: (base, nth) =>
      nth < mostAttempts
        ? throttled(base)
        : failing(base, 'UnauthorizedOperation', 403, 'You are not authorized to perform this operation.'),
  },
  refusedOnce('throttling-once', 'Throttling', 400, 'Rate exceeded'),
  {
    id: 'silent-once',
    text: 'the first request of a call is answered after four seconds',
    reply: (base, nth) => ({ ...plainReply(base), ...(nth === 0 && { manner: 'silent' as const }) }),
  },
  {
    id: 'html-once',
    text: 'the first request of a call is answered with 500 and an HTML page',
    reply: (base, nth) => (nth === 0 ? htmlReply : plainReply(base)),
  },
  refusedOnce('internal-once', 'InternalError', 500, 'An internal error has occurred.'),
  refusedOnce(
    'unavailable-once',
    'Unavailable',
    503,
    'The server is overloaded and cannot handle the request.',
  ),
  gatewayOnce('gateway-once', 502),
  gatewayOnce('gateway-timeout-once', 504),
  refusedOnce('strange-500-once', 'Ec2specFutureFault', 500, 'Something went wrong.'),
  {
    id: 'reset-twice',
    text: 'the first two requests of a call have their connection reset',
    reply: (base, nth) => (nth < 2 ? resetReply : plainReply(base)),
  },
  { id: 'html', text: 'every request is answered with 500 and an HTML page', reply: () => htmlReply },
  {
    id: 'reset-once',
    text: 'the first request of a call has its connection reset',
    reply: (base, nth) => (nth === 0 ? resetReply : plainReply(base)),
  },
  { id: 'truncated', text: 'the XML of every answer ends before its last elements', reply: truncated },
  {
    id: 'cut',
    text: 'every connection ends in the middle of the body',
    reply: (base) => ({ ...plainReply(base), manner: 'cut' }),
  },
  {
    id: 'short',
    text: 'every body is whole, and shorter than its announced length',
    reply: (base) => ({ ...plainReply(base), manner: 'short' }),
  },
]

const keys: Readonly<Record<string, string>> = {
  'always-throttled': 'ALLTHROTT',
  'throttling-once': 'THROTTL4',
  'silent-once': 'SILENT',
  'html-once': 'HTMLONCE',
  'internal-once': 'INTERNAL',
  'unavailable-once': 'UNAVAILAB',
  'gateway-once': 'GATEWAY',
  'gateway-timeout-once': 'GATETIME',
  'strange-500-once': 'STRANGE5',
  'reset-twice': 'RESETTWO',
  'reset-once': 'RESETONCE',
}

/** A form takes hold of a success; of an error only as far as it is a matter of writing or delivery. */
const formScenario = (form: Form): Scenario => ({
  id: form.id,
  key: keyId(form.key),
  text: form.text,
  reply: (base) => formReply(base, form),
})

/** An answer in one form. */
export function formReply(base: Base, { rewrite, both, style, manner, headers: own = {} }: Form): Reply {
  const { output } = base
  const tree = [both, rewrite].reduce(
    (from, change) => (change && output ? change(from, output) : from),
    base.tree,
  )
  const { headers, ...reply } = xmlReply(writeXml(tree, base.version, style), base.status)
  const all = Object.entries({ ...headers, ...own }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  )
  return { ...reply, headers: Object.fromEntries(all), ...(manner && { manner }) }
}

/** An access key id that every SDK takes: 20 capital letters and digits. */
const keyId = (name: string): string => `AKIAEC2SPEC${name}`.padEnd(20, '0')

/** Every scenario, the normal one first. */
export const scenarios: readonly Scenario[] = [
  ...behaviours.map((one) => ({
    ...one,
    key: keyId(keys[one.id] ?? one.id.replaceAll('-', '').toUpperCase()),
  })),
  ...forms.map(formScenario),
]

const byKey = new Map(scenarios.map((scenario) => [scenario.key, scenario]))

/** The scenario that an access key id asks for; the normal one for any id that is none of ours. */
export const scenarioOf = (key: string): Scenario => byKey.get(key) ?? scenarios[0]!

export const scenario = (id: string): Scenario => scenarios.find((one) => one.id === id)!

/** One line a scenario: the access key id, what it is called, what it does. */
export const scenarioLines = (): string[] => scenarios.map(({ key, id, text }) => `${key}\t${id}\t${text}`)
