/** One way in which a clause is known to fail. */
export type Entry = {
  readonly clause: string
  /** API versions at which it does; every one where left out. */
  readonly versions?: readonly string[]
  readonly reason: string
  /** Where it is being worked on. */
  readonly issue?: string
  /** Last day, `2027-01-31`; from the next on the failure counts again. */
  readonly expires?: string
  /** Of the way in which it fails: the same clause failing in another way is another failure. */
  readonly fingerprint: string
}

/** The failures that a target is known for. */
export type Baseline = { readonly schemaVersion: 1; readonly entries: readonly Entry[] }

/** Whether an entry speaks of one way of failing at a version, expired or not. */
export const covers = (entry: Entry, version: string, way: string): boolean =>
  entry.fingerprint === way && (entry.versions?.includes(version) ?? true)
