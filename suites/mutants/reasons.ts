import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Mutant, type MutantName, nameOf, type Result } from './mutant.ts'

/** Why some mutants are not noticed, and cannot or need not be. `nth` is 1 where it is left out. */
export type Reason = {
  readonly reason: string
  readonly mutants: readonly (Omit<MutantName, 'nth'> & { readonly nth?: number })[]
}

export const readReasons = (): readonly Reason[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'reasons.json'), 'utf8')) as Reason[]

/** Reasons by the names of the mutants. Throws where a mutant has two. */
export function reasonsByName(reasons: readonly Reason[]): ReadonlyMap<string, string> {
  const byName = new Map<string, string>()
  for (const { reason, mutants } of reasons)
    for (const { nth = 1, ...rest } of mutants) {
      const name = nameOf({ nth, ...rest })
      if (byName.has(name)) throw new Error(`two reasons for ${name}`)
      byName.set(name, reason)
    }
  return byName
}

/** Names of reasons whose mutant is gone from these files, or was noticed. */
export function staleReasons(
  reasons: ReadonlyMap<string, string>,
  all: readonly Mutant[],
  results: readonly Result[],
): readonly string[] {
  const there = new Set(all.map(nameOf))
  const noticed = new Set(
    results.filter(({ verdict }) => verdict.status === 'killed').map(({ mutant }) => nameOf(mutant)),
  )
  return [...reasons.keys()].filter((name) => !there.has(name) || noticed.has(name))
}
