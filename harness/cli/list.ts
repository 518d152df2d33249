import { scenarioLines } from '../client/scenarios.ts'
import type { Library } from '../golden/library.ts'
import type { Suite } from '../judge/suite.ts'
import { faults } from '../reference/faults/index.ts'
import { thingFaults } from '../reference/faults/things/index.ts'
import { oddities } from '../reference/oddities/index.ts'
import { thingOddities } from '../reference/oddities/things/index.ts'
import { existsAt } from '../shape/at-version.ts'
import { apiVersions } from '../shape/versions.ts'
import type { Listable } from './listable.ts'

/** One line an entry, the id first. */
export function* listLines(what: Listable, suite: Suite, library: Library): Generator<string> {
  if (what === 'clauses')
    for (const { id, level, text } of suite.clauses(library)) yield `${id}\t${level}\t${text}`
  else if (what === 'cases') yield* caseLines(suite, library)
  else if (what === 'scenarios') yield* scenarioLines()
  else if (what === 'faults')
    for (const { id, text } of [...faults, ...oddities, ...thingFaults, ...thingOddities])
      yield `${id}\t${text}`
  else
    for (const operation of library.operations.values())
      yield `${operation.name}\t${apiVersions.filter((version) => existsAt(operation, version)).join(' ')}\t${operation.summary}`
}

function* caseLines(suite: Suite, library: Library): Generator<string> {
  const versions = Map.groupBy(
    suite.plan(library, { versions: apiVersions, variants: 'default', seed: 1 }),
    ({ id }) => id,
  )
  for (const [id, cases] of versions) yield `${id}\t${cases.map(({ version }) => version).join(' ')}`
}
