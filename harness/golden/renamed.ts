import { join } from 'node:path'
import { goldenFolder, readJson } from './files.ts'

/** What ids were called before, each with what came after it: clauses and cases are public, and their old names go on. */
export type Renamed = {
  readonly clauses: Readonly<Record<string, string>>
  readonly cases: Readonly<Record<string, string>>
}

let read: Renamed | undefined

/** `golden/renamed.json`, read once. */
export const renamed = (): Renamed => {
  read ??= readJson<Renamed>(join(goldenFolder, 'renamed.json'))
  return read
}

/** What a clause is called now. */
export const currentClause = (id: string, { clauses } = renamed()): string => last(id, clauses)

/** What a clause was called first: what is derived from its name is derived from this, and lasts. */
export const firstClause = (id: string, { clauses } = renamed()): string =>
  last(id, Object.fromEntries(Object.entries(clauses).map(([before, after]) => [after, before])))

/** What a case is called now; a variant, `ImportVolume/minimal~text.3`, goes with its case. */
export function currentCase(id: string, { cases } = renamed()): string {
  const [base = '', ...rest] = id.split('~')
  return [last(base, cases), ...rest].join('~')
}

/** The end of a chain of names. */
function last(id: string, next: Readonly<Record<string, string>>): string {
  const after = Object.hasOwn(next, id) ? next[id]! : undefined
  return after === undefined ? id : last(after, next)
}

/** What is wrong with a list of names: one that is in use again, that leads nowhere, or in a circle. */
export function* lintRenamed(
  names: Readonly<Record<string, string>>,
  ids: ReadonlySet<string>,
): Generator<string> {
  const isCircle = (id: string, seen: readonly string[] = []): boolean =>
    seen.includes(id) || (Object.hasOwn(names, id) && isCircle(names[id]!, [...seen, id]))
  for (const before of Object.keys(names))
    if (isCircle(before)) yield `${before} leads in a circle`
    else if (ids.has(before)) yield `${before} is in use again`
    else if (!ids.has(last(before, names)))
      yield `${before} leads to ${last(before, names)}, which there is not`
}
