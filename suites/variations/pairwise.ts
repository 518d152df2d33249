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
  const pairs = numberingOf(sizes)
  const possible = allPairs(sizes, goes, pairs)
  const missing = new Set(possible)
  for (let first = missing.values().next(); !first.done; first = missing.values().next()) {
    const row = complete(new Map(pairs.cellsOf(first.value)), sizes, pairs, possible, missing)
    for (const [one, other] of couples(row)) missing.delete(pairs.of(...one, ...other))
    yield row
  }
}

type Cell = readonly [factor: number, value: number]

/** Pairs of cells as numbers, and back. */
type Numbering = {
  of(i: number, a: number, j: number, b: number): number
  cellsOf(pair: number): readonly [Cell, Cell]
}

function numberingOf(sizes: readonly number[]): Numbering {
  const width = Math.max(0, ...sizes)
  const cells = width * sizes.length
  const cell = (number: number): Cell => [Math.floor(number / width), number % width]
  return {
    of: (i, a, j, b) =>
      i < j ? (i * width + a) * cells + j * width + b : (j * width + b) * cells + i * width + a,
    cellsOf: (pair) => [cell(Math.floor(pair / cells)), cell(pair % cells)],
  }
}

function allPairs(sizes: readonly number[], goes: Goes, { of }: Numbering): Set<number> {
  const pairs = new Set<number>()
  for (let i = 0; i < sizes.length; i++)
    for (let j = i + 1; j < sizes.length; j++)
      for (let a = 0; a < sizes[i]!; a++)
        for (let b = 0; b < sizes[j]!; b++) if (goes(i, a, j, b)) pairs.add(of(i, a, j, b))
  return pairs
}

/** Fills the factors that a row has no value for yet. */
function complete(
  row: Map<number, number>,
  sizes: readonly number[],
  { of }: Numbering,
  possible: ReadonlySet<number>,
  missing: ReadonlySet<number>,
): Row {
  for (const [i, size] of sizes.entries()) {
    if (row.has(i)) continue
    const taken = [...row]
    let [best, most] = [0, -1]
    for (let a = 0; a < size; a++) {
      if (!taken.every(([j, b]) => possible.has(of(i, a, j, b)))) continue
      const gain = taken.filter(([j, b]) => missing.has(of(i, a, j, b))).length
      if (gain > most) [best, most] = [a, gain]
    }
    row.set(i, best)
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
