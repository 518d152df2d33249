import type { Report } from './model.ts'

export type Part = NonNullable<Report['part']>

type Chosen = {
  readonly operations: readonly string[]
  readonly only: readonly string[]
  readonly shard?: { readonly part: number; readonly of: number }
}

/** What a run was limited to; undefined where it was all of the suite. `isCut`: it did not come to its end. */
export function partOf({ operations, only, shard }: Chosen, isCut = false): Part | undefined {
  const part = {
    ...(operations.length && { operations }),
    ...(only.length && { only }),
    ...(shard && { shard: `${shard.part}/${shard.of}` }),
    ...(isCut && { cutShort: true as const }),
  }
  return Object.keys(part).length ? part : undefined
}

/** Whether a run came to every case of a clause, so that what passed is known to hold. */
export const isWhole = (part: Part | undefined, operation: string | null): boolean =>
  !part?.only && !part?.shard && !part?.cutShort && (!part?.operations || operation !== null)
