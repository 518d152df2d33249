import type { Case, Step } from '../../harness/golden/case.ts'
import { clauseId } from '../../harness/golden/clause-id.ts'
import type { Library } from '../../harness/golden/library.ts'
import { existsAt } from '../../harness/shape/at-version.ts'
import type { Wire } from '../../harness/shape/encode.ts'
import { baseOf } from '../variations/base.ts'

/**
 * The plainest request of each operation, without a signature, with one of a key that does not exist, with a wrong one, with
 * an old one; and the same of two other operations, which tell whether the target looks at signatures at all.
 */
export function* signatureCases(library: Library, version: string): Generator<Case> {
  const offered = [...library.operations.values()].filter((operation) => existsAt(operation, version))
  const witnesses = offered.filter(({ describes }) => describes)
  for (const { name } of offered) {
    const base = baseOf(name, version, library)
    if (!base) continue
    const others = witnesses.filter((other) => other.name !== name).slice(0, 2)
    yield {
      kind: 'story',
      id: `stories/signature~${name}`,
      version,
      operation: name,
      clause: clauseId(name, 'signature'),
      steps: [
        ...others.flatMap((other) => signedWrongly(other.name, {}, version, 'witness')),
        ...base.setups,
        ...signedWrongly(name, base.wire, version, 'test'),
      ],
    }
  }
}

const signedWrongly = (operation: string, wire: Wire, version: string, role: Step['role']): Step[] =>
  (['none', 'unknown', 'forged', 'stale'] as const).map((credentials) => ({
    id: `${operation}, signed by ${credentials}`,
    operation,
    role,
    method: 'POST',
    credentials,
    wire: { ...wire, Action: operation, Version: version },
    expect: { open: true },
  }))
