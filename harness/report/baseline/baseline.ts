import { globToRegExp } from '../../base/glob.ts'

/** One way in which a clause is known to fail, or clauses that are known to fail somehow. */
export type Entry = {
  /** The id of a clause, or a pattern of ids, `*` for any text. */
  readonly clause: string
  /** API versions at which it does; every one where left out. */
  readonly versions?: readonly string[]
  readonly reason: string
  /** Who is to see to it. */
  readonly owner?: string
  /** Where it is being worked on. */
  readonly issue?: string
  /** Last day, `2027-01-31`; from the next on the failure counts again. */
  readonly expires?: string
  /**
   * Of the way in which it fails: the same clause failing in another way is another failure. An entry of a pattern has
   * none, and speaks of whatever way.
   */
  readonly fingerprint?: string
}

/** The failures that a target is known for. */
export type Baseline = { readonly schemaVersion: 1; readonly entries: readonly Entry[] }

export const isPattern = ({ clause }: Pick<Entry, 'clause'>): boolean => clause.includes('*')

/** Whether an entry speaks of a clause, by its name or by its pattern. */
export const names = (entry: Entry, id: string): boolean =>
  isPattern(entry) ? globToRegExp(entry.clause).test(id) : entry.clause === id

/** Whether an entry that names a clause speaks of one way of failing at a version, expired or not. */
export const covers = (entry: Entry, version: string, way: string): boolean =>
  (entry.fingerprint ?? way) === way && (entry.versions?.includes(version) ?? true)
