import type { Case, CaseKind } from '../golden/case.ts'
import { givenNames, standIns } from '../golden/given.ts'
import { ofPackage } from '../model/of-package.ts'
import { evidenceOf } from '../wire/evidence.ts'
import type { Exchange } from '../wire/exchange.ts'
import type { Mask } from '../wire/mask.ts'
import type { Finding } from './finding.ts'
import type { Judgement } from './judge.ts'
import { add, type Tally } from './tally.ts'
import type { Shown } from './to-failure.ts'

/** One case of an endpoint, its place among those that show the same, and what it showed. */
export type Judged = {
  readonly case: Case
  readonly order: number
  readonly exchanges: readonly Exchange[]
  readonly judgement: Judgement
  /** Why the exchanges show nothing, where that is not to be seen from them. */
  readonly untold?: string
  /** It was run before and stands in a log. */
  readonly logged?: true
}

const plainness: readonly CaseKind[] = ['pair', 'scenario', 'variant', 'story', 'resource', 'sequence']

/** The place of a case among those that show the same: what is plain comes first, then what comes first in the plan. */
export const placeOf = ({ kind }: Case, index: number): number => plainness.indexOf(kind) * 1e9 + index

/** Adds a case of an endpoint to a tally. */
export function count(tally: Tally, judged: Judged, mask: Mask): void {
  const { case: kase, order, exchanges, judgement } = judged
  const counted = {
    order,
    judgement,
    exchanges: exchanges.length,
    hadNoAnswer: exchanges.some(({ failure }) => failure?.kind === 'timeout'),
    show: (finding: Finding) => shownOf(finding, { case: kase, exchanges, mask, tally }),
    sample: { case: kase, order, exchanges },
  }
  add(tally, counted, mask)
}

type Showing = {
  readonly case: Case
  readonly exchanges: readonly Exchange[]
  readonly mask: Mask
  readonly tally: Pick<Tally, 'seed' | 'sources'>
}

/** The exchange that shows a finding, and the command that runs its case again. */
export function shownOf(
  { case: id, version, exchange = 0 }: Finding,
  { case: kase, exchanges, mask, tally }: Showing,
): Shown {
  const shown = exchanges[exchange]!
  const { manifests, ...bound } = shown.bindings
  const sent = new Set(Object.values(shown.request.wire))
  const named = givenNames.filter((name) => bound[name] !== standIns[name] && sent.has(bound[name] ?? ''))
  const options = [
    ...sourceOptions(tally.sources, kase),
    ...(tally.seed !== 1 && id.includes('~') ? [`--seed ${tally.seed}`] : []),
    ...(manifests ? ['--manifests'] : []),
    ...named.map((name) => `--given ${name}=${bound[name]}`),
  ]
  return {
    ...evidenceOf(shown, mask),
    rerun: `ec2spec run --endpoint ${new URL(shown.request.url).origin} --api-version ${version} --only '${id}'${options.map((one) => ` ${one}`).join('')}`,
  }
}

/** What a case is made from that the package does not have by itself, and the operations that it takes of a model. */
function sourceOptions({ model, golden }: Tally['sources'], { steps }: Case): string[] {
  const operations = model ? [...new Set(steps.map(({ operation }) => operation))] : []
  return [
    ...(golden ? [`--golden ${quoted(golden)}`] : []),
    ...(model ? [model === ofPackage ? '--all' : `--model ${quoted(model)}`] : []),
    ...operations.map((name) => `--operation ${name}`),
  ]
}

/** As a shell takes it for one word. */
const quoted = (path: string): string =>
  /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
