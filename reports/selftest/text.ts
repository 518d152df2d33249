import { figures } from '../../harness/verify/selftest/figures.ts'
import type { JobResult, SelfTest } from '../../harness/verify/selftest/model.ts'

/** The proof in a screen: what was noticed, what was not, who was accused, what held on nothing. */
export const selfTestText = (proof: SelfTest): string =>
  `${[
    ...headOf(proof),
    ...familiesOf(proof),
    ...sectionsOf(proof),
    '',
    ...soleKillersOf(proof),
    '',
    ...bestOf(proof),
    ...togetherOf(proof),
    `${(proof.durationMs / 1000).toFixed(0)} s, ec2spec ${proof.suite.version}`,
  ].join('\n')}\n`

function* headOf(proof: SelfTest): Generator<string> {
  const { killed, total, oddities, accusations, degenerates, vacuous, strangers, trial } = proof
  const noticed = total ? `${killed} of ${total} faults noticed, ` : ''
  const held = degenerates
    ? `, ${vacuous.length} of ${degenerates} degenerate targets with a scored case that holds`
    : ''
  yield `${proof.passed ? 'PROVED' : 'NOT PROVED'}  ${noticed}${accusations.length} of ${oddities} right targets accused${held}`
  if (strangers.total)
    yield `${strangers.noticed} of ${strangers.total} defects of the stranger's endpoint noticed`
  if (trial.default) yield 'by the cases of a default run'
  if (trial.sample > 1) yield `tried: one of ${trial.sample} of each kind`
}

const togetherOf = ({ together }: SelfTest): readonly string[] =>
  together.length ? ['', 'Faults put together', ...figures(together).map((line) => `  ${line}`), ''] : []

function familiesOf({ families }: SelfTest): readonly string[] {
  const width = Math.max(0, ...families.map(({ family }) => family.length))
  const lines = families.map((one) => `  ${one.family.padEnd(width)}  ${one.killed} of ${one.total}`)
  return lines.length ? ['', 'Faults noticed', ...lines] : []
}

const sectionsOf = (proof: SelfTest): readonly string[] => [
  ...section('Survivors', proof.survivors, ({ text }) => text),
  ...section('Accused though right', proof.accusations, ({ failed, unsupported, example }) => {
    const by = [...failed, ...unsupported.map((name) => `${name} unsupported`)]
    return `${by.join(', ')}; ${example ?? ''}`
  }),
  ...section(
    'Scored cases that hold on a degenerate target',
    proof.vacuous,
    ({ held }) => `${held.length}: ${held.slice(0, 5).join(', ')}`,
  ),
  ...section(
    "Defects of the stranger's endpoint that go unnoticed",
    proof.strangers.unnoticed,
    ({ text }) => text,
  ),
  ...section('Judged wrongly, and known to be', proof.open, ({ text, open: why }) => `${text} ${why}`),
  ...section('Judged rightly now: take the mark off', proof.mended, ({ text }) => text),
  ...(proof.idle.length
    ? ['', 'Clauses that nothing turns red', ...proof.idle.map((kind) => `  ${kind}`)]
    : []),
  ...section('No client can tell', proof.equivalent, ({ equivalent: why }) => why ?? ''),
]

function soleKillersOf({ soleKillers }: SelfTest): readonly string[] {
  const lines = soleKillers.slice(0, 12).map(({ clause, faults }) => {
    const more = faults.length > 4 ? ` and ${faults.length - 4} more` : ''
    return `  ${clause}: ${faults.slice(0, 4).join(', ')}${more}`
  })
  return [`Clauses without which a fault goes unseen: ${soleKillers.length}`, ...lines]
}

const bestOf = ({ degenerates, bestDegenerate: { id, held, cases } }: SelfTest): readonly string[] =>
  degenerates ? [`Best degenerate target: ${id}, ${held} of ${cases} cases`] : []

const section = (
  title: string,
  results: readonly JobResult[],
  tell: (result: JobResult) => string,
): string[] => (results.length ? ['', title, ...results.map((one) => `  ${one.id}: ${tell(one)}`)] : [])
