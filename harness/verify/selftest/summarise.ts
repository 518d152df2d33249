import { kindOfClause } from '../../golden/clause-id.ts'
import type { JobResult, SelfTest, Trial } from './model.ts'

/**
 * What the results of all jobs say: a pure function. Each of the kinds of clauses has to be failed by something, where
 * all was tried.
 */
export function summarise(
  results: readonly JobResult[],
  version: string,
  durationMs: number,
  trial: Trial = { sample: 1, default: false },
  kinds: readonly string[] = [],
): SelfTest {
  const sorted = results.toSorted((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1))
  const of = (kind: JobResult['kind']) => sorted.filter((one) => one.kind === kind)
  const faulty = [...of('fault'), ...of('model-fault'), ...of('client')]
  const counted = faulty.filter(({ equivalent, open }) => !equivalent && !open)
  const survivors = counted.filter((one) => !isKilled(one))
  const right = [...of('oddity'), ...of('model-oddity'), ...of('variant')]
  const accusations = right.filter((one) => !one.open && isAccused(one))
  const [mended = [], open = []] = split(
    [...faulty, ...right].filter((one) => one.open),
    isMended,
  )
  const idle = trial.sample === 1 && !trial.kinds && !trial.default ? idleIn(results, kinds) : []
  const vacuous = of('degenerate').filter(({ held }) => held.length > 0)
  return {
    schemaVersion: 1,
    suite: { name: 'ec2spec', version },
    durationMs,
    passed:
      survivors.length + accusations.length + vacuous.length + mended.length + idle.length === 0 &&
      results.length > 0,
    killed: counted.length - survivors.length,
    total: counted.length,
    families: familiesOf(counted),
    survivors,
    equivalent: faulty.filter(({ equivalent }) => equivalent),
    open,
    mended,
    idle,
    soleKillers: soleKillers(counted),
    trial,
    strangers: strangersOf(of('defect')),
    oddities: right.length,
    accusations,
    degenerates: of('degenerate').length,
    vacuous,
    bestDegenerate: best(of('degenerate')),
    together: of('together').flatMap(({ together }) => together ?? []),
    results: sorted,
  }
}

function idleIn(results: readonly JobResult[], kinds: readonly string[]): string[] {
  const failed = new Set(
    results.flatMap((one) => one.failed).map((told) => kindOfClause(told.replace(/^\w+ /, ''))),
  )
  return kinds.filter((kind) => !failed.has(kind))
}

/** A fault is noticed by a scored clause; one that takes an operation away, by its being unsupported. */
export const isKilled = ({ failed, clause, unsupported }: JobResult): boolean =>
  clause === undefined ? failed.length + unsupported.length > 0 : failed.includes(clause)

const isAccused = ({ failed, unsupported }: JobResult): boolean => failed.length + unsupported.length > 0

/** Whether what is marked as judged wrongly is judged rightly: a right target not accused, a fault noticed. */
const isMended = (one: JobResult): boolean =>
  /oddity|variant/.test(one.kind) ? !isAccused(one) : isKilled(one)

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): readonly (readonly T[])[] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
]

function strangersOf(defects: readonly JobResult[]): SelfTest['strangers'] {
  const unnoticed = defects.filter((one) => !isKilled(one))
  return { noticed: defects.length - unnoticed.length, total: defects.length, unnoticed }
}

function familiesOf(counted: readonly JobResult[]): SelfTest['families'] {
  const groups = Map.groupBy(counted, ({ family }) => family)
  return [...groups].map(([family, all]) => ({
    family,
    killed: all.filter(isKilled).length,
    total: all.length,
  }))
}

function soleKillers(counted: readonly JobResult[]): SelfTest['soleKillers'] {
  const alone = counted.filter(({ failed }) => failed.length === 1)
  return [...Map.groupBy(alone, ({ failed }) => failed[0]!)]
    .map(([clause, all]) => ({ clause, faults: all.map(({ id }) => id) }))
    .sort((a, b) => b.faults.length - a.faults.length || (a.clause < b.clause ? -1 : 1))
}

function best(degenerates: readonly JobResult[]): SelfTest['bestDegenerate'] {
  const most = degenerates.toSorted((a, b) => b.held.length - a.held.length)[0]
  return { id: most?.id ?? '', held: most?.held.length ?? 0, cases: most?.cases ?? 0 }
}
