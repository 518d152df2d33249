import type { HttpRequest, HttpResponse } from '../../../harness/reference/http.ts'

export type { HttpRequest, HttpResponse }

export type Version = '2013-02-01' | '2016-11-15'

/** What was said in a form, by its names on the wire: `DiskImage.2.Image.Format`. Never made into a tree. */
export type Params = ReadonlyMap<string, string>
export type Pair = readonly [name: string, value: string]

export type Ask = {
  readonly action: string
  readonly version: string
  readonly params: Params
  readonly request: HttpRequest
  /** The parameters of a query string that sign it, apart from those which the operation is to read. */
  readonly signed: Params
  /** Why the form itself cannot be read. */
  readonly broken?: Refusal
}

export type Kind = 'volume' | 'instance' | 'image' | 'snapshot' | 'export-image' | 'export-instance'

export type Task = {
  readonly kind: Kind
  readonly id: string
  readonly bornAt: number
  /** A number that stands for the task in every id which is made for it. */
  readonly seed: number
  readonly asked: Params
  readonly version: string
  readonly tags: readonly Pair[]
  readonly cancelledAt?: number
}

/** Where a task is in its life; `part` is how much of the work is done, from 0 to 1. */
export type Stage = {
  readonly word: 'active' | 'completed' | 'stopping' | 'stopped' | 'failed'
  readonly part: number
}

/** An element by name, with text or children; undefined stands for an element that is left out. */
export type Node = readonly [name: string, inside: string | readonly Node[] | undefined]

export type Refusal = {
  readonly code: string
  readonly message: string
  readonly status: number
  /** The step that objected, and the parameter it objected to. */
  readonly step: Step
  readonly about: string
}

export type Step =
  | 'form'
  | 'action'
  | 'credentials'
  | 'version'
  | 'unknown'
  | 'missing'
  | 'value'
  | 'choice'
  | 'rule'
  | 'tag'
  | 'dry-run'
  | 'resource'
  | 'id'
  | 'state'
  | 'token'
  | 'filter'
  | 'page'

/** One line of the table of parameters. */
export type Row = {
  readonly name: string
  readonly type: 'string' | 'boolean' | 'long' | 'positive' | 'integer' | 'double' | 'time' | 'structure'
  readonly required: boolean
  readonly choices: readonly string[]
}

export type Operation = {
  readonly deed: 'create' | 'describe' | 'cancel'
  readonly kinds: readonly Kind[]
  /** The parameter that holds the ids of tasks. */
  readonly ids: string
  readonly since: Version
}

/** All that one server remembers. */
export type World = {
  tasks: Task[]
  readonly tokens: Map<string, { readonly print: string; readonly id: string }>
  count: number
  readonly now: () => number
}
