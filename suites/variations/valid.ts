import { allTogether, type Context } from './context.ts'
import { describedBy } from './describe.ts'
import type { Fragment } from './fragments.ts'
import { requestOf } from './request.ts'
import { type Family, over, type Variant } from './variant.ts'

/** A valid request, and where it makes a task, a look at what the target keeps of it. */
export const valid = (context: Context, name: string, row: readonly Fragment[], about?: string): Variant =>
  over(row, (fragments) => ({
    name,
    ...(about && { about }),
    make: () => ({ test: requestOf(context, fragments), after: describedBy(context) }),
  }))!

/** Each optional member alone, all of them, all but one. */
export const optional: Family = {
  name: 'optional',
  *finite(context) {
    const { firm } = context
    if (!firm.length) return
    yield valid(context, 'none', [])
    yield valid(context, 'all', allTogether(firm))
    yield valid(context, 'all-from-the-end', allTogether(firm.toReversed()))
    for (const one of firm) yield valid(context, one.name, [one], one.about)
    for (const one of firm) {
      const others = allTogether(firm.filter(({ about }) => about !== one.about))
      if (others.length > 1)
        yield valid(context, `all-but-${one.about.replaceAll('[]', '')}.${one.name}`, others)
    }
  },
}

/** Every two optional members, and every two of their values, together. */
export const pairs: Family = {
  name: 'pairwise',
  *finite(context) {
    for (const [i, row] of context.rows.entries()) yield valid(context, String(i + 1), row)
  },
}

/** The same with members that a target may have reasons to refuse: a departure is charged to the least sure of them. */
export const mixed: Family = {
  name: 'mixed',
  *finite(context) {
    for (const [i, row] of context.mixedRows.entries())
      yield valid(context, String(i + 1), row, leastSure(row).about)
  },
}

const sureness = ['MAY', 'SHOULD', 'MUST']

const leastSure = (row: readonly Fragment[]): Fragment =>
  row.reduce((least, one) => (sureness.indexOf(one.level) < sureness.indexOf(least.level) ? one : least))
