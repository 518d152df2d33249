import { type Mutant, nameOf, type Result } from './mutant.ts'

export type Told = {
  readonly results: readonly Result[]
  readonly reasons: ReadonlyMap<string, string>
  readonly stale: readonly string[]
}

const isSurvivor = ({ verdict }: Result): boolean => verdict.status === 'survived'

/** Survivors that nobody has given a reason for. */
export const unexplained = ({ results, reasons }: Told): readonly Result[] =>
  results.filter((one) => isSurvivor(one) && !reasons.has(nameOf(one.mutant)))

/** What a run has shown, line by line. */
export function tell(told: Told): readonly string[] {
  const { results, stale } = told
  const survivors = results.filter(isSurvivor)
  const open = unexplained(told)
  const timeouts = results.filter(({ verdict }) => verdict.isTimeout)
  return [
    ...byFile(open),
    ...timeouts.map(({ mutant }) => `killed by time-out: ${mutant.file}:${inWords(mutant)}`),
    ...stale.map((name) => `stale reason: ${name}`),
    `${results.length} mutants: ${results.length - survivors.length} killed, ${survivors.length} survived ` +
      `(of which ${survivors.length - open.length} with a reason)`,
  ]
}

function byFile(results: readonly Result[]): readonly string[] {
  const files = Map.groupBy(results, ({ mutant }) => mutant.file)
  return [...files].flatMap(([file, some]) => [file, ...some.map(({ mutant }) => `  ${inWords(mutant)}`)])
}

const inWords = ({ line, operator, before, after }: Mutant): string =>
  `${line} ${operator}: ${before} → ${after || 'nothing'}`
