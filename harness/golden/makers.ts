import { apiVersions } from '../shape/versions.ts'
import type { Library } from './facts.ts'
import { kindsAt } from './kinds.ts'

/** The operations that make what another ends. */
export const makers = (library: Library): readonly string[] => [
  ...new Set(apiVersions.flatMap((version) => kindsAt(version, library).map(({ make }) => make))),
]
