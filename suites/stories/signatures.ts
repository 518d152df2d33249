import { existsAt } from '../../harness/golden/at-version.ts'
import type { Library } from '../../harness/golden/library.ts'
import type { Case, Step } from '../../harness/model.ts'
import { baseOf } from '../../harness/variants/base.ts'

/** The plainest request of each operation, without a signature, with one of a key that does not exist, with a wrong one. */
export function* signatureCases(library: Library, version: string): Generator<Case> {
  for (const operation of library.operations.values()) {
    const base = existsAt(operation, version) ? baseOf(operation.name, version, library) : undefined
    if (!base) continue
    const { name } = operation
    const step = (credentials: Step['credentials']): Step => ({
      id: `${name}, signed by ${credentials}`,
      operation: name,
      role: 'test',
      method: 'POST',
      credentials,
      wire: { Action: name, Version: version, ...base.wire },
      expect: { open: true },
    })
    yield {
      kind: 'story',
      id: `stories/signature~${name}`,
      version,
      operation: name,
      clause: `${name}.signature`,
      steps: [...base.setups, step('none'), step('unknown'), step('forged')],
    }
  }
}
