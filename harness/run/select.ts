import { globToRegExp } from '../base/glob.ts'
import { hash } from '../base/hash.ts'
import { nearest } from '../base/near.ts'
import type { Case, Step } from '../golden/case.ts'
import { boundBefore } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import { missing } from '../shape/fill.ts'
import { isHarmless } from './harmless.ts'

/** `apart`: each part has a target of its own. */
export type Shard = { readonly part: number; readonly of: number; readonly apart?: boolean }

export type Selection = {
  /** Operations to run; all where empty. */
  readonly operations: readonly string[]
  /** Patterns of case ids, `*` for any text; all where empty. */
  readonly only: readonly string[]
  /** The nth of so many parts: a hash of its id says in which a case is, whatever else is selected. */
  readonly shard?: Shard
  /** Nothing but what only shows, and dry runs, may be sent. */
  readonly live: boolean
  /** Operations that may be sent nevertheless. */
  readonly mutating?: readonly string[]
  /** Credentials that the target denies are at hand. */
  readonly denied: boolean
}

/** The cases of a plan that a run is to send, in its order. */
export function* select(cases: Iterable<Case>, library: Library, selection: Selection): Generator<Case> {
  const { shard } = selection
  for (const planned of cases) {
    const kase = selection.live ? toLive(planned, library, selection.mutating) : planned
    if (!isWanted(kase, library, selection)) continue
    if (!shard) yield kase
    else if (shardOf(kase, shard.of) === shard.part) yield shard.apart ? kase : besideShards(kase)
  }
}

/** The part, of so many, that a case belongs to. */
const shardOf = ({ id }: Case, of: number): number => (Number.parseInt(hash(id, 8), 16) % of) + 1

/** Shards are sent to one target side by side: no case of theirs is alone there. */
export const besideShards = (kase: Case): Case => {
  const { alone: _, ...rest } = kase
  return kase.kind === 'story' ? rest : kase
}

/** A case as a live endpoint gets it: without the steps that would change something, where it can do without. */
function toLive(kase: Case, library: Library, mutating: readonly string[] = []): Case {
  const steps = kase.steps.filter((step) => step.role === 'test' || mayBeSent(step, library, mutating))
  const lacks = steps.flatMap(({ wire }) => Object.values(wire).flatMap((text) => missing(text, boundBefore)))
  return lacks.length ? kase : { ...kase, steps: steps.map(withoutPresent) }
}

/** What was to be there was to come from a step that is not sent. */
function withoutPresent(step: Step): Step {
  const { present = '', ...expect } = step.expect
  return missing(present, boundBefore).length ? { ...step, expect } : step
}

function isWanted(
  kase: Case,
  library: Library,
  { operations, only, live, denied, mutating = [] }: Selection,
): boolean {
  // What a resource stands on is made whether or not it was chosen.
  const own = kase.steps
    .filter(({ role }) => kase.kind !== 'resource' || role !== 'setup')
    .map(({ operation }) => operation)
    .filter((name) => library.operations.has(name))
  const chosen =
    !operations.length ||
    (kase.kind !== 'pair' && kase.kind !== 'variant'
      ? own.every((name) => operations.includes(name))
      : operations.includes(kase.operation))
  const named = !only.length || only.some((pattern) => globToRegExp(pattern).test(kase.id))
  return (
    chosen &&
    named &&
    (!live || kase.steps.every((step) => mayBeSent(step, library, mutating))) &&
    (denied || !kase.steps.some(({ credentials }) => credentials === 'denied'))
  )
}

/** Whether a step may be sent to a live endpoint: it changes nothing, makes what may be made, or ends what it was given. */
const mayBeSent = (step: Step, library: Library, mutating: readonly string[]): boolean =>
  isHarmless(step, library) ||
  mutating.includes(step.wire.Action ?? '') ||
  (mutating.length > 0 && endsOwn(step, library))

/** Whether it cancels a task that an answer before it named. */
const endsOwn = ({ operation, wire }: Step, library: Library): boolean =>
  library.operations.get(operation)?.cancels !== undefined &&
  Object.values(wire).some((text) => missing(text, boundBefore).length > 0)

/**
 * Names a pattern that no case matches, with a suggestion; the message for who mistyped one. `cases` are those of some
 * patterns, or all.
 */
export function unmatched(
  patterns: readonly string[],
  cases: (only: readonly string[]) => Iterable<Case>,
): string | undefined {
  const wrong = patterns.find(
    (pattern) => !Iterator.from(cases(patterns)).some(({ id }) => globToRegExp(pattern).test(id)),
  )
  if (!wrong) return undefined
  const near = wrong.includes('*')
    ? undefined
    : nearest(
        wrong,
        Iterator.from(cases([])).map(({ id }) => id),
      )
  return `${wrong} matches no case${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list cases\` names them all`
}

/** Names the operations that do not exist, with a suggestion; the message for who mistyped one. */
export function unknownOperation(names: readonly string[], { operations }: Library): string | undefined {
  const wrong = names.find((name) => !operations.has(name))
  if (!wrong) return undefined
  const near = nearest(wrong, operations.keys())
  return `unknown operation ${wrong}${near ? ` (did you mean ${near}?)` : ''}; \`ec2spec list operations\` names them all`
}
