import type { Library } from '../golden/library.ts'
import type { Clause, Finding } from '../judge/finding.ts'
import type { Judgement } from '../judge/judge.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { ClientCaseCheck, ClientCheck, ClientCompared, ClientLook, Exchanged } from './model.ts'

/** What is required of a client, handed to the harness. */
export type ClientSuite = {
  readonly checks: readonly ClientCheck[]
  readonly caseChecks: readonly ClientCaseCheck[]
  clauses(library: Library): Iterable<Clause>
}

/** What the calls of a case showed: a pure function of what went over the wire and what the client made of it. */
export function judgeClient(looks: readonly ClientLook[], { checks, caseChecks }: ClientSuite): Judgement {
  const [first] = looks
  if (!first) return { findings: [], notes: [] }
  const compared = [
    ...looks.flatMap((look) => checks.flatMap((check) => [...check(look)].map((one) => inCase(one, look)))),
    ...caseChecks.flatMap((check) => [...check(looks)]),
  ]
  return { findings: [...fold(compared, first)], notes: compared.filter((one) => 'note' in one) }
}

/** A check counts exchanges within its look, a finding within the case. */
const inCase = (compared: ClientCompared, look: ClientLook): ClientCompared =>
  'clause' in compared ? { ...compared, at: look.first + (compared.at ?? 0) } : compared

/** One finding a clause: a mismatch outweighs a doubt, a doubt what held elsewhere. */
function* fold(compared: readonly ClientCompared[], look: ClientLook): Generator<Finding> {
  const byClause = Map.groupBy(
    compared.filter((one) => 'clause' in one),
    ({ clause }) => clause,
  )
  for (const [clause, all] of byClause) {
    const worst =
      all.find(({ mismatch }) => mismatch) ?? all.find(({ inconclusive, blocked }) => inconclusive ?? blocked)
    const facts = all.filter(({ inconclusive, blocked }) => !inconclusive && !blocked).length
    const base = { clause, case: look.case, version: look.version, facts, exchange: worst?.at ?? 0 }
    if (worst?.mismatch) yield { ...base, status: 'failed', mismatch: worst.mismatch }
    else if (worst?.inconclusive) yield { ...base, status: 'inconclusive', reason: worst.inconclusive }
    else if (worst?.blocked) yield { ...base, status: 'blocked', reason: worst.blocked }
    else yield { ...base, status: 'passed' }
  }
}

/** The evidence of a look as reports show it. A call that sent nothing is shown as such. */
export function toExchanges(look: ClientLook, endpoint: string): Exchange[] {
  const base = { case: look.case, version: look.version, step: 0, bindings: {}, durationMs: 0 }
  if (look.exchanges.length)
    return look.exchanges.map((one, attempt) => ({
      ...base,
      attempt,
      sentAt: one.received.at,
      ...evidence(one, endpoint),
    }))
  const { operation = '', wire = {} } = look.call ?? {}
  const request = {
    method: 'POST',
    url: `${endpoint}/`,
    headers: {},
    body: '',
    wire: { Action: operation, Version: look.version, ...wire },
  }
  return [
    {
      ...base,
      attempt: 0,
      sentAt: 0,
      request,
      failure: { kind: 'reset', message: 'the client sent no request; the one above is what was expected' },
    },
  ]
}

function evidence(
  { received, reply, form }: Exchanged,
  endpoint: string,
): Pick<Exchange, 'request' | 'response' | 'failure'> {
  const { method, url, headers, body } = received
  const text = new TextDecoder().decode(body)
  // A body that is no form is shown as it came.
  const wire = Object.keys(form.wire).length ? form.wire : { '': text }
  const request = {
    method,
    url: endpoint + (url.startsWith('/') ? url : '/'),
    headers: Object.fromEntries(headers),
    body: text,
    wire,
  }
  if (reply.manner === 'reset')
    return { request, failure: { kind: 'reset', message: 'the connection was reset, on purpose' } }
  return {
    request,
    response: {
      status: reply.status,
      headers: lower(reply.headers),
      body: Buffer.from(reply.body),
      truncated: reply.manner === 'cut',
    },
  }
}

const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
