/** A request as it came in: evidence. */
export type Received = {
  readonly method: string
  /** As it stands in the request line. */
  readonly url: string
  /** In the order and spelling in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
  /** Milliseconds since 1970. */
  readonly at: number
}

/** What goes back, and how the connection is treated meanwhile. */
export type Reply = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly manner?: Manner
}

/**
 * `closed`: the connection ends after the answer. It says so, or the next call could run into its end and be blamed.
 * `silent`: it comes after seconds. `gzip`: compressed, if the request accepts that. `reset`: it ends in place of an answer. `cut`: it ends in the middle of the body.
 */
export type Manner = 'silent' | 'chunked' | 'gzip' | 'slow' | 'closed' | 'reset' | 'cut'
