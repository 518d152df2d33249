import type { Broken } from '../drivers/broken.ts'
import type { Driver } from '../drivers/driver.ts'
import type { Handshake } from '../drivers/protocol.ts'
import { type Library, loadLibrary } from '../golden/library.ts'
import { existsAt } from '../golden/at-version.ts'
import { type Support, supportKey } from '../learn.ts'
import type { Mask } from '../mask.ts'
import type { Clause, Report } from '../model.ts'
import { pool } from '../pool.ts'
import { globToRegExp } from '../select.ts'
import { count, emptyTally, isUnscored, type Tally } from '../tally.ts'
import { apiVersions } from '../versions.ts'
import type { PlanContext } from './cases/context.ts'
import { planClient } from './cases/plan-client.ts'
import { clientReport, maskOf } from './client-report.ts'
import { type ClientSuite, judgeClient, toExchanges } from './judge-client.ts'
import type { ClientCase, ClientLook } from './model.ts'
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
  const switchboard = await createSwitchboard()
  try {
    const target = { driver: options.driver, switchboard, library, region, timeout: options.timeout }
    const silent = handshake ? await runAll(plan(handshake, versions, library, options), suite, target, tally, options) : []
    const faults = options.driver.faults.filter((fault) => !silent.includes(fault))
    tally.broken.push(...reasons(faults, handshake, versions, switchboard.strays.length))
    return clientReport({
      tally, clauses, library, versions, suiteVersion: version, strict: options.strict, started,
      operations: options.operations.length ? options.operations : [...library.operations.keys()],
      support: supportOf(handshake, versions, library),
      target: { endpoint: switchboard.endpoint, kind: 'client', ...(handshake && { name: nameOf(handshake) }) },
      untestable: (clause) => lacking(clause, handshake),
      rerun: options.rerun,
      secrets: [sessionToken],
    })
  } finally {
    await switchboard.close()
  }
}

export const nameOf = ({ sdk, version, language }: Handshake): string => `${sdk} ${version} (${language})`

function* plan(handshake: Handshake, versions: readonly string[], library: Library, { operations, only }: SdkOptions): Generator<ClientCase> {
  const wanted = (kase: ClientCase) =>
    (!operations.length || operations.includes(kase.operation)) && (!only.length || only.some((pattern) => globToRegExp(pattern).test(kase.id)))
  for (const version of versions) {
    const context: PlanContext = {
      library, version, region,
      operations: new Set(handshake.operations),
      waiters: new Set(handshake.waiters),
      paginators: new Set(handshake.paginators),
    }
    for (const kase of planClient(context)) if (wanted(kase)) yield kase
  }
}

async function runAll(cases: Iterable<ClientCase>, suite: ClientSuite, target: ClientTarget, tally: Tally, { concurrency, onProgress }: SdkOptions): Promise<readonly Broken[]> {
  let order = 0
  const mask = maskOf([sessionToken])
  const silent: { kase: ClientCase; run: CaseRun; order: number }[] = []
  const tell = (kase: ClientCase, looks: readonly ClientLook[], at: number) => countCase(tally, kase, looks, { suite, endpoint: target.switchboard.endpoint, order: at, mask })
  const results = pool(cases, concurrency, async (kase) => ({ kase, run: await runClientCase(kase, target) }))
  for await (const { kase, run } of results) {
    if (run.silent) silent.push({ kase, run, order: order++ })
    else if (!run.broken) tell(kase, run.looks, order++)
    onProgress?.(tally.cases, tally.causes.size)
  }
  // Silence says something of the client only where the driver still answers.
  if (!silent.length || !(await isAlive(silent[0]!.kase, target))) return []
  for (const { kase, run, order: at } of silent) tell(kase, run.looks, at)
  return silent.map(({ run }) => run.silent!)
}

async function isAlive(kase: ClientCase, target: ClientTarget): Promise<boolean> {
  const calls = kase.calls.filter(({ role }) => role === 'control')
  return !(await runClientCase({ ...kase, id: `${kase.id}/again`, calls }, target)).broken
}

export type Counting = { readonly suite: ClientSuite; readonly endpoint: string; readonly order: number; readonly mask: Mask }

/** Adds what some calls showed to a tally. */
export function countCase(tally: Tally, { id, version, operation }: Omit<ClientCase, 'calls'>, looks: readonly ClientLook[], { suite, endpoint, order, mask }: Counting): void {
  const exchanges = looks.flatMap((look) => toExchanges(look, endpoint))
  const judged = { case: { id, version, operation, clause: '', steps: [] }, order, exchanges, judgement: judgeClient(looks, suite) }
  count(tally, judged, mask)
  // What is shown for a call that sent nothing is no exchange.
  tally.exchanges -= looks.filter((look) => !look.exchanges.length).length
}

function supportOf(handshake: Handshake | undefined, versions: readonly string[], library: Library): Support {
  const pairs = versions.flatMap((version) =>
    [...library.operations.values()]
      .filter((operation) => handshake && existsAt(operation, version))
      .map(({ name }) => [supportKey(name, version), handshake!.operations.includes(name) ? { supported: true } : { supported: false, manner: 'the client does not offer it' }] as const),
  )
  return new Map(pairs)
}

/** Why a clause cannot be exercised: the client has no such waiter or paginator. */
function lacking({ id }: Clause, handshake: Handshake | undefined): string | undefined {
  const [, kind, name = ''] = id.split('.')
  if (kind === 'waiter' && name === 'failure') return handshake?.waiters?.length ? undefined : 'the client has no waiters'
  if (kind === 'waiter' && !handshake?.waiters?.includes(name)) return 'the client has no such waiter'
  return kind === 'paginator' && !handshake?.paginators?.includes(name) ? 'the client has no such paginator' : undefined
}

function reasons(faults: readonly Broken[], handshake: Handshake | undefined, versions: readonly string[], strays: number): string[] {
  const told = faults.slice(0, 5).map(({ kind, message, stderr }) => `the driver is broken (${kind}): ${message}${stderr ? `\nits stderr ends with:\n${stderr.slice(-1500)}` : ''}`)
  return [
    ...told,
    ...(faults.length > 5 ? [`${faults.length - 5} more faults of the driver`] : []),
    ...(handshake && !versions.length ? [`the client has no API version that the suite knows (${apiVersions.join(', ')}), only ${handshake.versions.join(', ')}`] : []),
    ...(strays ? [`${strays} requests were signed with other credentials than those of the call: the driver does not use what it is given`] : []),
  ]
}
