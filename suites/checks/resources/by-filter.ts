import { clauseId } from '../../../harness/golden/clause-id.ts'
import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'
import { excuseOf } from '../excuses.ts'
import { expectThat } from '../expect.ts'
import type { Standing, Tag } from './tag-sets.ts'
import { filtersIn, namelessAt, thingsAt } from './things.ts'

/**
 * A list by tags has what fits each filter by one of its values, and nothing else. Nothing is told where the tags
 * themselves were lost.
 */
export function* byFilter(
  { look: known }: Resource,
  look: Look,
  standings: ReadonlyMap<string, Standing>,
): Generator<Told> {
  const filters = filtersIn(look)
  if (!filters.every(({ name }) => /^tag(:|-key$)/.test(name))) return
  const fitsAll = (tags: readonly Tag[]) => filters.every((filter) => fits(tags, filter))
  const verdicts = [...standings].map(([id, { accounts }]) => [id, new Set(accounts.map(fitsAll))] as const)
  if (verdicts.some(([, each]) => each.size > 1)) return
  const expected = verdicts.flatMap(([id, each]) => (each.has(true) ? [id] : [])).sort()
  const clause = clauseId(known!.operation, 'by-tag')
  const excuse = look.answer.kind === 'error' && excuseOf(look, look.answer.code)
  if (excuse) return void (yield { clause, inconclusive: excuse, at: look })
  const found = [
    ...thingsAt(look, known!.at).map(({ id }) => id),
    ...namelessAt(look, known!.at).map(() => 'an item without an id'),
  ].sort()
  const isAnswered = look.answer.kind === 'success'
  if (!isAnswered && look.answer.kind !== 'error') return
  yield {
    ...expectThat(clause, isAnswered && String(found) === String(expected), {
      path: known!.at,
      expected: expected.length ? `${expected.join(', ')}, which fit` : 'none: nothing fits',
      actual: look.answer.kind === 'error' ? look.answer.code : found.join(', ') || 'none',
      diagnosis: filters.map(({ name, values }) => `${name} is ${values.join(' or ')}`).join(', and '),
      cause: `${known!.operation} by tags`,
    }),
    at: look,
  }
}

const fits = (
  tags: readonly Tag[],
  { name, values }: { name: string; values: readonly string[] },
): boolean =>
  name === 'tag-key'
    ? tags.some(([key]) => values.includes(key))
    : tags.some(([key, value]) => name === `tag:${key}` && values.includes(value))
