import type { Together } from './model.ts'

/** What trials come to, a line each. */
export function figures(trials: readonly Together[]): string[] {
  const told = trials.map(({ promises }) => promises.length)
  const firsts = trials.flatMap(({ promises }) => promises[0] ?? [])
  const pledges = trials.flatMap(({ promises }) => promises.filter(({ mends }) => mends > 0))
  const shown = trials.reduce((sum, one) => sum + one.shown, 0)
  return [
    `trials: ${trials.length}, of ${trials[0]?.faults.length ?? 0} faults each, of which ${mean([shown], trials.length)} show by themselves`,
    `causes told: ${mean(told, trials.length)} on average, ${Math.max(0, ...told)} at most; at most seven in ${share(told, (n) => n <= 7)}`,
    `first cause true: ${share(firsts, ({ isTrue }) => isTrue)}`,
    `promised clauses all turn green: ${share(pledges, ({ isTrue }) => isTrue)}`,
    `and no other with them: ${share(pledges, ({ isKept }) => isKept)}`,
  ]
}

const mean = (numbers: readonly number[], of: number): string =>
  (numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, of)).toFixed(1)

function share<T>(all: readonly T[], isSo: (one: T) => boolean): string {
  const n = all.filter(isSo).length
  return `${n} of ${all.length} (${Math.round((100 * n) / Math.max(1, all.length))} %)`
}

/** One trial in lines: the faults, then what was told of them. */
export const trialLines = ({ faults, failing, promises }: Together): string[] => [
  `${faults.join(' ')}: ${failing} clauses fail`,
  ...promises.map(
    ({ cause, mends, fault, isTrue, isKept }) =>
      `  ${isKept ? 'kept' : isTrue ? 'true' : mends ? 'NOT ' : 'none'}  ${String(mends).padStart(3)}  ${cause}${fault ? ` [${fault}]` : ''}`,
  ),
]
