import type { Wire } from '../shape/value.ts'

export type Extra = readonly (readonly [key: string, value: string])[]

/** Ways to percent-encode that mean the same: `%c3`, `+` for a blank, every byte as `%XX`, `a=b/c` in a value as it is. */
export type Encoding = 'lower-hex' | 'plus' | 'every-byte' | 'sparing'

/** Other right ways to put a request into HTTP. */
export type HttpForm =
  | 'chunked'
  | 'plain-type'
  | 'type-in-capitals'
  | 'compact-authorization'
  | 'session-token'
  | 'signed-query'
  | 'signed-query-of-a-session'
  | 'signature-version-2'

/** What went over the wire: evidence, kept as it was. */
export type Exchange = {
  readonly case: string
  readonly version: string
  /** Index in the case's steps; attempts at one step count from 0. */
  readonly step: number
  readonly attempt: number
  /** What the placeholders of the step stood for. */
  readonly bindings: Readonly<Record<string, string>>
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    /** What was encoded into url or body, before percent-encoding. */
    readonly wire: Wire
    readonly extra?: Extra
    readonly encoding?: Encoding
  }
  readonly response?: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: Uint8Array
    /** The body went on past the bound and was cut off. */
    readonly truncated: boolean
  }
  /** Why there is no response. */
  readonly failure?: {
    readonly kind: 'refused' | 'reset' | 'timeout' | 'not-http' | 'untrusted' | 'withheld'
    readonly message: string
  }
  readonly sentAt: number
  readonly durationMs: number
}

/** What became of a request. */
export type Sent = Pick<Exchange, 'response' | 'failure' | 'sentAt' | 'durationMs'>
