import type { Resource } from '../../golden/resource.ts'
import type { Params } from '../../shape/encode.ts'

/** A resource that the endpoint keeps: what it was made of, and what was done to it since. */
export type Thing = {
  readonly id: string
  readonly resource: Resource
  readonly params: Params
  readonly tags: Map<string, string>
  /** What was changed since, by the path in its description. */
  readonly changed: Map<string, string>
  /** Its place among all: pages go on from there. */
  readonly order: number
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

export type Tags = ReadonlyMap<string, string>

/** `Filter.1.Name` and its values. */
export type Filter = { readonly name: string; readonly values: readonly string[] }

export type Page = { readonly page: readonly Thing[]; readonly NextToken?: string }
