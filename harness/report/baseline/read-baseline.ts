import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { UsageError } from '../../base/errors.ts'
import { currentClause } from '../../golden/renamed.ts'
import type { Baseline } from './baseline.ts'
import { baselineSchema } from './schema.ts'
import { unknownClause } from './unknown-clause.ts'

/** Compiled when the first baseline is read: most runs have none. */
const compiled = () => (known ??= new Ajv2020().compile<Baseline>(baselineSchema))
let known: ValidateFunction<Baseline> | undefined

/**
 * The baseline in a file; `clauses` are the ids that there are. Throws UsageError, naming file and place, where it
 * cannot be read, is no baseline, or names a clause that does not exist.
 */
export function readBaseline(path: string, clauses: Iterable<{ readonly id: string }>): Baseline {
  const baseline = underCurrentNames(parse(path))
  const wrong = unknownClause(
    baseline,
    Array.from(clauses, ({ id }) => id),
  )
  if (wrong) throw new UsageError(`${path}: ${wrong}`)
  return baseline
}

/** A clause that was renamed is found under its old name. */
const underCurrentNames = ({ entries, ...rest }: Baseline): Baseline => ({
  ...rest,
  entries: entries.map((entry) => ({ ...entry, clause: currentClause(entry.clause) })),
})

function parse(path: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read the baseline ${path}: ${(error as Error).message}; ${writes}`)
  }
  const validate = compiled()
  if (validate(value)) return value
  const errors = validate.errors ?? []
  const error = errors.find(({ keyword }) => keyword in remedies) ?? errors[0]
  const named = error?.params.additionalProperty
  const wrong = `${error?.instancePath || '/'} ${error?.message}${named === undefined ? '' : ` (${named})`}${error ? (remedies[error.keyword] ?? '') : ''}`
  throw new UsageError(`${path} is no baseline: ${wrong}; ${writes}`)
}

/** What to write instead, where the schema's words do not say it. */
const remedies: Readonly<Record<string, string>> = {
  not: ': an entry of a pattern speaks of any way of failing, and has no fingerprint',
}

const writes = '`ec2spec baseline update REPORT.json --baseline PATH` writes one'
