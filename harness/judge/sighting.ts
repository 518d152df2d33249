/** What one answer of a case showed of a task, or how it refused to. */
export type Sighting = {
  /** The operation that was called. */
  readonly action: string
  /** Milliseconds from the first call of the case to this one. */
  readonly afterMs: number
  readonly task?: string
  readonly state?: string
  /** The code of a refusal. */
  readonly code?: string
}
