import type { Answer as Observation, ScalarType } from '../drivers/protocol.ts'
import type { Library } from '../golden/library.ts'
import type { Shape } from '../golden/shape-of.ts'
import type { Noted, Told } from '../judge/fold.ts'
import type { Params, Wire } from '../shape/encode.ts'
import type { Schema } from '../shape/schema.ts'
import type { Received, Reply } from './http/model.ts'
import type { Caller } from './wire/caller.ts'
import type { Form } from './wire/form.ts'

export type { Manner, Received, Reply } from './http/model.ts'

/** One request and its reply, as far as the request can be understood. */
export type Exchanged = {
  readonly received: Received
  readonly reply: Reply
  readonly form: Form
  /** Who signed it, by what it says itself. */
  readonly caller: Caller
}

/** What a caller asks of the client, once. */
export type ClientCall = {
  /** A control is the same call without what is judged: only beside one that went well does a failure count. */
  readonly role: 'control' | 'test'
  readonly operation: string
  readonly params: Params
  /** The parameters that belong on the wire, without Action and Version. */
  readonly wire: Wire
  /** The reply to the nth request of this call, counted from 0. */
  readonly reply: (nth: number) => Reply
  readonly expect: Expected
  /** The clause that a departure from `expect` is charged to; without it, those of the answer's members. */
  readonly charge?: string
  /** Signs with a session token. */
  readonly session?: true
  /** Milliseconds of silence that the client is told to bear, where it would bear more than a run can. */
  readonly timeoutMs?: number
  /** Attempts after the first, as the caller sets them. */
  readonly retries?: number
  /** The caller writes what not every language can: a client may refuse it. */
  readonly mayRefuse?: true
  /** The region that the client is given, where it is not that of the run. */
  readonly region?: string
  /** What follows host and port in the endpoint that the client is given. */
  readonly path?: string
  readonly waiter?: string
  /** Looks after which a waiter has seen enough. */
  readonly looks?: number
  /** The pause between looks that the waiter is told to make, where it is not the suite's usual one. */
  readonly waiterDelayMs?: number
  readonly paginate?: true
  /** What the nth request of a paginator says beside `wire`; undefined where no nth request is to come. */
  readonly page?: (nth: number) => Wire | undefined
}

/** What the client is to hand to its caller. */
export type Expected =
  | { readonly kind: 'output'; readonly value: Params; readonly schema: Schema; readonly unknown?: true }
  | {
      readonly kind: 'error'
      readonly code: string
      /** Right as well. */
      readonly orCode?: string
      /** Absent where there is none, and an SDK may say something of its own. */
      readonly message?: string
      readonly status: number
      /** `last`: that of the answer to the last request. */
      readonly requestId: string
    }
  /** An error of any code: there is nothing that could be handed on. */
  | { readonly kind: 'failure'; readonly status?: number }
  /** `mayEnd`: an error is right as well, where nothing says that what the waiter sees will pass. */
  | { readonly kind: 'waited'; readonly mayEnd?: true }
  | {
      readonly kind: 'pages'
      readonly list: string
      readonly items: readonly Params[]
      readonly schema: Schema
    }

export type ClientCase = {
  /** `ImportVolume/minimal`, `sdk/tolerance.cdata/DescribeConversionTasks`. */
  readonly id: string
  readonly version: string
  readonly operation: string
  readonly calls: readonly ClientCall[]
}

/** One call, and what came of it. Without `observed` nobody said what the client made of the answer. */
export type ClientLook = {
  readonly case: string
  readonly version: string
  readonly call?: ClientCall
  readonly observed?: Observation
  /** The client told its caller nothing, for so many milliseconds, where it had told a control call what it should. */
  readonly silentMs?: number
  readonly exchanges: readonly Exchanged[]
  /** Index of its first exchange in the case. */
  readonly first: number
  /** The shapes of the operation that the requests name, at their version; absent where there are none. */
  readonly shape?: Shape
  readonly library: Library
  /** What the endpoint did to who called, where nobody says what call it was. */
  readonly scenario?: string
  /** Ids and tokens of earlier answers that its first request repeats. */
  readonly returned?: readonly { readonly given: string; readonly sent: string }[]
  /** The access key id that the client was given; absent where it may be any. */
  readonly key?: string
  /** What every request is signed with, and the region that the client was given. */
  readonly secret: string
  readonly region?: string
  /** The types that its language keeps apart from text; all of them where nobody says. */
  readonly types?: readonly ScalarType[]
}

/** What a check says of one clause, or beside all. `at` is the index of the exchange, within the look, that shows it. */
export type ClientCompared = Told<number> | Noted

export type ClientCheck = (look: ClientLook) => Iterable<ClientCompared>
/** A requirement on the calls of one case together. */
export type ClientCaseCheck = (looks: readonly ClientLook[]) => Iterable<ClientCompared>
