import type { Params } from '../shape/encode.ts'

/**
 * What a driver and the suite say to each other: one JSON value a line, UTF-8, over the driver's stdin and
 * stdout (stderr is free text, kept for diagnosis).
 *
 *     suite   {"hello":1,"operations":["ImportVolume",…]}
 *     driver  {"sdk":"boto3","version":"1.44.5","language":"Python","versions":["2016-11-15"],"operations":[…]}
 *     suite   {"id":"1","operation":"ImportVolume","version":"2016-11-15","params":{…},"endpoint":"http://…",…}
 *     driver  {"id":"1","output":{…}}
 *
 * Calls may be answered in any order, and a driver should run them at once where its SDK makes that natural.
 * A driver says what it saw its SDK do; it is never told what is expected, and judges nothing.
 * Endpoint, region and credentials are those of the call: the driver's environment has others (AWS_ACCESS_KEY_ID,
 * AWS_REGION and more), which no client may use that was given its own, and a time zone far from UTC.
 * When stdin ends it finishes what it has begun and exits with 0.
 *
 * Values, both ways, are JSON under the SDK's member names: times are ISO 8601 strings in UTC; numbers
 * are JSON numbers, but whole ones beyond 2^53 - 1 decimal strings. A driver turns such a string into its SDK's integer
 * by what the SDK knows of the member's type. What the SDK hands its caller as text stays text: the type is judged, but
 * for types that the handshake says the language does not have.
 */
export const PROTOCOL = 1

/** The first line: the protocol's number and the operations that the suite will ask for. */
export type Hello = { readonly hello: typeof PROTOCOL; readonly operations: readonly string[] }

/** The answer to it: what SDK this is, and which of the operations asked for it has. */
export type Handshake = {
  readonly sdk: string
  readonly version: string
  readonly language: string
  /** API versions that the SDK has a model of. */
  readonly versions: readonly string[]
  readonly operations: readonly string[]
  /** What else the driver can be asked for; absent means none. */
  readonly waiters?: readonly string[]
  readonly paginators?: readonly string[]
  /**
   * Where its waiters differ from pausing as they are told and giving up after 40 looks: `by-time`, they give up when
   * their time is over; `own-pace`, their pause cannot be set.
   */
  readonly waits?: 'by-time' | 'own-pace'
  /** The types that the language keeps apart from text; absent means all. A shell has none of them. */
  readonly types?: readonly ScalarType[]
}

export const scalarTypes = ['integer', 'number', 'boolean'] as const
export type ScalarType = (typeof scalarTypes)[number]

/** One call of one operation through a client configured with `endpoint`, `region` and `credentials`. */
export type CallRequest = {
  readonly id: string
  readonly operation: string
  readonly version: string
  readonly params: Params
  /** It may have a path, and is another for calls that are made at once. */
  readonly endpoint: string
  readonly region: string
  readonly credentials: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly sessionToken?: string
  }
  /** Bound in milliseconds on one attempt's silence, where the SDK has such a setting; else the SDK's own. */
  readonly timeoutMs?: number
  /** Attempts after the first; absent leaves the SDK's own rule. */
  readonly retries?: number
  /** Name of a waiter to run on the operation in place of one call. */
  readonly waiter?: string
  /** Pause between a waiter's looks, as near to it as the SDK allows; never a shorter one. */
  readonly waiterDelayMs?: number
  /** Run the SDK's paginator over the operation: the output is `{ pages: [output, …] }`. */
  readonly paginate?: true
}

/** The observation: exactly one of the three. */
export type Answer =
  | { readonly id: string; readonly output: Output }
  | { readonly id: string; readonly error: CallError }
  | { readonly id: string; readonly unsupported: string }

/**
 * What the SDK hands its caller, response metadata left out. A waiter that is satisfied answers
 * `{ waiter: "reached" }`, and a paginator `{ pages: [output, …] }` (one page where the SDK merges them).
 */
export type Output = { readonly [member: string]: unknown }

/**
 * What the SDK throws. An error of the service has the service's code; a failure of the client (validation,
 * parsing, connection, waiter) has the exception's class as code, or the exit code of a command. Status and
 * request id are there where the SDK hands them to its caller; null and empty count as absent.
 */
export type CallError = {
  readonly code: string
  readonly message: string
  readonly status?: number
  readonly requestId?: string
}
