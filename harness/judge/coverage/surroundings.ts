import type { Library } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import { existsAt } from '../../shape/at-version.ts'
import { foreignBranches } from '../../shape/foreign-branches.ts'
import { members } from '../../shape/members.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import { echoesOf } from './echoes.ts'

/** What a reason for an empty cell depends on besides the member, worked out once for an operation. */
export type Surroundings = {
  readonly operation: Operation
  readonly versions: readonly string[]
  /** The target does not have the operation. */
  readonly isLacking: boolean
  /** The members of some version of the run. */
  readonly input: ReadonlySet<string>
  readonly output: ReadonlySet<string>
  /** Members that some answer repeats. */
  readonly echoes: readonly string[]
  /** Element names of structures that belong to tasks of others. */
  readonly foreign: readonly string[]
}

/** The surroundings of the members of one operation. */
export function surroundingsOf(
  operation: Operation,
  library: Library,
  versions: readonly string[],
  isLacking: boolean,
): Surroundings {
  const shapes = versions
    .filter((version) => existsAt(operation, version))
    .map((version) => shapeOf(operation.name, version, library)!)
  return {
    operation,
    versions,
    isLacking,
    input: new Set(shapes.flatMap(({ input }) => paths(input))),
    output: new Set(shapes.flatMap(({ output }) => paths(output))),
    echoes: echoesFor(operation, library),
    foreign: foreignBranches(operation),
  }
}

const paths = (schema: Schema): string[] => [...members(schema)].map(({ path }) => path)

/** What the answers that show the tasks of an operation repeat: they know them by the same identity. */
function echoesFor({ output }: Operation, { operations }: Library): string[] {
  const identity = identityOf(output)
  return [...operations.values()]
    .filter((other) => identity !== undefined && identityOf(other.output) === identity)
    .flatMap((other) => [...echoesOf(other.output).values()].map(({ echo }) => echo))
}

const identityOf = (output: Schema): string | undefined =>
  members(output).find(({ schema }) => schema.life === 'id')?.name
