import { pageWire } from '../../../harness/client/cases/page-cases.ts'
import type { ClientCall, ClientCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import { understandKey } from '../../../harness/client/wire/understand-key.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { isAuthentication } from '../../../harness/reference/caller.ts'
import type { Wire } from '../../../harness/shape/encode.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import { ec2Time } from '../../../harness/shape/validate.ts'

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
    const expected = { ...call.wire, ...(call.paginate && pageWire(at)) }
    const actual = Object.fromEntries(
      Object.entries(ownParameters(form.wire)).filter(([key]) => key !== tokenToFill(look)),
    )
    const found = [...differences(expected, actual, look)]
    for (const one of found) yield { ...one, at }
    // A Long that a double cannot carry has a clause of a lower level.
    const first = found.find((one) => 'clause' in one && one.mismatch && one.clause !== 'client.wire.long') as
      | { mismatch: Mismatch }
      | undefined
    yield { clause, at, ...(first && { mismatch: first.mismatch }) }
    yield* held(expected, found, look)
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
  for (const key of keys) {
    const [wanted, got] = [expected[key], actual[key]]
    if (wanted === got || (wanted && got && meansTheSame(key, wanted, got, look))) continue
    if (got === undefined)
      yield {
        clause: 'client.wire.complete',
        mismatch: { path: key, expected: wanted!, actual: 'absent', cause: 'members that are not sent' },
      }
    else if (wanted === undefined)
      yield {
        clause: 'client.wire.absent',
        mismatch: { path: key, expected: 'absent', actual: got, cause: 'parameters that nobody asked for' },
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
  const told = { path: key, expected: wanted, actual: got }
  if (isTwice(wanted, got))
    return { clause: 'client.wire.double-encoding', mismatch: { ...told, cause: 'text encoded twice' } }
  return {
    clause,
    mismatch: { ...told, cause: `${clause.replace('client.wire.', '')} that changes on its way` },
  }
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
    ...(hasEmpty(look.call!) ? ['client.wire.empty'] : []),
  ]
  for (const clause of new Set(able)) if (!broken.has(clause)) yield { clause }
}

const hasEmpty = ({ params }: ClientCall): boolean => /\[\]|\{\}/.test(JSON.stringify(params).slice(1, -1))
