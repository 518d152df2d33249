import type { Operation } from '../shape/schema.ts'
import type { Params } from '../shape/value.ts'

/**
 * A kind of thing that a service keeps: which operation makes one, which shows it, which takes it away. Found in a model by
 * names and shapes (`harness/model/find-resources.ts`), and corrected by `golden/recipes.json`.
 */
export type Resource = {
  /** `Vpc`, of its id `VpcId`. */
  readonly name: string
  /** The name of its id as a member, and that under which an answer binds it: `VpcId`, `vpcId`. */
  readonly id: string
  readonly binds: string
  /** The operation that makes one, and where its answer has the id: `Vpc.VpcId`. */
  readonly make: string
  readonly madeAt: string
  /** The operation that describes those whose ids stand in `by`; `at` is where an answer has them: `Vpcs[].VpcId`. */
  readonly look?: { readonly operation: string; readonly by: string; readonly at: string }
  /**
   * The operation that takes away the one, or the ones, whose id stands in `by`. One that forgives may succeed where
   * nothing has the id.
   */
  readonly remove?: { readonly operation: string; readonly by: string; readonly forgives?: true }
  /** Where a description has the state that a new one comes to, and which words say that it has, or never will. */
  readonly settles?: {
    readonly waiter: string
    readonly at: string
    readonly reached: readonly string[]
    readonly failed: readonly string[]
  }
  /** Parameters of the make, by the names of members, that the description is known to repeat. */
  readonly shows: readonly string[]
  /** Names of filters of its description, and the member that each goes by: `vpc-id` of `VpcId`. */
  readonly filters?: Readonly<Record<string, string>>
  /** Operations that change one. */
  readonly changes?: readonly Change[]
  /** What tags call it: `vpc`. */
  readonly tagged?: string
  /** How an id begins, where a recipe says so: `vpc`. */
  readonly prefix?: string
  /** What members that take its id are called besides. */
  readonly alsoCalled?: readonly string[]
}

/** What an operation does to the one whose id stands in `by`: `shows` is what its description has then, by path. */
export type Change = {
  readonly operation: string
  readonly by: string
  readonly params: Params
  readonly shows: Readonly<Record<string, string>>
}

/** What a model does not say of a kind of resource, or says otherwise than its names let one think. */
export type Recipe = Partial<Omit<Resource, 'name' | 'binds' | 'madeAt'>>

/** `golden/recipes.json`: kinds of resources, and what the plainest request of an operation has. */
export type Recipes = {
  readonly resources: Readonly<Record<string, Recipe>>
  readonly requests: Readonly<Record<string, Params>>
  /** Members, by the paths in their operations, that SDKs make themselves or send changed. */
  readonly madeBySdks?: Readonly<Record<string, readonly string[]>>
}

/** The resource whose id a placeholder stands for. */
export const boundTo = (
  placeholder: string,
  resources: readonly Resource[] | undefined,
): Resource | undefined => resources?.find(({ binds }) => binds === placeholder)

/** Operations of a model at its one version, and the kinds of resources that they have to do with. */
export type World = {
  readonly operations: readonly Operation[]
  readonly resources: readonly Resource[]
  readonly version: string
  readonly namespace?: string | undefined
}

/** An id that is well formed, in place of one that could not be made: `vpc-1234567890abcdef0`. */
export const standInFor = (one: Resource): string => `${prefixOf(one)}-1234567890abcdef0`

/** An id that is well formed, and most likely nothing's. */
export const unknownIdOf = (one: Resource): string => `${prefixOf(one)}-0fedcba9876543210`

const prefixOf = ({ prefix, name }: Resource): string =>
  prefix ?? name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
