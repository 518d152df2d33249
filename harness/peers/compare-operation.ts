import { existsAt } from '../shape/at-version.ts'
import type { Operation } from '../shape/schema.ts'
import { apiVersions } from '../shape/versions.ts'
import { type ComparedAspect, compare } from './compare.ts'
import type { Located } from './explain.ts'
import type { ApiModel } from './facts.ts'
import { goldenFacts } from './golden-facts.ts'

export type ComparedOperation = {
  /** `ImportVolume at 2013-02-01` */
  readonly name: string
  readonly facts: number
  readonly differences: readonly Located[]
}

/** Everything that `golden/` and one model say of one operation, side by side. */
export function compareOperation(operation: Operation, model: ApiModel): ComparedOperation {
  const { version } = model
  const name = `${operation.name} at ${version}`
  const theirs = model.operation(operation.name)
  const ours = existsAt(operation, version)
  if (!theirs || !ours) {
    const at = {
      operation: operation.name,
      member: operation.name,
      version,
      path: '',
      aspect: 'exists' as const,
    }
    const differs = Boolean(theirs) !== ours
    return {
      name,
      facts: 1,
      differences: differs ? [{ ...at, golden: yes(ours), model: yes(Boolean(theirs)) }] : [],
    }
  }
  const both = (['input', 'output'] as const).map((direction) => {
    const { facts, differences } = compare(
      goldenFacts(operation[direction], direction, version),
      theirs[direction],
      aspectsAt(version),
    )
    const place = (path: string) => ({
      operation: operation.name,
      member: `${operation.name}.${direction}.${path}`,
      version,
    })
    return { facts, differences: differences.map((one) => ({ ...one, ...place(one.path) })) }
  })
  return {
    name,
    facts: 1 + both[0]!.facts + both[1]!.facts,
    differences: both.flatMap(({ differences }) => differences),
  }
}

/** Values of an enum and marks for tools have no span of versions in `golden/`: they are those of the versions it is for. */
function aspectsAt(version: string): Exclude<ComparedAspect, 'exists'>[] {
  const always = ['type', 'name', 'required'] as const
  if (!(apiVersions as readonly string[]).includes(version)) return [...always]
  return [...always, 'enum', 'range', 'idempotencyToken', 'sensitive']
}

const yes = (is: boolean): string => (is ? 'yes' : 'no')
