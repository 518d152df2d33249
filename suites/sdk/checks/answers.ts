import { settledMembers } from '../../../harness/client/cases/context.ts'
import type { ClientCheck, ClientCompared, ClientLook } from '../../../harness/client/model.ts'
import type { Params, Value } from '../../../harness/shape/encode.ts'
import type { Schema } from '../../../harness/shape/schema.ts'
import { type Fault, outcomeFaults } from './outcome.ts'
import { wireClauses } from './parameters.ts'

const clauses: Readonly<Record<Fault['kind'], string>> = {
  missing: 'client.answer.members',
  extra: 'client.answer.absent',
  list: 'client.answer.lists',
  structure: 'client.answer.members',
  text: 'client.answer.text',
  time: 'client.answer.times',
  number: 'client.answer.numbers',
  long: 'client.answer.long',
  boolean: 'client.answer.booleans',
  refused: 'client.wire.accepts',
  failed: '',
  raised: 'client.error.raised',
  code: 'client.error.code',
  message: 'client.error.message',
  status: 'client.error.status',
  'request-id': 'client.error.request-id',
  'not-waited': '',
}

/** What the client made of an answer, where no clause of its own is at stake. */
export const answers: ClientCheck = function* (look) {
  const { call, observed } = look
  if (!call || call.charge || call.role === 'control') return
  const own = `client.${call.operation}.answer`
  if (observed && 'unsupported' in observed) {
    for (const clause of [own, `client.${call.operation}.parameters`, ...wireClauses(look)])
      yield { clause, blocked: observed.unsupported }
    return
  }
  const faults = outcomeFaults(look)
  if (!faults || (call.mayRefuse && !look.exchanges.length)) return
  const at = Math.max(0, look.exchanges.length - 1)
  yield* call.expect.kind === 'error' ? errorClauses(look, faults, at) : outputClauses(look, faults, own, at)
}

const causes: Partial<Record<Fault['kind'], string>> = {
  failed: 'answers that the client fails on',
  refused: 'parameters that the client refuses',
  raised: 'errors that are no errors to the caller',
}

/** What has a clause of a lower level does not count against the operation as a whole. */
const lenient: ReadonlySet<Fault['kind']> = new Set(['extra', 'long', 'time', 'refused'])

const told = ({ kind, path, expected, actual }: Fault) => ({
  path,
  expected,
  actual,
  cause:
    causes[kind] ??
    (actual === 'absent' ? `${kind} not handed on` : `${kind} handed on otherwise than written`),
})

function* outputClauses(
  look: ClientLook,
  faults: readonly Fault[],
  own: string,
  at: number,
): Generator<ClientCompared> {
  const { case: id, call, exchanges } = look
  const isEvery = id.startsWith('sdk/every-member')
  const isBeyond = id.startsWith('sdk/beyond')
  for (const fault of faults) {
    const clause =
      (isEvery || isBeyond || isLate(fault, look)) && fault.kind === 'missing'
        ? 'client.answer.every-member'
        : clauses[fault.kind]
    if (clause) yield { clause, at, mismatch: told(fault) }
  }
  if (!exchanges.length) return
  const broken = new Set(faults.map(({ kind }) => clauses[kind]))
  const [bad] = faults.filter(
    (fault) =>
      (!(isBeyond || isEvery) && !isLate(fault, look) && !lenient.has(fault.kind)) || fault.kind === 'failed',
  )
  if (!(isBeyond || isEvery) || bad) yield { clause: own, at, ...(bad && { mismatch: told(bad) }) }
  if (faults.some(({ kind }) => kind === 'failed')) return
  const { expect } = call!
  if (expect.kind !== 'output') return
  const able = new Set(kindsIn(expect.value, expect.schema).map((kind) => clauses[kind]))
  for (const clause of [
    ...able,
    'client.wire.accepts',
    'client.answer.absent',
    ...(isEvery ? ['client.answer.every-member'] : []),
  ])
    if (
      !broken.has(clause) &&
      !faults.some(({ kind }) => kind === 'missing' && clause === 'client.answer.every-member')
    )
      yield { clause, at }
}

/** Whether a member may have come after its operation, within the version: a client with an older model does not know it. */
function isLate({ kind, path }: Fault, { shape }: ClientLook): boolean {
  if (kind !== 'missing' || !shape) return false
  // Nobody wrote down since when a model has it.
  if (shape.operation.origin === 'model') return true
  const known = settledMembers(shape.output, shape.operation)
  let here: Schema | undefined = known
  for (const name of path.replace(/\[\d+\]/g, '').split('.')) here = (here?.items ?? here)?.properties?.[name]
  return here === undefined
}

/** What kinds of departure an answer makes possible. */
function kindsIn(value: Value, schema: Schema): Fault['kind'][] {
  if (Array.isArray(value))
    return ['list', ...value.flatMap((item: Value) => kindsIn(item, schema.items ?? {}))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value as Params).flatMap(([name, member]) => [
      'missing' as const,
      ...kindsIn(member, schema.properties?.[name] ?? {}),
    ])
  if (schema.type === 'integer') return [typeof value === 'string' ? 'long' : 'number']
  if (schema.type === 'number') return ['number']
  return [schema.type === 'boolean' ? 'boolean' : schema.format?.includes('time') ? 'time' : 'text']
}

function* errorClauses(
  { call, exchanges }: ClientLook,
  faults: readonly Fault[],
  at: number,
): Generator<ClientCompared> {
  // A client that refuses a wrong call by itself has said all there is to say.
  if (!exchanges.length) return
  const { expect } = call!
  const kinds = ['raised', 'code', 'message', 'status', 'request-id'] as const
  const isSwallowed = faults.some(({ kind }) => kind === 'raised')
  for (const kind of kinds) {
    const fault = faults.find((one) => one.kind === kind)
    if (fault || !isSwallowed) yield { clause: clauses[kind], at, ...(fault && { mismatch: told(fault) }) }
  }
  if (expect.kind !== 'error' || expect.code !== 'DryRunOperation') return
  const wrong = faults.find(({ kind }) => kind === 'raised' || kind === 'code')
  yield { clause: 'client.error.dry-run', at, ...(wrong && { mismatch: told(wrong) }) }
}
