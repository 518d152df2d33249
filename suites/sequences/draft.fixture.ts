import type { Random } from '../../harness/base/random.ts'
import { contextAt, library } from '../variations/context.fixture.ts'
import { offersDryRun } from '../variations/dry-run.ts'
import type { Call } from './call.ts'
import { familiesAt } from './kinds.ts'
import type { Draft, Means } from './moves.ts'

/** Chance that always has the first: nothing is shuffled, and of numbers it is the least. */
export const first: Random = {
  below: () => 0,
  pick: (items) => items[0]!,
  shuffle: (items) => [...items],
}

/** The contrary. */
export const last: Random = {
  below: (limit) => limit - 1,
  pick: (items) => items.at(-1)!,
  shuffle: (items) => items.toReversed(),
}

/** What sequences of a family of tasks can draw on. */
export function meansOf(family: string, version = '2016-11-15'): Means {
  const families = familiesAt(version, library)
  const foreign = [...families].flatMap(([name, kinds]) => (name === family ? [] : kinds))
  const rehearses = (operation: string) => offersDryRun(contextAt(operation, version))
  return { kinds: families.get(family)!, foreign, rehearses }
}

/** A sequence in which a task of every kind of the family is made, and nothing else done. */
export function draftOf(means: Means, random: Random): Draft {
  return { ...means, calls: [], made: [...means.kinds], random }
}

/** Calls in a line each: `cancel CancelImportTask 1`. */
export const told = (calls: readonly Omit<Call, 'number'>[]): string[] =>
  calls.map(({ verb, operation, tasks }) => [verb, operation, ...tasks].join(' '))
