/** Something that no driver may do, whatever its SDK does: the driver is at fault, and no clause is. */
export type Broken = {
  readonly kind:
    | 'no-start'
    | 'no-handshake'
    | 'died'
    | 'hung'
    | 'garbage'
    | 'answered-twice'
    | 'unknown-id'
    | 'no-exit'
  /** What happened, with the line shown where a line is the matter. */
  readonly message: string
  /** The last of what the driver wrote to stderr until then. */
  readonly stderr: string
}
