import type { Resource } from '../../../harness/golden/resource.ts'
import type { Look, Told } from '../../../harness/judge/look.ts'

/** What is said of a kind of resource by the calls of a case. */
export type ResourceCheck = (resource: Resource, looks: readonly Look[]) => Iterable<Told>
