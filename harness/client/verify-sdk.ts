import { globToRegExp } from '../base/glob.ts'
import { pool } from '../base/pool.ts'
import type { Broken } from '../drivers/broken.ts'
import type { Driver } from '../drivers/driver.ts'
import type { Handshake } from '../drivers/protocol.ts'
import { type Library, loadLibrary } from '../golden/library.ts'
import { emptyTally, isUnscored, type Tally } from '../judge/tally.ts'
import type { Report } from '../report/model.ts'
import { apiVersions } from '../shape/versions.ts'
import { brokenReasons } from './broken-reasons.ts'
import type { PlanContext } from './cases/context.ts'
import { planClient } from './cases/plan-client.ts'
import { clientReport, maskOf } from './client-report.ts'
import { countCase } from './count-case.ts'
import type { ClientSuite } from './judge-client.ts'
import type { ClientCase, ClientLook } from './model.ts'
import { lacking, supportOf } from './offered.ts'
import { type CaseRun, type ClientTarget, runClientCase } from './run-client-case.ts'
import { createSwitchboard, sessionToken } from './switchboard.ts'

export type SdkOptions = {
  /** A driver that has been started; it is left open. */
  readonly driver: Pick<Driver, 'handshake' | 'faults' | 'call'>
  /** Operations and case ids (`*` for any text) to run; all where empty. */
  readonly operations: readonly string[]
  readonly only: readonly string[]
  readonly strict: boolean
  /** Calls in flight at once. */
  readonly concurrency: number
  /** Bound in milliseconds for one call, with all that the client does of its own accord. */
  readonly timeout: number
  /** The command that shows a case again. */
  readonly rerun: (id: string) => string
  /** Where it has been loaded already. */
  readonly library?: Library
  readonly onProgress?: (done: number, causes: number) => void
}

const region = 'eu-central-1'

/**
 * Verifies an SDK through its driver. Never rejects for what a driver does: one that dies or hangs makes the report
 * inconclusive, with the reason, and what it finished until then is in it.
 */
export async function verifySdk(suite: ClientSuite, version: string, options: SdkOptions): Promise<Report> {
  const started = Date.now()
  const { library = loadLibrary() } = options
  const { handshake } = options.driver
  const clauses = [...suite.clauses(library)]
  const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)))
  const versions = apiVersions.filter((one) => handshake?.versions.includes(one))
  const switchboard = await createSwitchboard(options.concurrency)
  try {
    const target = { driver: options.driver, switchboard, library, region, timeout: options.timeout }
    const silent = handshake
      ? await runAll(plan(handshake, versions, library, options), suite, target, tally, options)
      : []
    const faults = options.driver.faults.filter((fault) => !silent.includes(fault))
    tally.broken.push(...brokenReasons(faults, handshake, versions, switchboard.strays.length))
    return clientReport({
      tally,
      clauses,
      library,
      versions,
      suiteVersion: version,
      strict: options.strict,
      started,
      operations: options.operations.length ? options.operations : [...library.operations.keys()],
      support: supportOf(handshake, versions, library),
      target: {
        endpoint: switchboard.endpoint,
        kind: 'client',
        ...(handshake && { name: nameOf(handshake) }),
      },
      untestable: (clause) => lacking(clause, handshake),
      secrets: [sessionToken],
    })
  } finally {
    await switchboard.close()
  }
}

export const nameOf = ({ sdk, version, language }: Handshake): string => `${sdk} ${version} (${language})`

function* plan(
  handshake: Handshake,
  versions: readonly string[],
  library: Library,
  { operations, only }: SdkOptions,
): Generator<ClientCase> {
  const wanted = (kase: ClientCase) =>
    (!operations.length || operations.includes(kase.operation)) &&
    (!only.length || only.some((pattern) => globToRegExp(pattern).test(kase.id)))
  for (const version of versions) {
    const context: PlanContext = {
      library,
      version,
      region,
      operations: new Set(handshake.operations),
      waiters: new Set(handshake.waiters),
      paginators: new Set(handshake.paginators),
      ...(handshake.waits && { waits: handshake.waits }),
    }
    for (const kase of planClient(context)) if (wanted(kase)) yield kase
  }
}

async function runAll(
  cases: Iterable<ClientCase>,
  suite: ClientSuite,
  target: ClientTarget,
  tally: Tally,
  { concurrency, onProgress, rerun }: SdkOptions,
): Promise<readonly Broken[]> {
  let order = 0
  const mask = maskOf([sessionToken])
  const silent: { kase: ClientCase; run: CaseRun; order: number }[] = []
  const tell = (looks: readonly ClientLook[], at: number) =>
    countCase(tally, looks, { suite, order: at, mask, rerun })
  const results = pool(cases, concurrency, async (kase) => ({ kase, run: await runClientCase(kase, target) }))
  for await (const { kase, run } of results) {
    if (run.silent) silent.push({ kase, run, order: order++ })
    else if (!run.broken) tell(run.looks, order++)
    onProgress?.(tally.cases, tally.causes.size)
  }
  // Silence says something of the client only where the driver still answers.
  if (!silent.length || !(await isAlive(silent[0]!.kase, target))) return []
  for (const { run, order: at } of silent) tell(run.looks, at)
  return silent.map(({ run }) => run.silent!)
}

async function isAlive(kase: ClientCase, target: ClientTarget): Promise<boolean> {
  const calls = kase.calls.filter(({ role }) => role === 'control')
  return !(await runClientCase({ ...kase, id: `${kase.id}/again`, calls }, target)).broken
}
