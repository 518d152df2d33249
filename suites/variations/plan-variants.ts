import type { Case } from '../../harness/golden/case.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { PlanSettings, Variants } from '../../harness/judge/suite.ts'
import { type Context, contextOf } from './context.ts'
import { essentialOf } from './essential.ts'
import { families } from './families.ts'
import { interleave } from './interleave.ts'
import { toCase } from './to-case.ts'
import type { Family, Variant, Wanted } from './variant.ts'

/**
 * At most `count` generated cases for each operation and version, made one at a time: of each operation one of
 * each family in turn, what can be counted first, then what has no end. What may be answered with all the tasks
 * that there are comes before what makes many. By default those that show what no other shows.
 */
export function* planVariants(
  library: Library,
  { versions, operations = [] }: Pick<PlanSettings, 'versions' | 'operations'>,
  count: Variants,
  seed: number,
): Generator<Case> {
  if (count === 0) return
  const isWanted = (name: string) => !operations.length || operations.includes(name)
  const contexts = versions.flatMap((version) =>
    [...library.operations.values()]
      .filter(({ origin }) => !(library.isWhole && count === 'default' && origin === 'model'))
      .filter(({ name }) => isWanted(name))
      .flatMap(({ name }) => contextOf(name, version, library, seed) ?? []),
  )
  const plans = contexts.map((context) => ({ context, named: [...chosen(context, count)] }))
  for (const stage of stages)
    for (const { context, named } of plans) {
      for (const one of named) if (stageOf(one, context) === stage) yield toCase(context, one.id, one.variant)
      if (stage === 'making' && count !== 'default')
        for (const { id, variant } of endless(context).take(count - named.length))
          yield toCase(context, id, variant)
    }
}

type Named = { readonly id: string; readonly family: Family; readonly variant: Variant }

const stages = ['looking at all', 'describing', 'making'] as const

function stageOf({ family }: Named, { input }: Context): (typeof stages)[number] {
  if (family.looksAtAll) return 'looking at all'
  const describes = Object.values(input.properties ?? {}).some(({ selects, items }) => selects && items)
  return describes ? 'describing' : 'making'
}

const chosen = (context: Context, count: Variants): IteratorObject<Named> =>
  count === 'default' ? essential(context) : countable(context).take(count)

function* essential(context: Context): Generator<Named> {
  for (const family of families)
    yield* essentialOf((isWanted) => finiteOf(context, family, isWanted), family, context)
}

/** One of each family in turn, for as long as any has some; of those without end, the first. */
function* countable(context: Context): Generator<Named> {
  const first = families.flatMap((family) => endlessOf(context, family).next().value ?? [])
  yield* interleave([...families.map((family) => finiteOf(context, family)), first])
}

function* endless(context: Context): Generator<Named> {
  yield* interleave(families.map((family) => endlessOf(context, family).drop(1)))
}

/** The variants of a family that can be counted. */
export const finiteOf = (context: Context, family: Family, isWanted?: Wanted): IteratorObject<Named> =>
  Iterator.from(family.finite?.(context, isWanted) ?? []).map((variant) => ({
    id: idOf(context, family, variant.name),
    family,
    variant,
  }))

function* endlessOf(context: Context, family: Family): Generator<Named> {
  for (let n = 1; ; n++) {
    const id = idOf(context, family, String(n))
    const variant = family.nth?.(context, n, seededBy(context, id))
    if (!variant) return
    yield { id, family, variant }
  }
}

const idOf = ({ operation }: Context, { name }: Family, variant: string): string =>
  `${operation}/${name}~${variant}`

/** What fixes the choices of a variant: nothing but its id, its version and the seed. */
export const seededBy = ({ version, seed }: Context, id: string): string => `${seed} ${id}@${version}`
