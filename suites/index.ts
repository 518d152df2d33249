import { planGolden } from '../harness/plan.ts'
import type { Suite } from '../harness/suite.ts'
import { caseChecks, checks } from './checks/index.ts'
import { clausesOf } from './clauses.ts'

/** Everything that the suite requires, and the cases that show it. */
export const suite: Suite = {
  checks,
  caseChecks,
  clauses: clausesOf,
  *plan(library, { versions }) {
    yield* planGolden(library, versions)
  },
}
