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
  /** What came after it on its connection, which may be seen only later. */
  readonly after?: { isGarbage?: true }
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
 * `short`: the body is whole, and announced as longer. `ended`: it ends with the connection, its length unsaid. `interim`: 103 comes first.
 * `no-reason`: the status line ends with the status. `small-names`: names of headers are in small letters. `http-1.0`: it is one of HTTP/1.0. `interims`: 102 and 103 come first.
 * `mute`: nothing comes for as long as a client could wait by mistake.
 */
export type Manner =
  | 'silent'
  | 'chunked'
  | 'gzip'
  | 'slow'
  | 'closed'
  | 'reset'
  | 'cut'
  | 'short'
  | 'ended'
  | 'interim'
  | 'interims'
  | 'no-reason'
  | 'small-names'
  | 'http-1.0'
  | 'mute'
