/** A row says for each factor which of its values it has: 0 is the one that goes with everything. */
export type Row = readonly number[]

/** Whether value `a` of factor `i` goes with value `b` of factor `j`. */
export type Goes = (i: number, a: number, j: number, b: number) => boolean

/**
 * Rows that have every pair of values of two factors that go together, found greedily and always the same:
 * each row starts from the first pair that is still missing and takes, factor by factor, the value that adds
 * most. `sizes` counts the values of each factor.
 */
export function* pairwise(sizes: readonly number[], goes: Goes = () => true): Generator<Row> {
  const missing = allPairs(sizes, goes)
  for (let first = missing.values().next(); !first.done; first = missing.values().next()) {
    const [i, a, j, b] = first.value.split(' ').map(Number) as [number, number, number, number]
    const row = complete(
      new Map([
        [i, a],
        [j, b],
      ]),
      sizes,
      goes,
      missing,
    )
    for (const [one, other] of couples(row)) missing.delete(key(...one, ...other))
    yield row
  }
}

type Cell = readonly [factor: number, value: number]

const key = (i: number, a: number, j: number, b: number): string =>
  i < j ? `${i} ${a} ${j} ${b}` : `${j} ${b} ${i} ${a}`

function allPairs(sizes: readonly number[], goes: Goes): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i < sizes.length; i++)
    for (let j = i + 1; j < sizes.length; j++)
      for (let a = 0; a < sizes[i]!; a++)
        for (let b = 0; b < sizes[j]!; b++) if (goes(i, a, j, b)) pairs.add(key(i, a, j, b))
  return pairs
}

/** Fills the factors that a row has no value for yet. */
function complete(
  row: Map<number, number>,
  sizes: readonly number[],
  goes: Goes,
  missing: ReadonlySet<string>,
): Row {
  for (const [i, size] of sizes.entries()) {
    if (row.has(i)) continue
    const taken = [...row]
    const fitting = Array.from({ length: size }, (_, a) => a).filter((a) =>
      taken.every(([j, b]) => goes(i, a, j, b)),
    )
    const gain = (a: number) => taken.filter(([j, b]) => missing.has(key(i, a, j, b))).length
    row.set(
      i,
      fitting.reduce((best, a) => (gain(a) > gain(best) ? a : best), fitting[0] ?? 0),
    )
  }
  return sizes.map((_, i) => row.get(i)!)
}

function* couples(row: Row): Generator<[Cell, Cell]> {
  for (let i = 0; i < row.length; i++)
    for (let j = i + 1; j < row.length; j++)
      yield [
        [i, row[i]!],
        [j, row[j]!],
      ]
}
