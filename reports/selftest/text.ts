import type { JobResult, SelfTest } from '../../harness/verify/selftest/model.ts'

/** The proof in a screen: what was noticed, what was not, who was accused, what held on nothing. */
export function selfTestText(proof: SelfTest): string {
  const {
    killed,
    total,
    families,
    survivors,
    equivalent,
    open,
    mended,
    idle,
    soleKillers,
    oddities,
    accusations,
    degenerates,
    vacuous,
    bestDegenerate,
    strangers,
    trial,
  } = proof
  const width = Math.max(0, ...families.map(({ family }) => family.length))
  return `${[
    `${proof.passed ? 'PROVED' : 'NOT PROVED'}  ${total ? `${killed} of ${total} faults noticed, ` : ''}${accusations.length} of ${oddities} right targets accused${degenerates ? `, ${vacuous.length} of ${degenerates} degenerate targets with a scored case that holds` : ''}`,
    ...(strangers.total
      ? [`${strangers.noticed} of ${strangers.total} defects of the stranger's endpoint noticed`]
      : []),
    ...(trial.default ? ['by the cases of a default run'] : []),
    ...(trial.sample > 1 ? [`tried: one of ${trial.sample} of each kind`] : []),
    ...(families.length ? ['', 'Faults noticed'] : []),
    ...families.map((one) => `  ${one.family.padEnd(width)}  ${one.killed} of ${one.total}`),
    ...section('Survivors', survivors, ({ text }) => text),
    ...section(
      'Accused though right',
      accusations,
      ({ failed, unsupported, example }) =>
        `${[...failed, ...unsupported.map((name) => `${name} unsupported`)].join(', ')}; ${example ?? ''}`,
    ),
    ...section(
      'Scored cases that hold on a degenerate target',
      vacuous,
      ({ held }) => `${held.length}: ${held.slice(0, 5).join(', ')}`,
    ),
    ...section(
      "Defects of the stranger's endpoint that go unnoticed",
      strangers.unnoticed,
      ({ text }) => text,
    ),
    ...section('Judged wrongly, and known to be', open, ({ text, open: why }) => `${text} ${why}`),
    ...section('Judged rightly now: take the mark off', mended, ({ text }) => text),
    ...(idle.length ? ['', 'Clauses that nothing turns red', ...idle.map((kind) => `  ${kind}`)] : []),
    ...section('No client can tell', equivalent, ({ equivalent: why }) => why ?? ''),
    '',
    `Clauses without which a fault goes unseen: ${soleKillers.length}`,
    ...soleKillers
      .slice(0, 12)
      .map(
        ({ clause, faults }) =>
          `  ${clause}: ${faults.slice(0, 4).join(', ')}${faults.length > 4 ? ` and ${faults.length - 4} more` : ''}`,
      ),
    '',
    ...(degenerates
      ? [
          `Best degenerate target: ${bestDegenerate.id}, ${bestDegenerate.held} of ${bestDegenerate.cases} cases`,
        ]
      : []),
    `${(proof.durationMs / 1000).toFixed(0)} s, ec2spec ${proof.suite.version}`,
  ].join('\n')}\n`
}

const section = (
  title: string,
  results: readonly JobResult[],
  tell: (result: JobResult) => string,
): string[] => (results.length ? ['', title, ...results.map((one) => `  ${one.id}: ${tell(one)}`)] : [])
