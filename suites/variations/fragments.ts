import { planPair } from '../../harness/golden/plan.ts'
import { findMember } from '../../harness/shape/members.ts'
import type { Level } from '../../harness/shape/schema.ts'
import type { Base } from './base.ts'
import { diff, type Edit } from './edits.ts'
import { sameSetups } from './set-ups.ts'

/** What a golden pair adds to the plainest request of its operation: one member, with what has to go with it. */
export type Fragment = {
  /** The golden pair's name: `with-KmsKeyId`. */
  readonly name: string
  /** The member that the pair is about. */
  readonly about: string
  readonly edits: readonly Edit[]
  /** Situations whose error is right as well. */
  readonly situations: readonly string[]
  /** How surely a request with it has to be accepted. */
  readonly level: Level
}

/** What the golden pairs of an operation add to its plainest request at a version. */
export function* fragmentsOf(base: Base): Generator<Fragment> {
  const { operation, version, library, input } = base
  for (const pair of library.pairs.values()) {
    const { about, situation, control, method, orSituations: situations = [] } = pair.request
    if (pair.operation !== operation || !about || situation || control || method) continue
    // The pair that is made for this version says it better.
    if (library.pairs.has(`${pair.id}@${version}`)) continue
    const kase = planPair(pair.id, version, library)
    const step = kase?.steps.at(-1)
    const member = findMember(input, about)
    if (!step?.params || !member || !sameSetups(kase!.steps, base.setups)) continue
    const edits = [...diff(base.params, step.params)]
    const level = member.schema.levels?.accepted ?? 'MUST'
    if (edits.length) yield { name: nameOf(pair.id), about, edits, situations, level }
  }
}

const nameOf = (id: string): string => id.replace(/^.*\//, '').replace(/@.*$/, '')
