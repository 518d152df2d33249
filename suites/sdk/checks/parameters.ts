import type { ClientCall, ClientCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import { contrast } from '../../../harness/client/visible.ts'
import { understandKey } from '../../../harness/client/wire/understand-key.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { isAuthentication } from '../../../harness/reference/caller.ts'
import type { Wire } from '../../../harness/shape/encode.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import { ec2Time } from '../../../harness/shape/validate.ts'
import { reordered } from './reordered.ts'

/** The parameters of a request that are the operation's own. */
export const ownParameters = (wire: Wire): Wire =>
  Object.fromEntries(
    Object.entries(wire).filter(([key]) => key !== 'Action' && key !== 'Version' && !isAuthentication(key)),
  )

/** The key of the token that the client fills in, where the model marks one and the caller gives none. */
export function tokenToFill({ call, library }: ClientLook): string | undefined {
  const { properties = {} } = library.operations.get(call?.operation ?? '')?.input ?? {}
  const [name] = Object.entries(properties).find(([, { idempotencyToken }]) => idempotencyToken) ?? []
  return name && call?.params[name] === undefined ? name : undefined
}

/** Each request has the parameters that the caller's values stand for, and no others. */
export const parameters: ClientCheck = function* (look) {
  const { call, exchanges } = look
  if (!call) return
  const clause = `client.${call.operation}.parameters`
  for (const [at, { form }] of exchanges.entries()) {
    if (at > 0 && !call.paginate && !call.waiter) break
    const page = call.page ? call.page(at) : {}
    if (!page) {
      yield { clause: `client.paginator.${call.operation}`, at, mismatch: beyondTheEnd(form.wire) }
      break
    }
    const expected = asPage(look, { ...call.wire, ...page })
    const actual = Object.fromEntries(
      Object.entries(asPage(look, ownParameters(form.wire))).filter(([key]) => key !== tokenToFill(look)),
    )
    const found = [...differences(expected, actual, look)].map((one) =>
      at && call.paginate ? ofPage(one, call) : one,
    )
    for (const one of found) yield { ...one, at }
    // A Long that a double cannot carry has a clause of a lower level.
    const first = found.find((one) => 'clause' in one && one.mismatch && one.clause !== 'client.wire.long') as
      | { mismatch: Mismatch }
      | undefined
    yield { clause, at, ...(first && { mismatch: first.mismatch }) }
    yield* held(expected, found, look)
  }
}

/** What a paginator makes of an odd token has a clause of its own. */
const asPage = ({ call }: ClientLook, wire: Wire): Wire =>
  call!.charge === tokenClause
    ? Object.fromEntries(Object.entries(wire).filter(([key]) => key !== 'NextToken'))
    : wire
const tokenClause = 'client.paginator.token'

/** No caller wrote the token of a later page: the paginator did. */
const ofPage = (one: ClientCompared, { operation }: ClientCall): ClientCompared =>
  'clause' in one && one.mismatch?.path === 'NextToken'
    ? {
        ...one,
        clause: `client.paginator.${operation}`,
        mismatch: { ...one.mismatch, cause: 'tokens of pages that do not go back as they came' },
      }
    : one

const beyondTheEnd = ({ NextToken }: Wire): Mismatch => ({
  path: 'requests',
  expected: 'none after the last page, whose token is empty',
  actual: NextToken === undefined ? 'one more' : `one more, with NextToken=${NextToken}`,
  cause: 'pages asked for beyond the last',
})

/** Tokens go back as they came, whatever stands in them. */
export const pageTokens: ClientCheck = function* ({ call, exchanges }) {
  if (call?.charge !== tokenClause) return
  for (const [at, { form }] of exchanges.entries()) {
    const { NextToken: wanted } = call.page!(at) ?? {}
    if (wanted === undefined) continue
    const got = form.wire.NextToken
    yield {
      clause: tokenClause,
      at,
      ...(got !== wanted && {
        mismatch: {
          path: 'NextToken',
          ...contrast(wanted, got),
          cause: 'tokens with unusual characters that do not go back as they came',
        },
      }),
    }
    if (got !== wanted) return
  }
}

function* differences(expected: Wire, actual: Wire, look: ClientLook): Generator<ClientCompared> {
  const keys = new Set([...Object.keys(expected), ...Object.keys(actual)])
  const whole = `client.${look.call!.operation}.parameters`
  if (!look.exchanges.some(({ form }) => Object.keys(form.wire).length))
    return yield {
      clause: whole,
      mismatch: {
        path: 'form',
        expected: `Action=${look.call!.operation}&…`,
        actual: 'no form',
        cause: 'a body that is no form',
      },
    }
  // A key that is wrong in itself has a clause of its own, and others miss or differ only because of it.
  const wrong = Object.keys(actual).find(
    (key) => !(key in expected) && meaningOf(key, look)?.kind !== 'known',
  )
  if (wrong !== undefined)
    return yield {
      clause: whole,
      mismatch: {
        path: wrong,
        expected: 'no such parameter',
        actual: `${wrong}=${actual[wrong]}`,
        cause: 'parameters that are not the golden ones',
      },
    }
  const moved = reordered(expected, actual)
  if (moved)
    yield { clause: 'client.wire.order', mismatch: { ...moved, cause: 'lists that arrive in another order' } }
  for (const key of keys) {
    if (moved && key.startsWith(`${moved.path}.`)) continue
    const [wanted, got] = [expected[key], actual[key]]
    if (wanted === got || (wanted && got && meansTheSame(key, wanted, got, look))) continue
    if (got === undefined)
      yield {
        clause: 'client.wire.complete',
        mismatch: { path: key, ...contrast(wanted, undefined), cause: 'members that are not sent' },
      }
    else if (wanted === undefined)
      yield {
        clause: 'client.wire.absent',
        mismatch: { path: key, ...contrast(undefined, got), cause: 'parameters that nobody asked for' },
      }
    else yield changed(key, wanted, got, look)
  }
}

/** A double or a time may be written in several ways. */
function meansTheSame(key: string, wanted: string, got: string, look: ClientLook): boolean {
  const meaning = meaningOf(key, look)
  if (meaning?.kind !== 'known') return false
  const { type, format } = meaning.schema
  if (type === 'number') return got.trim() === got && Number(got) === Number(wanted)
  return format === 'date-time' && ec2Time.test(got) && Date.parse(got) === Date.parse(wanted)
}

const meaningOf = (key: string, { shape, version }: ClientLook) =>
  shape && understandKey(key, shape.operation.input, version)

function changed(key: string, wanted: string, got: string, look: ClientLook): ClientCompared {
  const meaning = meaningOf(key, look)
  const clause = meaning?.kind === 'known' ? clauseOf(meaning.schema, wanted) : 'client.wire.text'
  const told = { path: key, ...contrast(wanted, got) }
  if (isTwice(wanted, got))
    return { clause: 'client.wire.double-encoding', mismatch: { ...told, cause: 'text encoded twice' } }
  return {
    clause,
    mismatch: { ...told, cause: changes[clause] ?? 'values that change on their way' },
  }
}

const changes: Readonly<Record<string, string>> = {
  'client.wire.text': 'text that changes on its way',
  'client.wire.numbers': 'numbers that change on their way',
  'client.wire.long': 'numbers beyond 2^53 that change on their way',
  'client.wire.booleans': 'booleans that change on their way',
  'client.wire.times': 'times that change on their way',
}

function isTwice(wanted: string, got: string): boolean {
  try {
    return (
      wanted !== got &&
      (decodeURIComponent(got) === wanted || decodeURIComponent(got.replaceAll('+', ' ')) === wanted)
    )
  } catch {
    return false
  }
}

function clauseOf({ type, format }: Schema, wanted: string): string {
  if (type === 'boolean') return 'client.wire.booleans'
  if (type === 'integer')
    return Number.isSafeInteger(Number(wanted)) ? 'client.wire.numbers' : 'client.wire.long'
  if (type === 'number') return 'client.wire.numbers'
  return format === 'date-time' ? 'client.wire.times' : 'client.wire.text'
}

/** The clauses of the values that a request has. */
export const wireClauses = (look: ClientLook, wire: Wire = look.call?.wire ?? {}): string[] =>
  Object.entries(wire).flatMap(([key, text]) => {
    const meaning = meaningOf(key, look)
    return meaning?.kind === 'known' ? [clauseOf(meaning.schema, text)] : []
  })

/** What held: one fact for each clause that these parameters could have broken. */
function* held(
  expected: Wire,
  found: readonly ClientCompared[],
  look: ClientLook,
): Generator<ClientCompared> {
  const broken = new Set(found.map((one) => ('clause' in one ? one.clause : '')))
  if (broken.has(`client.${look.call!.operation}.parameters`)) return
  const kinds = wireClauses(look, expected)
  const able = [
    ...kinds,
    'client.wire.absent',
    ...(kinds.length ? ['client.wire.complete'] : []),
    ...(kinds.includes('client.wire.text') ? ['client.wire.double-encoding'] : []),
    ...(Object.keys(expected).some((key) => /\.2(\.|$)/.test(key)) ? ['client.wire.order'] : []),
    ...(hasEmpty(look.call!) ? ['client.wire.empty'] : []),
  ]
  for (const clause of new Set(able)) if (!broken.has(clause)) yield { clause }
}

const hasEmpty = ({ params }: ClientCall): boolean => /\[\]|\{\}/.test(JSON.stringify(params).slice(1, -1))
