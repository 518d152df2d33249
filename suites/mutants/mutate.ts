import type { Mutant } from './mutant.ts'
import { operators } from './operators/index.ts'
import type { Edit } from './operators/operator.ts'
import { spotsOf, withoutTypes } from './syntax.ts'

/** Every mutant of a TypeScript source, in the order of the text that they change. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const program = withoutTypes(source)
  const edits = [...spotsOf(program)].flatMap((spot) =>
    operators.flatMap((operator) => operator(spot, program)),
  )
  const counts = new Map<string, number>()
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => toMutant(edit, { file, source }, counts))
}

/** The source with the one change made. */
export const mutated = (source: string, { start, end, text }: Mutant): string =>
  source.slice(0, start) + text + source.slice(end)

function toMutant(
  { operator, start, end, after, isLoose }: Edit,
  { file, source }: { file: string; source: string },
  counts: Map<string, number>,
): Mutant {
  const told = { file, operator, before: onOneLine(source.slice(start, end)), after: onOneLine(after) }
  const key = JSON.stringify(told)
  const nth = (counts.get(key) ?? 0) + 1
  counts.set(key, nth)
  const line = source.slice(0, start).split('\n').length
  return { ...told, nth, line, start, end, text: isLoose ? `(${after})` : after }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
