import type { Case, Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Library } from '../../harness/golden/library.ts'
import { planPair } from '../../harness/golden/plan.ts'
import type { Resource } from '../../harness/golden/resource.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import { courses } from './courses.ts'
import type { Scene } from './scene.ts'

/** Every course of every kind of resource that a version has: `resources/tags~Vpc`. */
export function* planResources(library: Library, version: string): Generator<Case> {
  for (const resource of library.resources ?? []) {
    const { look, make, name } = resource
    const names = [make, look?.operation]
    const isThere = names.every((one) => existsHere(one, version, library))
    const plain = isThere ? planPair(`${make}/minimal`, version, library) : undefined
    if (!plain) continue
    const before: Step[] = plain.steps.slice(0, -1)
    const params = plain.steps.at(-1)!.params!
    const scene: Scene = {
      resource: withOperations(resource, version, library),
      version,
      library,
      before,
      params,
    }
    for (const course of courses) {
      const steps = course.steps(scene)
      if (!steps) continue
      const { operation, key } = course.clause(scene)
      yield {
        kind: 'resource',
        id: `resources/${course.name}~${name}`,
        version,
        operation,
        resource: name,
        clause: clauseId(operation, key),
        steps: [...before, ...steps],
        ...(course.alone && { alone: true }),
      }
    }
  }
}

/** A kind with what may become of it by operations that are among those of a run. */
function withOperations(
  { remove, changes = [], ...rest }: Resource,
  version: string,
  library: Library,
): Resource {
  const isHere = ({ operation }: { readonly operation: string }) => existsHere(operation, version, library)
  return { ...rest, ...(remove && isHere(remove) && { remove }), changes: changes.filter(isHere) }
}

const existsHere = (name: string | undefined, version: string, { operations }: Library): boolean => {
  const operation = name ? operations.get(name) : undefined
  return operation !== undefined && existsAt(operation, version)
}
