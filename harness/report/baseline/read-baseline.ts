import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { UsageError } from '../../base/errors.ts'
import type { Baseline } from './baseline.ts'
import { baselineSchema } from './schema.ts'
import { unknownClause } from './unknown-clause.ts'

const validate = new Ajv2020().compile<Baseline>(baselineSchema)

/**
 * The baseline in a file; `clauses` are the ids that there are. Throws UsageError, naming file and place, where it
 * cannot be read, is no baseline, or names a clause that does not exist.
 */
export function readBaseline(path: string, clauses: Iterable<{ readonly id: string }>): Baseline {
  const baseline = parse(path)
  const wrong = unknownClause(
    baseline,
    Array.from(clauses, ({ id }) => id),
  )
  if (wrong) throw new UsageError(`${path}: ${wrong}`)
  return baseline
}

function parse(path: string): Baseline {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read the baseline ${path}: ${(error as Error).message}; ${writes}`)
  }
  if (validate(value)) return value
  const [error] = validate.errors ?? []
  const named = error?.params.additionalProperty
  const wrong = `${error?.instancePath || '/'} ${error?.message}${named === undefined ? '' : ` (${named})`}`
  throw new UsageError(`${path} is no baseline: ${wrong}; ${writes}`)
}

const writes = '`ec2spec baseline update REPORT.json --baseline PATH` writes one'
