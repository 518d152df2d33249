import type { Case, Step } from '../../harness/golden/case.ts'
import { standIns } from '../../harness/golden/given.ts'
import { loadLibrary } from '../../harness/golden/library.ts'
import { shapeOf } from '../../harness/golden/shape-of.ts'
import { type CaseCheck, type Check, type Compared, type Look, lookAt } from '../../harness/judge/look.ts'
import { type Supported, supportKey } from '../../harness/judge/support.ts'
import { encode, type Params } from '../../harness/shape/encode.ts'
import { type Bindings, fillDeep } from '../../harness/shape/fill.ts'
import { render, renderError } from '../../harness/shape/render.ts'
import { namespaceOf } from '../../harness/shape/versions.ts'
import type { Exchange } from '../../harness/wire/exchange.ts'
import { buildRequest } from '../../harness/wire/request.ts'

export const library = loadLibrary()
export const latest = '2016-11-15'

/** The members of a success, the text of one, or all that came back. */
export type Answer = Params | string | Sent
export type Sent = Pick<Exchange, 'response' | 'failure'>
type Response = NonNullable<Exchange['response']>

/** A request, and what came back at each attempt. */
export type Call = {
  readonly operation: string
  readonly answers: readonly Answer[]
  readonly step: Partial<Step>
}

/** What differs from the plainest case. */
export type About = Partial<Case> & {
  readonly bindings?: Bindings
  /** What the target is known to do, whatever the operation. */
  readonly support?: Omit<Supported, 'supported'>
}

export const ask = (operation: string, params: Params, answer: Answer, step: Partial<Step> = {}): Call => ({
  operation,
  answers: [answer],
  step: { ...step, params },
})

/** The same call, sent again for every further answer. */
export const again = (call: Call, ...answers: readonly Answer[]): Call => ({
  ...call,
  answers: [...call.answers, ...answers],
})

export const respond = (
  body: string,
  { status = 200, ...more }: Partial<Omit<Response, 'body'>> = {},
): Sent => ({
  response: {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body: new TextEncoder().encode(body),
    truncated: false,
    ...more,
  },
})

export const refusal = (code: string, status = 400): Sent =>
  respond(renderError({ code, message: `It is ${code}.` }, `${code}-id`), { status })

export const noAnswer = (kind: NonNullable<Exchange['failure']>['kind']): Sent => ({
  failure: { kind, message: kind },
})

/** The document of a success, with any text in it. */
export const document = (operation: string, inner: string, version = latest): string =>
  `<${operation}Response xmlns="${namespaceOf(version)}"><requestId>r-1</requestId>${inner}</${operation}Response>`

const plainStep = { role: 'test', method: 'POST', credentials: 'allowed', expect: {} } as const
const bound = { ...standIns, nonce: 'n0nce', region: 'us-east-1', zone: 'us-east-1a' }

/** What a case of these calls shows, answered as they say. */
export function looksOf(
  calls: readonly Call[],
  { bindings, support, ...about }: About = {},
): readonly Look[] {
  const { operation } = calls.at(-1)!
  const { version = latest } = about
  const steps = calls.map((call) => stepOf(call, version))
  const [id, clause] = [`${operation}/example`, `${operation}.answer`] as const
  const kase: Case = { kind: 'pair', id, version, operation, clause, steps, ...about }
  const exchanges = exchangesOf(kase, calls, { ...bound, version, ...bindings })
  const keys = steps.map((step) => supportKey(step.operation, step.version ?? version))
  return lookAt(kase, exchanges, library, new Map(keys.map((key) => [key, { supported: true, ...support }])))
}

function stepOf({ operation, step }: Call, of: string): Step {
  const version = step.version ?? of
  const { input } = shapeOf(operation, version, library) ?? {}
  const keys = { ...(input && { Action: operation }), Version: version }
  const wire = { ...keys, ...encode(step.params ?? {}, input ?? {}), ...step.wire }
  return { id: operation, operation, ...plainStep, ...step, wire }
}

function exchangesOf({ id, version, steps }: Case, calls: readonly Call[], bindings: Bindings): Exchange[] {
  const sent = calls.flatMap(({ answers }, step) =>
    answers.map((answer, attempt) => ({ step, attempt, answer })),
  )
  return sent.map(({ answer, ...place }, index) => {
    const step = steps[place.step]!
    const filled = { ...step, wire: fillDeep(step.wire, bindings) }
    const request = buildRequest('http://localhost/', filled, undefined, bound.region)
    const received = sentFor(answer, step, step.version ?? version, `r-${index}`)
    return {
      case: id,
      version,
      ...place,
      bindings,
      request,
      ...received,
      sentAt: index * 1000,
      durationMs: 1,
    }
  })
}

function sentFor(answer: Answer, { operation: action }: Step, version: string, requestId: string): Sent {
  if (typeof answer === 'string') return respond(answer)
  if (isSent(answer)) return answer
  return respond(render(answer, shapeOf(action, version, library)!.output, { action, version, requestId }))
}

const isSent = (answer: Params | Sent): answer is Sent => 'response' in answer || 'failure' in answer

/** What a check says of each look that is judged, a line each. */
export const toldOfEach = (check: Check, looks: readonly Look[]): string[] =>
  looks.filter(({ step }) => step.role === 'test').flatMap((look) => [...check(look)].map(line))

/** What a check says of a case, a line each. */
export const toldOf = (check: CaseCheck, looks: readonly Look[]): string[] =>
  [...check(looks, looks[0]!.case)].map(line)

/** The clause alone where it holds; `clause — path: expected …, got …`; `clause ? why it cannot be told`. */
function line(compared: Compared): string {
  if ('note' in compared) return `note: ${compared.note} (${compared.example})`
  const { clause, mismatch, inconclusive, late } = compared
  if (mismatch) return `${clause} — ${mismatch.path}: expected ${mismatch.expected}, got ${mismatch.actual}`
  return inconclusive ? `${clause} ? ${late ? `${late}: ` : ''}${inconclusive}` : clause
}
