import type { Attributed } from './attributed.ts'
import type { Alternatives, Normalisation, Wider } from './normalisation.ts'
import { type Group, isPlainer, type Sample } from './samples.ts'

/** A cause of failures, told with what it would gain to mend it. */
export type Told = {
  readonly cause: string
  readonly failures: number
  /** Clauses that fail for it, for it alone or for others as well. */
  readonly clauses: readonly string[]
  /** Those that hold when it alone is mended. */
  readonly mends: readonly string[]
  readonly example: string
}

type Growing = {
  readonly id: string
  readonly words: Map<string, number>
  readonly isOwn?: true | undefined
  /** What each of its failures may be a part of. */
  parts: ReadonlyMap<string, Wider> | undefined
  readonly groups: Set<Group>
  example: Sample | undefined
}

/** What is known of a run beside its failures. */
type Known = {
  /** Clauses that held whenever they were tried. */
  readonly holding: readonly string[]
  /** Whether a case is among those whose failures of a clause are shown. */
  readonly isShown?: (clause: string, sample: Sample) => boolean
}

/** The causes that explain all failures, what gains most first. */
export function cover(attributed: readonly Attributed[], { holding, isShown = () => true }: Known): Told[] {
  const support = supportOf(attributed)
  const causes = new Map<string, Growing>()
  for (const { group, shown } of attributed)
    for (const { sample, needs } of shown)
      for (const one of likeliest(needs, support))
        grow(causes, one, group, sample && isShown(group.clause, sample) ? sample : undefined)
  while (mergeOnce(causes, holding));
  return told(mergeAlike([...causes.values()]))
}

/** For how many groups of failures each thing would do. */
function supportOf(attributed: readonly Attributed[]): ReadonlyMap<string, number> {
  const support = new Map<string, number>()
  for (const { shown } of attributed)
    for (const id of new Set(shown.flatMap(({ needs }) => needs.flat().map((one) => one.id))))
      support.set(id, (support.get(id) ?? 0) + 1)
  return support
}

/**
 * Of sets that are each enough, the one whose weakest part explains most besides: the first of equals. What was mended in
 * the exchanges says more than what was only forgiven.
 */
function likeliest(needs: Alternatives, support: ReadonlyMap<string, number>): readonly Normalisation[] {
  const mending = needs.filter((some) => some.every(({ mend }) => mend))
  const weight = (some: readonly Normalisation[]) => Math.min(...some.map(({ id }) => support.get(id)!))
  const [first = [], ...others] = mending.length ? mending : needs
  return others.reduce((best, one) => (weight(one) > weight(best) ? one : best), first)
}

function grow(
  causes: Map<string, Growing>,
  one: Normalisation,
  group: Group,
  sample: Sample | undefined,
): void {
  const cause: Growing = causes.get(one.id) ?? {
    id: one.id,
    words: new Map(),
    parts: undefined,
    groups: new Set(),
    example: undefined,
  }
  causes.set(one.id, cause)
  cause.groups.add(group)
  cause.words.set(one.words, (cause.words.get(one.words) ?? 0) + group.failures)
  const own = new Map((one.parts ?? []).map((part) => [part.id, part]))
  cause.parts = cause.parts ? new Map([...cause.parts].filter(([id]) => own.has(id))) : own
  cause.example = plainer(cause.example, sample)
}

const plainer = (one: Sample | undefined, other: Sample | undefined): Sample | undefined =>
  !one || (other && isPlainer(other, one)) ? other : one

/** Puts causes together that are parts of a wider one, which nothing speaks against. */
function mergeOnce(causes: Map<string, Growing>, holding: readonly string[]): boolean {
  const wider = new Map<string, { part: Wider; of: Growing[] }>()
  for (const cause of causes.values())
    for (const [id, part] of cause.parts ?? []) {
      const known = wider.get(id) ?? { part, of: [] }
      wider.set(id, known)
      known.of.push(cause)
    }
  const possible = [...wider.values()].filter(
    ({ part, of }) => of.length >= (part.least ?? 2) && !(part.covers && holding.some(part.covers)),
  )
  const [first] = possible.sort((a, b) => b.of.length - a.of.length || (a.part.id < b.part.id ? -1 : 1))
  if (!first) return false
  const { part, of } = first
  for (const { id } of of) causes.delete(id)
  const shared = [...of[0]!.parts!].filter(
    ([id]) => id !== part.id && of.every(({ parts }) => parts!.has(id)),
  )
  causes.set(part.id, {
    id: part.id,
    words: new Map([[part.words, 1]]),
    isOwn: part.isOwn,
    parts: new Map(shared),
    groups: new Set(of.flatMap((one) => [...one.groups])),
    example: of.map(({ example }) => example).reduce(plainer),
  })
  return true
}

/** Causes that are called the same but for the operation as one: what is wrong in several is mended in one place. */
function mergeAlike(causes: readonly Growing[]): Growing[] {
  const operations = new Set(
    causes.flatMap(({ groups }) => [...groups].map(({ clause }) => operationOf(clause))),
  )
  const alike = Map.groupBy(causes, (cause) =>
    cause.isOwn
      ? cause.id
      : wordsOf(cause, clausesOf(cause)).replace(/\w+/g, (word) => (operations.has(word) ? '' : word)),
  )
  return [...alike.values()].map(asOne)
}

const operationOf = (clause: string): string => clause.split('.')[0]!

/** Several causes under the words of the one that explains most. */
function asOne(causes: readonly Growing[]): Growing {
  const [first, ...others] = causes.toSorted(
    (a, b) => b.groups.size - a.groups.size || (a.id < b.id ? -1 : 1),
  )
  const all = [first!, ...others]
  if (!others.length) return first!
  const words = wordsOf(first!, clausesOf(first!))
  const also = others.map((one) => [...new Set(clausesOf(one).map(operationOf))].join(', '))
  return {
    ...first!,
    words: new Map([[`${words} (and so with ${also.sort().join(', ')})`, 1]]),
    groups: new Set(all.flatMap(({ groups }) => [...groups])),
    example: all.map(({ example }) => example).reduce(plainer),
  }
}

const clausesOf = ({ groups }: Growing): string[] =>
  [...new Set([...groups].map(({ clause }) => clause))].sort()

function told(causes: readonly Growing[]): Told[] {
  const owed = new Map<string, Set<Growing>>()
  for (const cause of causes)
    for (const { clause } of cause.groups) owed.set(clause, (owed.get(clause) ?? new Set()).add(cause))
  const mainly = new Map<Group, Growing>()
  for (const cause of causes.toSorted((a, b) => b.groups.size - a.groups.size || (a.id < b.id ? -1 : 1)))
    for (const group of cause.groups) if (!mainly.has(group)) mainly.set(group, cause)
  return (
    causes
      .map((cause) => {
        const clauses = clausesOf(cause)
        return {
          cause: wordsOf(cause, clauses),
          failures: [...cause.groups].reduce(
            (sum, group) => sum + (mainly.get(group) === cause ? group.failures : 0),
            0,
          ),
          clauses,
          mends: clauses.filter((clause) => owed.get(clause)!.size === 1),
          example: cause.example ? `${cause.example.case.id}@${cause.example.case.version}` : '',
        }
      })
      // What never fails but beside another is seen once that is mended.
      .filter(({ failures, mends }) => failures || mends.length)
      .sort(
        (a, b) => b.mends.length - a.mends.length || b.failures - a.failures || (a.cause < b.cause ? -1 : 1),
      )
  )
}

/** What most of its failures are called by; and of which operation, where it is one. */
function wordsOf({ words }: Growing, clauses: readonly string[]): string {
  const [[first]] = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[string, number]]
  const [operation, ...others] = new Set(clauses.map(operationOf))
  return others.length || first.includes(operation!) ? first : `${operation}: ${first}`
}
