import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/near.ts'
import type { Case } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import type { Clause } from '../judge/finding.ts'
import type { Suite } from '../judge/suite.ts'
import { apiVersions } from '../shape/versions.ts'

/** A clause or a case in words, by its id. Throws UsageError for an id that does not exist. */
export function explain(id: string, suite: Suite, library: Library, seed = 1): string {
  const clauses = [...suite.clauses(library)]
  const clause = clauses.find((one) => one.id === id)
  if (clause) return explainClause(clause)
  const settings = { versions: apiVersions, variants: 'default', seed } as const
  const found = [...suite.plan(library, { ...settings, only: [id] })].filter((one) => one.id === id)
  if (found.length) return explainCase(found)
  const near = nearest(
    id,
    [...clauses, ...suite.plan(library, settings)].map((one) => one.id),
  )
  throw new UsageError(
    `no clause and no case is called ${id}${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list clauses\` and \`ec2spec list cases\` name them all`,
  )
}

const explainClause = ({ id, level, text, why, source, since, until, disputed }: Clause): string =>
  lines(
    `${id}  (${level})`,
    text,
    why && `Why it matters: ${why}`,
    `Source: ${source.document}, ${source.section}`,
    (since || until) && `API versions: ${since ?? 'the first'} to ${until ?? 'the latest'}`,
    disputed && `Disputed: ${disputed}`,
  )

function explainCase(cases: readonly Case[]): string {
  const [first] = cases
  const steps = first!.steps.flatMap(({ id, role, method, wire, expect }, i) => [
    `${i + 1}. ${id} (${role}): ${method}, ${expect.situation ? `to be refused as ${expect.situation}` : 'to succeed'}`,
    ...Object.entries(wire).map(([key, value]) => `     ${key}=${value}`),
  ])
  return lines(
    `${first!.id}  (${cases.map(({ version }) => version).join(', ')})`,
    `Clause: ${first!.clause}`,
    ...steps,
  )
}

const lines = (...all: readonly (string | false | undefined | '')[]): string => all.filter(Boolean).join('\n')
