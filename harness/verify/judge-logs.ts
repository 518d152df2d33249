import type { Library } from '../golden/library.ts'

import { explain } from '../judge/causes/explain.ts'
import { count } from '../judge/judged.ts'
import type { Suite } from '../judge/suite.ts'
import { emptyTally, isUnscored, type Tally } from '../judge/tally.ts'
import { withManifests } from '../manifest/with-manifests.ts'
import type { Baseline } from '../report/baseline/baseline.ts'
import type { Report } from '../report/model.ts'
import { partOf } from '../report/part.ts'
import { reasonUntestable, toReport } from '../report/report.ts'
import { supportFrom } from '../run/learn.ts'
import type { LogHeader } from '../run/log.ts'
import { caseKey, type Log, probingKey, readLog } from '../run/read-log.ts'
import { type Planned, placed } from '../run/run.ts'
import { besideShards, select } from '../run/select.ts'
import { checkShards } from '../run/shards.ts'
import { judgeLogged } from './judge-logged.ts'
import { putShrunk } from './put-shrunk.ts'

export type JudgeSettings = {
  readonly strict: boolean
  readonly library: Library
  readonly baseline?: Baseline | undefined
}

/**
 * The report of logged exchanges, judged by this suite; the logs of all shards make the report of the whole run. What a
 * log has no exchanges of (it was cut off, or the suite is newer) is not exercised. Throws LogError and the system's
 * errors.
 */
export function judgeLogs(
  suite: Suite,
  version: string,
  paths: readonly string[],
  settings: JudgeSettings,
): Report {
  const logs: Log[] = []
  try {
    for (const path of paths) logs.push(readLog(path))
    checkShards(logs)
    return judge(suite, version, logs, settings)
  } finally {
    for (const log of logs) log.close()
  }
}

function judge(
  suite: Suite,
  version: string,
  logs: readonly Log[],
  { strict, library, baseline }: JudgeSettings,
): Report {
  const { plan, endpoint, startedAt } = logs[0]!.header
  const { operations, only } = plan
  const clauses = [...suite.clauses(library)]
  const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)), {
    seed: plan.seed,
    sources: plan,
  })
  const support = supportFrom(logs.flatMap((log) => log.read(probingKey)))
  const holders = new Map(logs.flatMap((log) => [...log.cases.keys()].map((key) => [key, log] as const)))
  let missing = 0
  for (const one of plannedBy(logs[0]!.header, suite, library)) {
    const log = holders.get(caseKey(one.case))
    const judged = log && judgeLogged(one, log, { suite, library, support })
    if (judged) count(tally, judged, (text) => text)
    else missing++
  }
  for (const log of logs) for (const shrunk of log.shrunk) putShrunk(tally, shrunk)
  tally.attributed = explain(tally.groups, { library, support, checks: suite, unscored: tally.unscored })
  tellEnds(tally, logs)
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

/** The cases that the runs of all shards were to send, with the places that they have in the whole. */
function* plannedBy({ plan, embedded }: LogHeader, suite: Suite, library: Library): Generator<Planned> {
  const { operations, only, live, denied } = plan
  const selected = select(suite.plan(library, plan), library, { operations, only, live, denied })
  for (const { case: kase, order } of placed(plan.manifests ? withManifests(selected) : selected))
    yield { case: plan.shard && !embedded ? besideShards(kase) : kase, order }
}

function tellEnds(tally: Tally, logs: readonly Log[]): void {
  const cut = logs.find(({ footer }) => footer?.cut)?.footer?.cut
  if (cut) tally.cut = cut
  if (logs.some(({ footer }) => !footer?.end)) tally.broken.push('a log ends before its run did')
}
