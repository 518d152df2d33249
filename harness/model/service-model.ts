/** A service that speaks ec2Query, as botocore (`service-2.json`) writes its model; what the suite has no use for left out. */
export type ServiceModel = {
  readonly metadata: {
    readonly apiVersion: string
    readonly protocol: string
    readonly xmlNamespace?: string
    readonly serviceId?: string
  }
  readonly operations: Readonly<Record<string, ModelOperation>>
  readonly shapes: Readonly<Record<string, ModelShape>>
  readonly waiters?: readonly Waiter[]
}
/** What a client waits for: that a member of all that is described has one of some words, and none of others. */
export type Waiter = {
  readonly name: string
  readonly operation: string
  /** `Volumes[].State` */
  readonly at: string
  readonly reached: readonly string[]
  readonly failed: readonly string[]
}
export type ModelOperation = { readonly input?: Reference; readonly output?: Reference }
export type Reference = {
  readonly shape: string
  readonly locationName?: string
  readonly queryName?: string
  readonly idempotencyToken?: boolean
}
export type ModelShape = {
  readonly type: string
  readonly members?: Readonly<Record<string, Reference>>
  readonly member?: Reference
  readonly required?: readonly string[]
  readonly enum?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly sensitive?: boolean
}

/** The rule of the protocol: the query name, else the location name with its first letter raised. */
export const queryKey = (key: string, { queryName, locationName = key }: Reference): string =>
  queryName ?? locationName.charAt(0).toUpperCase() + locationName.slice(1)
