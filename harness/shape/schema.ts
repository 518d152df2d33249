import type { Value } from './value.ts'

/** A member of an operation as `golden/operations/<Operation>.json` writes it: JSON Schema 2020-12 and annotations. */
export type Schema = {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean'
  readonly format?: 'int32' | 'int64' | 'double' | 'date-time' | 'ec2-time' | 'percent'
  /** SDKs hold the number in 32 bits, though no document bounds what an answer has. */
  readonly narrow?: true
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly oneOf?: readonly { readonly required: readonly string[] }[]
  readonly items?: Schema
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  /** Key on the wire where it is not the member's own name. */
  readonly wire?: string
  /** Element name where it is not the member's name with a lower-case first letter. */
  readonly xml?: string
  /** Of a list: the element of each value, where it is not `item`. */
  readonly item?: string
  /** First and last API version that has the member; without them, every version of its operation. */
  readonly since?: string
  readonly until?: string
  readonly source?: Source
  /** Level of an aspect of this member where it is not MUST. */
  readonly levels?: Partial<Record<Aspect, Level>>
  /** The first API version of words that came later than their enum. */
  readonly wordsSince?: Readonly<Record<string, string>>
  /** The enum is documented but not closed: another value is noted, never failed. */
  readonly open?: true
  /** Path in the creating request (`Image.Bytes`, `DiskImages[].Volume.Size`) whose value this member repeats. */
  readonly echo?: string
  /** Another path whose value is right as well, where the service was seen to repeat that. */
  readonly orEcho?: string
  /** The member has no value where the parameter that it repeats was not sent. */
  readonly unset?: 'nothing'
  /** A member of the same structure that the value does not exceed. */
  readonly atMost?: string
  /** The value is a time to come, as long as the task is under way. */
  readonly after?: 'now'
  /** The state of a part: none of work under way once the task is completed. */
  readonly within?: 'task'
  /** Paths in the creating request whose values stand in this one; `id` is the task's. */
  readonly holds?: readonly string[]
  /** The target makes the value: no other task, and no other item of the list, has it. */
  readonly distinct?: true
  /** Members of the same structure: the value ends in a dot and one of theirs, in whatever case. */
  readonly endsIn?: readonly string[]
  /** What the documents say of this member from look to look at one task. */
  readonly life?: 'id' | 'state' | 'grows' | 'once'
  /** With `life: "state"`: the machine in `golden/states.json`. */
  readonly machine?: string
  /** The value is the id of a resource of this kind. */
  readonly idOf?: string
  /** The value is the id of what the request made, bound under this name. */
  readonly gives?: string
  /** The describing request's list of ids: what comes back has this identity and no other. */
  readonly selects?: true
  /** `ignore-case`: the echo may come back in another case; `until-converted`: a task that is done may show RAW instead. */
  readonly compare?: 'ignore-case' | 'until-converted'
  /** With filters: those that the documents name, and how surely they have an effect. */
  readonly names?: Readonly<Record<string, Level>>
  /** `free`: people write what they like, and it means nothing to the target. */
  readonly text?: 'free'
  readonly idempotencyToken?: true
  readonly sensitive?: true
  /** Bytes, in base64 on the wire. */
  readonly bytes?: true
  /** SDKs are known to make it of their own accord, or to send something else than they were given. */
  readonly madeBySdks?: true
  /** Values that are right; the first is what a request sends that is about this member, and the plainest one. */
  readonly examples?: readonly Value[]
  /** The plainest request has this member, though it need not. */
  readonly plain?: true
  /** Situations whose refusal is right as well: the target may lack what the value names. */
  readonly mayLack?: readonly string[]
  /** The same for single words of an enum. */
  readonly mayLackFor?: Readonly<Record<string, readonly string[]>>
  /** Members of the same structure that go with this one, by their values; null: it goes without that one. */
  readonly beside?: Readonly<Record<string, Value>>
  /** Of a list: what each item has, whatever else it has. */
  readonly least?: Readonly<Record<string, Value>>
  /** The words of its enum are tried against the same request without them, and in no other company. */
  readonly apart?: true
  /** Its words are those that examples show: none is tried for itself. */
  readonly seenOnly?: true
  /** A word of its enum in the wrong case. */
  readonly otherCase?: string
  /** A word that the member of the same name of another operation has, and this one has not. */
  readonly anothers?: string
  /** With ids: one that no task has and a text that is none, and the situations that they bring about. */
  readonly refused?: Readonly<
    Record<'unknown' | 'malformed', { readonly example: string; readonly situation: string }>
  >
  /** Why the answers of a run need never have this member. */
  readonly unseen?: string
}

export type Aspect =
  | 'accepted'
  | 'required'
  | 'enum'
  | 'type'
  | 'range'
  | 'choice'
  | 'echo'
  | 'shown'
  | 'life'
  | 'distinct'
export type Level = 'MUST' | 'SHOULD' | 'MAY'
export type Source = { readonly document: string; readonly section: string }

/** One operation, as documented, over the versions that have it. */
export type Operation = {
  readonly name: string
  readonly summary: string
  /** First API version that has the operation, and the last, where it is gone. */
  readonly since: string
  readonly until?: string
  /** Nobody wrote it down: a model of the service has it, and no document. */
  readonly origin?: 'model'
  /** The kind of task that the operation makes, and the kinds whose ids it takes: `import-volume-task`. */
  readonly makes?: string
  readonly describes?: readonly string[]
  readonly cancels?: readonly string[]
  /** By its name in a model: it changes nothing; it may be done again to what it was done to. */
  readonly reads?: true
  readonly repeatable?: true
  /** Situations whose refusal is right as well, whatever else is sent. */
  readonly mayLack?: readonly string[]
  /** How long the operation shows tasks that are over, an ISO 8601 duration. */
  readonly remembers?: string
  readonly source: Source
  readonly input: Schema
  readonly output: Schema
}
