import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { wireName } from '../../../harness/shape/names.ts'
import { excuseOf } from '../excuses.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './resource-check.ts'
import { isDryRun, isMaking, thingsAt } from './things.ts'

/**
 * A token is of one request: the same request answers with what it made the first time, another one is refused, and what has
 * another token, to the letter, is another request. A dry run uses up none.
 */
export const token: ResourceCheck = function* (resource, looks) {
  const makes = looks.filter((one) => one.step.operation === resource.make && one.final && !isDryRun(one))
  for (const [i, look] of makes.entries()) {
    const own = tokenOf(look)
    if (!own) continue
    const before = makes.slice(0, i)
    const first = before.find((one) => tokenOf(one) === own && isMaking(resource, one))
    if (!first) yield* another(look, before, resource)
    else if (sentBy(first) === sentBy(look)) yield* again(look, first, resource)
    else yield* otherwise(look, resource)
  }
}

function* again(look: Look, first: Look, resource: Resource): Generator<Told> {
  const [before, now] = [first, look].map((one) => thingsAt(one, resource.madeAt)[0]?.id)
  if (!before || (look.answer.kind !== 'success' && look.answer.kind !== 'error')) return
  yield* compare(look, resource, before === now, {
    expected: before,
    actual: now ?? (look.answer.kind === 'error' ? look.answer.code : 'no id'),
    diagnosis: 'The request is the same to the letter, its token among it.',
    cause: 'tokens are not heeded',
  })
}

function* otherwise(look: Look, resource: Resource): Generator<Told> {
  if (look.answer.kind !== 'success' && look.answer.kind !== 'error') return
  yield* compare(look, resource, look.answer.kind === 'error', {
    expected: 'IdempotentParameterMismatch',
    actual: thingsAt(look, resource.madeAt)[0]?.id ?? 'a success',
    diagnosis: 'The token is that of an earlier request, which had other parameters.',
    cause: 'a token for two requests',
  })
}

/** A token that no request had before. */
function* another(look: Look, before: readonly Look[], resource: Resource): Generator<Told> {
  const made = before.filter((one) => isMaking(resource, one))
  if (!made.length || (look.answer.kind !== 'success' && look.answer.kind !== 'error')) return
  const id = thingsAt(look, resource.madeAt)[0]?.id
  const twin = made.find((one) => thingsAt(one, resource.madeAt)[0]?.id === id)
  const code = look.answer.kind === 'error' ? look.answer.code : undefined
  if (code && code !== 'IdempotentParameterMismatch' && excuseOf(look, code)) return
  yield* compare(look, resource, id !== undefined && !twin, {
    expected: 'a new one: nothing else had that token',
    actual: code ?? id ?? 'no id',
    diagnosis: twin
      ? `The answer to ${twin.step.id} had that id.`
      : 'The same request without a token was accepted.',
    cause: 'tokens that are taken for others',
  })
}

function* compare(
  look: Look,
  { make, madeAt }: Resource,
  holds: boolean,
  mismatch: { expected: string; actual: string; diagnosis: string; cause: string },
): Generator<Told> {
  yield { ...expectThat(clauseId(make, 'token'), holds, { path: madeAt, ...mismatch }), at: look }
}

export const hasToken = (look: Look): boolean => tokenOf(look) !== undefined

const tokenOf = ({ exchange, shape }: Look): string | undefined =>
  Object.entries(shape?.input.properties ?? {})
    .filter(([name, schema]) => schema.idempotencyToken || name === 'ClientToken')
    .map(([name, schema]) => exchange.request.wire[wireName(name, schema)])
    .find(Boolean)

const sentBy = ({ exchange }: Look): string => JSON.stringify(exchange.request.wire)
