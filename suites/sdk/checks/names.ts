import { nearest } from '../../../harness/base/near.ts'
import type { ClientCheck, ClientCompared, ClientLook, Exchanged } from '../../../harness/client/model.ts'
import { type KeyMeaning, understandKey } from '../../../harness/client/wire/understand-key.ts'
import type { Library } from '../../../harness/golden/library.ts'
import type { Mismatch } from '../../../harness/judge/finding.ts'
import { isAuthentication } from '../../../harness/reference/caller.ts'
import { existsAt } from '../../../harness/shape/at-version.ts'
import type { Operation } from '../../../harness/shape/schema.ts'
import { eachRequest, expectThat } from './each-request.ts'

/** Action, Version and every key of the parameters. */
export const names: ClientCheck = (look) =>
  eachRequest(look, function* (exchanged) {
    const { wire } = exchanged.form
    if (!Object.keys(wire).length) return
    const operation = look.library.operations.get(wire.Action ?? '')
    yield* action(exchanged, look, operation)
    yield* version(wire.Version, look, operation)
    if (operation && /^\d{4}-\d\d-\d\d$/.test(wire.Version ?? '')) yield* keys(wire, operation)
  })

function* action(
  { form: { wire } }: Exchanged,
  { call, library }: ClientLook,
  operation?: Operation,
): Generator<ClientCompared> {
  const clause = 'client.wire.action'
  const actual = wire.Action ?? 'absent'
  if (call)
    return yield expectThat(clause, actual === call.operation, {
      path: 'Action',
      expected: call.operation,
      actual,
    })
  if (operation) return yield { clause }
  const meant = meantAction(wire, library)
  if (meant) yield { clause, mismatch: { path: 'Action', expected: meant, actual } }
  else yield { note: `${actual} is not of this family, and is not judged`, example: actual }
}

const meantAction = (
  { Action, ...rest }: Exchanged['form']['wire'],
  { operations }: Library,
): string | undefined =>
  Action === undefined
    ? `Action=… among ${Object.keys(rest).slice(0, 3).join(', ')}`
    : nearest(Action, operations.keys())

/** VM Import came in 2010, and 2016-11-15 is the last version that there is. */
const [first, last] = ['2010-08-31', '2016-11-15'] as const

function* version(
  actual: string | undefined,
  { call, version: wanted }: ClientLook,
  operation?: Operation,
): Generator<ClientCompared> {
  const isVersion = /^\d{4}-\d\d-\d\d$/.test(actual ?? '') && actual! >= first && actual! <= last
  const right = call ? actual === wanted : isVersion && (!operation || existsAt(operation, actual!))
  const expected = call
    ? wanted
    : `a version of EC2 that has ${operation?.name ?? 'the action'}, such as ${last}`
  yield expectThat('client.wire.version', right, { path: 'Version', expected, actual: actual ?? 'absent' })
}

const clauses = {
  misnamed: 'client.wire.names',
  'other-version': 'client.wire.version-members',
  'list-form': 'client.wire.list-form',
  'list-index': 'client.wire.list-index',
  structure: 'client.wire.structures',
  unknown: 'client.wire.unknown',
} as const

function* keys(wire: Exchanged['form']['wire'], operation: Operation): Generator<ClientCompared> {
  const wrong = new Set<string>()
  const own = Object.entries(wire).filter(
    ([key]) => key !== 'Action' && key !== 'Version' && !isAuthentication(key),
  )
  for (const [key, value] of own) {
    const meaning = understandKey(key, operation.input, wire.Version!)
    if (meaning.kind === 'known') continue
    const isEmptyList = value === '' && (meaning.kind === 'list-form' || meaning.kind === 'structure')
    const clause = isEmptyList ? 'client.wire.empty' : clauses[meaning.kind]
    wrong.add(clause)
    yield {
      clause,
      mismatch: {
        path: key,
        actual: isEmptyList ? `${key}=` : key,
        ...(isEmptyList
          ? { expected: 'nothing', cause: 'empty lists and structures are sent' }
          : told(meaning, operation.name)),
      },
    }
  }
  yield* gaps(
    own.map(([key]) => key),
    wrong,
  )
  if (own.length)
    for (const clause of [...Object.values(clauses), 'client.wire.empty'])
      if (!wrong.has(clause)) yield { clause }
}

function told(
  meaning: Exclude<KeyMeaning, { kind: 'known' }>,
  operation: string,
): Pick<Mismatch, 'expected' | 'cause' | 'diagnosis'> {
  if (meaning.kind === 'misnamed') return { expected: meaning.meant, cause: 'misnamed parameters' }
  if (meaning.kind === 'other-version') {
    const { since = 'the first', until = 'the last' } = meaning
    return {
      expected: `no ${meaning.member}`,
      cause: 'parameters of another version',
      diagnosis: `The versions from ${since} to ${until} have it.`,
    }
  }
  if (meaning.kind === 'list-form')
    return { expected: meaning.meant, cause: 'lists in the form of another protocol' }
  if (meaning.kind === 'list-index')
    return { expected: 'a count from 1', cause: `lists counted from ${meaning.index}` }
  if (meaning.kind === 'structure')
    return {
      expected: `${meaning.member || 'the structure'}, a dot and a member`,
      cause: 'structures that are no structures',
    }
  return { expected: `a parameter of ${operation}`, cause: 'unknown parameters' }
}

/** The numbers of a list leave none out. */
function* gaps(all: readonly string[], wrong: Set<string>): Generator<ClientCompared> {
  const lists = Map.groupBy(
    all.flatMap((key) =>
      [...key.matchAll(/\.(\d+)(?=\.|$)/g)].map(
        (found) => [key.slice(0, found.index), Number(found[1])] as const,
      ),
    ),
    ([list]) => list,
  )
  for (const [list, found] of lists) {
    const numbers = [...new Set(found.map(([, n]) => n))].sort((a, b) => a - b)
    const gap = numbers.find((n, i) => n !== i + 1 && n !== 0)
    if (gap === undefined || wrong.has('client.wire.list-index')) continue
    wrong.add('client.wire.list-index')
    yield {
      clause: 'client.wire.list-index',
      mismatch: {
        path: `${list}.${gap}`,
        expected: '1, 2, 3 without a gap',
        actual: numbers.join(', '),
        cause: 'lists with gaps',
      },
    }
  }
}
