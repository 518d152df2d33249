import type { Params, Wire } from '../shape/value.ts'
import type { Element } from '../shape/xml.ts'
import type { Encoding, Extra, HttpForm } from '../wire/exchange.ts'
import type { ClauseId } from './clause-id.ts'

/** One request to send, said twice (`params`, `wire`), and what is to come back. */
export type Step = {
  /** `ImportVolume/minimal`: the golden pair or the variant that the step is. */
  readonly id: string
  /** The operation, or `protocol` where the request names none that exists. */
  readonly operation: string
  /**
   * What the step is for: what it needs done, the same request without the fault, what is judged, or afterwards what
   * becomes of a task that nobody touched.
   */
  readonly role: 'setup' | 'control' | 'test' | 'witness'
  /** The API version that is spoken, where it is not that of the case. */
  readonly version?: string
  readonly method: 'POST' | 'GET'
  /**
   * Whose they are; `none` sends no signature, `unknown` another key, `forged` the right key with a wrong secret, `stale` a
   * right signature of hours ago.
   */
  readonly credentials: 'allowed' | 'denied' | 'none' | 'unknown' | 'forged' | 'stale'
  /** Another right way to put it into HTTP than that of every other request. */
  readonly form?: HttpForm
  /** What a caller writes; absent where no caller could write it. */
  readonly params?: Params
  /** What is sent. A null Action or Version is left out. Placeholders `{{nonce}}`, `{{zone}}` and bound names. */
  readonly wire: Wire
  /** Keys that stand once more, after the others, as no object can hold them. */
  readonly extra?: Extra
  /** How keys and values are percent-encoded; RFC 3986 with upper-case digits where it is left out. */
  readonly encoding?: Encoding
  readonly expect: Expectation
  /** Steps that follow each other under one such name are alternatives: once one succeeded, the others are passed over. */
  readonly either?: string
  /** Repeat until the golden answer is there: `must` fails at the bound, `may` ends the case there without blame. */
  readonly poll?: 'must' | 'may'
  /** Milliseconds to wait before it is sent, while others are: what becomes of a task after a while. */
  readonly pause?: number
  /** The tokens of pages are followed to the last: every page is an attempt at the step. */
  readonly follow?: true
}

export type Expectation = {
  /** The golden answer; its literals are compared, its `{{placeholders}}` bound. */
  readonly answer?: Element
  /** Situation in `golden/situations.json` that an error has to fit; absent where success is expected. */
  readonly situation?: string
  /** Situations whose error is also right, where the documents leave the outcome open. */
  readonly orSituations?: readonly string[]
  /** Success and error are both right: what follows from either, the case shows as a whole. */
  readonly open?: true
  /** The member that the step is about, as a path in `input` (`Image.Bytes`). */
  readonly about?: string
  /** Texts that some element of the answer must have, or none may have, after placeholders. */
  readonly present?: string
  readonly absent?: string
  /** The id of what was taken away: looked for until it is gone, or shown as going. */
  readonly gone?: string
}

/** What a case is made from: a golden pair, a golden scenario, a request varied, a story of tasks or resources, calls drawn at random. */
export type CaseKind = 'pair' | 'scenario' | 'variant' | 'story' | 'resource' | 'sequence'

export type Case = {
  readonly kind: CaseKind
  /** `ImportVolume/minimal`, `scenarios/cancel-a-task`, `ImportImage/text~Description.17`. */
  readonly id: string
  readonly version: string
  readonly operation: string
  /** The clause that a departure from a golden answer is charged to. */
  readonly clause: ClauseId
  readonly steps: readonly Step[]
  /** The kind of resource whose course it goes through. */
  readonly resource?: string
  /** It looks at all tasks that there are, and so is run while no other case makes any. */
  readonly alone?: true
  /** Cases with less in them that show the same, the smallest first; for who wants the cause of a failure. */
  readonly smaller?: () => Iterable<Case>
}
