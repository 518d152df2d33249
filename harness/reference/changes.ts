import type { Params, Wire } from '../shape/encode.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import type { Failure } from './api-error.ts'
import type { HttpRequest, HttpResponse } from './http.ts'
import type { Stage } from './tasks/stage-of.ts'
import type { Store } from './tasks/store.ts'
import type { Task } from './tasks/task.ts'
import type { Filter, Page, Tags, Thing } from './things/thing.ts'

/** One request on its way through the endpoint. */
export type Context = Readonly<Known & Learnt>

export type Known = {
  request: HttpRequest
  /** Milliseconds since 1970. */
  now: number
  requestId: string
  store: Store
  change: Changes
}

/** Found out on the way, and empty before. */
export type Learnt = {
  wire: Wire
  action: string
  version: string
  /** Of the version, where it is not that of EC2. */
  namespace: string | undefined
  input: Schema
  output: Schema
  params: Params
  /** Access key id, and region of the credential scope. */
  caller: string
  region: string
}

/** A path in a description, and the text that stands there. */
export type Shown = readonly [path: string, text: string]

export type Outcome = { readonly value: Params } | { readonly error: Failure }

/**
 * Every place where a fault can take hold. Each is handed what a right endpoint has there, and gives back
 * what this one shall have; left out, the right thing stands.
 */
export type Changes = {
  /** Once, at the start: an operation as the endpoint believes it to be; undefined takes it away. */
  operation(right: Operation): Operation | undefined
  receive(right: HttpRequest): HttpRequest
  /** All keys of the request, Action, Version and authentication among them. */
  wire(right: Wire, context: Context): Wire
  denied(right: boolean, context: Context): boolean
  /** What is wrong with the parameters, the one that is answered first. */
  problems(right: readonly Failure[], context: Context): readonly Failure[]
  params(right: Params, context: Context): Params
  /** `acts`: answers DryRunOperation and does it all the same. */
  dryRun(right: 'no' | 'answers', context: Context): 'no' | 'answers' | 'acts'
  outcome(right: Outcome, context: Context): Outcome
  error(right: Failure, context: Context): Failure
  output(right: Params, context: Context): Params
  xml(right: string, context: Context): string
  response(right: HttpResponse, context: Context): HttpResponse
  newId(right: string, context: Context): string
  /** State and progress of a task, as the clock has it. */
  stage(right: Stage, task: Task, now: number): Stage
  /** One task as an answer shows it, members by SDK name. */
  view(right: Params, task: Task, context: Context): Params
  /** Whether a task is there for a request that names it by id or lists its family. */
  known(right: boolean, task: Task, context: Context): boolean
  /** The tasks that a describing request selects, before paging. */
  found(right: readonly Task[], context: Context): readonly Task[]
  /** Whether a task is past cancelling. */
  finished(right: boolean, task: Task, context: Context): boolean
  /** The tasks that a cancel acts on. */
  cancelled(right: readonly Task[], context: Context): readonly Task[]
  /** Whether the request is the one that its token came with before. */
  sameRequest(right: boolean, context: Context): boolean
  /** One thing as an answer shows it, members by SDK name. */
  thing(right: Params, thing: Thing, context: Context): Params
  /** Whether a thing is there for a request that names it by id. */
  knownThing(right: boolean, thing: Thing, context: Context): boolean
  /** The things that a describing request selects, before paging. */
  things(right: readonly Thing[], context: Context): readonly Thing[]
  /** The things that a removal acts on. */
  takenAway(right: readonly Thing[], context: Context): readonly Thing[]
  /** The things that a change acts on. */
  altered(right: readonly Thing[], context: Context): readonly Thing[]
  /** The changes of a thing that an answer shows, by path. */
  changes(right: readonly Shown[], thing: Thing, context: Context): readonly Shown[]
  /** The tags that are put on or taken off. */
  retagged(right: readonly Params[], context: Context): readonly Params[]
  /** The things whose tags are changed. */
  tagged(right: readonly Thing[], context: Context): readonly Thing[]
  /** The tags of a thing after they were put on or taken off. */
  tagsAfter(right: Tags, before: Tags, context: Context): Tags
  /** Whether a token makes one thing, however often it comes. */
  heedsToken(right: boolean, context: Context): boolean
  /** What a token is remembered by. */
  tokenKey(right: string, context: Context): string
  /** A thing as it is kept when it is made. */
  kept(right: Thing, context: Context): Thing
  /** Whether a request that refers to things that are not there is refused. */
  standing(right: boolean, context: Context): boolean
  /** Whether a thing meets a filter. */
  meets(right: boolean, thing: Thing, filter: Filter, context: Context): boolean
  /** The things of one answer, and the token that leads on. */
  page(right: Page, context: Context): Page
  /** The task that the request's ClientToken made before. */
  repeated(right: Task | undefined, context: Context): Task | undefined
}

/** One way to be wrong, in one line: `change` is all of it. */
export type Fault = {
  readonly id: string
  readonly family: string
  readonly text: string
  readonly change: Partial<Changes>
  /** Why no client can tell it from a right endpoint. */
  readonly equivalent?: string
}

const same = <T>(right: T): T => right
const right: Changes = {
  operation: same,
  receive: same,
  wire: same,
  denied: same,
  problems: same,
  params: same,
  dryRun: same,
  outcome: same,
  error: same,
  output: same,
  xml: same,
  response: same,
  newId: same,
  stage: same,
  view: same,
  known: same,
  found: same,
  finished: same,
  cancelled: same,
  sameRequest: same,
  repeated: same,
  thing: same,
  knownThing: same,
  things: same,
  takenAway: same,
  altered: same,
  changes: same,
  retagged: same,
  heedsToken: same,
  tagged: same,
  tagsAfter: same,
  tokenKey: same,
  kept: same,
  standing: same,
  meets: same,
  page: same,
}

/** The changes of several faults as one, each on top of the one before. */
export function compose(faults: readonly Fault[]): Changes {
  const layered = { ...right } as Record<string, AnyChange>
  for (const { change } of faults) {
    for (const [place, alter] of Object.entries(change) as [string, AnyChange][]) {
      const below = layered[place]!
      layered[place] = (value, ...about) => alter(below(value, ...about), ...about)
    }
  }
  return layered as Changes
}

type AnyChange = (right: unknown, ...about: unknown[]) => unknown
