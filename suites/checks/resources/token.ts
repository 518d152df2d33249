import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Look } from '../../../harness/judge/look.ts'
import { wireName } from '../../../harness/shape/names.ts'
import { expectThat } from '../expect.ts'
import type { ResourceCheck } from './index.ts'
import { isMaking, thingsAt } from './things.ts'

/** The same request with the same token answers with what it made the first time. */
export const token: ResourceCheck = function* (resource, looks) {
  const made = looks.filter((one) => isMaking(resource, one))
  for (const [i, again] of made.entries()) {
    const first = made.slice(0, i).find((one) => sentBy(one) === sentBy(again))
    if (!first || !hasToken(again)) continue
    const [before, now] = [first, again].map((one) => thingsAt(one, resource.madeAt)[0]?.id)
    if (before && now)
      yield {
        ...expectThat(clauseId(resource.make, 'token'), before === now, {
          path: resource.madeAt,
          expected: before,
          actual: now,
          diagnosis: 'The request is the same to the letter, its token among it.',
          cause: 'tokens are not heeded',
        }),
        at: again,
      }
  }
}

export const hasToken = ({ exchange, shape }: Look): boolean =>
  Object.entries(shape?.input.properties ?? {}).some(
    ([name, schema]) =>
      (schema.idempotencyToken || name === 'ClientToken') && wireName(name, schema) in exchange.request.wire,
  )

const sentBy = ({
  exchange,
}: {
  exchange: { request: { wire: Readonly<Record<string, string>> } }
}): string => JSON.stringify(exchange.request.wire)
