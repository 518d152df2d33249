import { LogError } from '../base/errors.ts'
import type { Case } from '../golden/case.ts'
import { loadLibrary } from '../golden/library.ts'
import { currentCase } from '../golden/renamed.ts'
import { judgeCase } from '../judge/judge.ts'
import type { Suite } from '../judge/suite.ts'
import { count, emptyTally, isUnscored, placeOf } from '../judge/tally.ts'
import { withManifests } from '../manifest/with-manifests.ts'
import type { Baseline } from '../report/baseline/baseline.ts'
import type { Report } from '../report/model.ts'
import { partOf } from '../report/part.ts'
import { reasonUntestable, toReport } from '../report/report.ts'
import { lacking, supportFrom } from '../run/learn.ts'
import { type Log, readLog } from '../run/log.ts'
import { blocked } from '../run/run.ts'
import { besideShards, select } from '../run/select.ts'
import type { Exchange } from '../wire/exchange.ts'
import { createMask, maskDeep } from '../wire/mask.ts'

/**
 * The report of logged exchanges, judged by this suite; the logs of shards make one report. What a log has no
 * exchanges of (it was cut off, or the suite is newer) is not exercised. Throws LogError and the system's errors.
 */
export function judgeLogs(
  suite: Suite,
  version: string,
  paths: readonly string[],
  strict: boolean,
  baseline?: Baseline,
): Report {
  const logs = paths.map(readLog)
  const { plan, endpoint, startedAt } = sameRun(logs, paths)
  const library = loadLibrary()
  const clauses = [...suite.clauses(library)]
  const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)), plan.seed)
  const exchanges = logs.flatMap((log) => log.exchanges)
  const support = supportFrom(exchanges.filter((one) => one.case.startsWith('probe/')))
  const byCase = Map.groupBy(exchanges, (one) => key(currentCase(one.case), one.version))
  const { operations, only, live, denied } = plan
  const selected = select(suite.plan(library, plan), library, { operations, only, live, denied })
  const planned = plan.manifests ? withManifests(selected) : selected
  let index = 0
  let missing = 0
  for (const one of planned) {
    const kase = maskDeep(plan.shard ? besideShards(one) : one, mask)
    const order = placeOf(one, index++)
    const own = (byCase.get(key(kase.id, kase.version)) ?? []).sort(inOrder)
    const lacks = lacking(kase, support, library)
    const judgement = lacks.length ? blocked(kase, lacks) : judgeCase(kase, own, library, suite, support)
    if (lacks.length || own.length) count(tally, { order, exchanges: own, judgement }, (text) => text)
    else missing++
  }
  if (logs.some(({ footer }) => !footer?.end)) tally.broken.push('a log ends before its run did')
  return toReport({
    tally,
    clauses,
    support,
    library,
    strict,
    part: partOf({ operations, only }, missing > 0),
    baseline,
    startedAt,
    versions: plan.versions,
    lacked: plan.lacked,
    operations: operations.length ? operations : [...library.operations.keys()],
    variants: plan.variants,
    suite: { name: 'ec2spec', version, seed: plan.seed },
    target: { endpoint, kind: 'server' },
    durationMs: Math.max(...logs.map(({ footer }) => footer?.durationMs ?? 0)),
    documents: library.documents,
    untestable: (clause) => reasonUntestable(clause, plan.denied, plan.live),
    mask: (text) => text,
  })
}

/** What a log holds is masked: what it is held against has to be, too. */
const mask = createMask({ allowed: { accessKeyId: '', secretAccessKey: '' } })

const key = (id: Case['id'], version: string) => `${id}@${version}`

const inOrder = (a: Exchange, b: Exchange) => a.step - b.step || a.attempt - b.attempt

/** Shards of one run agree in target and plan. */
function sameRun(logs: readonly Log[], paths: readonly string[]): Log['header'] {
  const first = logs[0]!.header
  const identity = ({ endpoint, plan }: Log['header']) => JSON.stringify({ endpoint, ...plan, shard: '' })
  const other = logs.findIndex(({ header }) => identity(header) !== identity(first))
  if (other > 0)
    throw new LogError(`${paths[other]} is of another run than ${paths[0]}: endpoint or options differ`)
  return first
}
