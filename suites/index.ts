import { planGolden } from '../harness/golden/plan.ts'
import type { Suite } from '../harness/judge/suite.ts'
import { caseChecks, checks } from './checks/index.ts'
import { clausesOf } from './clauses.ts'
import { planResources } from './resources/plan.ts'
import { planSequences, sequenceOf } from './sequences/plan.ts'
import { planStories } from './stories/plan.ts'
import { caseFromId } from './variations/case-from-id.ts'
import { planVariants } from './variations/plan-variants.ts'

const variant: Suite['variant'] = (id, version, library, seed) =>
  sequenceOf(id, version, library) ?? caseFromId(id, version, library, seed)

/** Everything that the suite requires, and the cases that show it. */
export const suite: Suite = {
  checks,
  caseChecks,
  clauses: clausesOf,
  variant,
  *plan(library, { versions, variants, seed, only = [], operations = [] }) {
    const isOpen = !only.length || only.some((pattern) => pattern.includes('*'))
    const golden = [...planGolden(library, versions)]
    // What looks at all tasks has least to look at before the others make theirs.
    yield* golden.filter(({ alone }) => alone)
    const named = new Set(only.filter(isName))
    if (isOpen || only.some(isStory)) for (const version of versions) yield* planStories(library, version)
    for (const version of versions) yield* planResources(library, version)
    for (const version of isOpen ? versions : [])
      for (const kase of planSequences(library, version, variants, seed)) if (!named.has(kase.id)) yield kase
    yield* golden.filter(({ alone }) => !alone)
    for (const version of versions)
      for (const id of named) yield* [variant(id, version, library, seed) ?? []].flat()
    if (!isOpen) return
    for (const kase of planVariants(library, { versions, operations }, variants, seed))
      if (!named.has(kase.id)) yield kase
  },
}

/** Whether a pattern is the id of one variant or sequence, that is made whatever their number. */
const isName = (pattern: string): boolean =>
  pattern.includes('~') && !pattern.includes('*') && !isStory(pattern)

const isStory = (pattern: string): boolean => pattern.startsWith('stories/')
