import type { CallError, CallRequest, Output } from '../../drivers/protocol.ts'
import type { Wire } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import type { Element } from '../../shape/xml.ts'

/** A request on its way out, header names in lower case. */
export type Outgoing = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What came back: status and text, or the failure in its place; and whether the connection ended with it. */
export type Incoming = {
  readonly status: number
  readonly text: string
  readonly closes?: true
  readonly headers?: Readonly<Record<string, string | undefined>>
  /** The status of the last interim answer that came before, and how many came. */
  readonly interim?: number
  readonly interims?: number
  /** What the head says besides: its words, its version, the names of headers as they are written. */
  readonly head?: { readonly reason: string; readonly version: string; readonly names: readonly string[] }
  readonly failure?: 'reset' | 'cut' | 'timeout'
}

/** One attempt at one call. */
export type Attempt = {
  readonly call: CallRequest
  readonly nth: number
  readonly input: Schema
  readonly output: Schema
}

export type Told =
  | { readonly output: Output }
  | { readonly error: CallError }
  | { readonly unsupported: string }

/**
 * Every place where a fault can take hold of the example client. Each is handed what a right client has there, and
 * gives back what this one shall have.
 */
export type Habits = {
  /** The operation's own parameters. */
  wire(right: Wire, attempt: Attempt): Wire
  /** The same with Action and Version. */
  parameters(right: Wire, attempt: Attempt): Wire
  form(right: string, parameters: Wire): string
  /** A token for who gives none. */
  token(right: string): string | undefined
  /** Before it is signed. */
  request(right: Outgoing, attempt: Attempt): Outgoing
  /** What it is signed with. */
  signer(right: Signer, attempt: Attempt): Signer
  signed(right: Outgoing, attempt: Attempt): Outgoing
  /** Milliseconds of silence that it bears. */
  patience(right: number): number
  received(right: Incoming, chunks: readonly Uint8Array[]): Incoming
  /** Whether it asks again, after how many milliseconds. */
  again(right: boolean, incoming: Incoming, nth: number): boolean
  pause(right: number): number
  document(text: string, right: (text: string) => Element): Element
  output(right: Output, attempt: Attempt, root: Element): Output
  error(right: CallError, incoming: Incoming): CallError
  told(right: Told, incoming: Incoming, attempt: Attempt): Told
  /** Whether a waiter goes on, by the states that it sees. */
  waits(right: boolean, states: readonly string[], done: string, looks: number): boolean
  /** Milliseconds between two looks of a waiter. */
  rest(right: number): number
  /** The token of the next page. */
  next(right: string | undefined, page: Output): string | undefined
}

export type Signer = {
  readonly secret: string
  readonly region: string
  readonly service: string
  readonly date: Date
  readonly token?: string
  readonly unsigned: readonly string[]
}

const same = <T>(right: T): T => right

export const goodHabits: Habits = {
  wire: same,
  parameters: same,
  form: same,
  token: same,
  request: same,
  signer: same,
  signed: same,
  patience: same,
  received: same,
  again: same,
  pause: same,
  output: same,
  error: same,
  told: same,
  waits: same,
  rest: same,
  next: same,
  document: (text, right) => right(text),
}
