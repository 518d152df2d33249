import { type Library, loadLibrary } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { Clause } from '../../judge/finding.ts'
import { type Support, supportKey } from '../../judge/support.ts'
import { emptyTally, isUnscored, type Tally } from '../../judge/tally.ts'
import type { Report } from '../../report/model.ts'
import { apiVersions } from '../../shape/versions.ts'
import { clientReport, maskOf } from '../client-report.ts'
import { countCase } from '../count-case.ts'
import { listen } from '../http/listen.ts'
import { header } from '../http/received.ts'
import type { ClientSuite } from '../judge-client.ts'
import type { ClientLook } from '../model.ts'
import { createCalls, type ServedCall } from './calls.ts'
import { createAnswer } from './create-answer.ts'

export type JudgeOptions = {
  /** Any free one where it is 0. */
  readonly port: number
  /** What clients sign with, whatever their access key id. */
  readonly secret: string
  readonly taskSeconds: number
  readonly strict: boolean
}

export type Judging = {
  readonly endpoint: string /** Stops, and says what was seen. */
  stop(): Promise<Report>
}

type Served = {
  readonly suite: ClientSuite
  readonly library: Library
  readonly tally: Tally
  /** Operations that were called. */
  readonly seen: Map<string, { supported: boolean }>
  readonly secret: string
  order: number
}

/** Serves the reference endpoint, each caller in the scenario of its access key id, and judges every request. */
export async function serveJudge(
  suite: ClientSuite,
  version: string,
  { port, secret, taskSeconds, strict }: JudgeOptions,
): Promise<Judging> {
  const started = Date.now()
  const library = loadLibrary()
  const clauses = [...suite.clauses(library)]
  const tally = emptyTally(new Set(clauses.filter(isUnscored).map(({ id }) => id)))
  const served: Served = { suite, library, tally, seen: new Map(), secret, order: 0 }
  const calls = createCalls()
  const answer = createAnswer(calls, library, taskSeconds)
  const agents = new Set<string>()
  const server = await listen(port, (received) => {
    agents.add(header(received, 'user-agent') ?? '')
    for (const ended of calls.take(received.at)) judge(ended, served)
    return answer(received)
  })
  return {
    endpoint: server.endpoint,
    async stop() {
      await server.close()
      for (const call of calls.take()) judge(call, served)
      const name = [...agents]
        .filter(Boolean)
        .slice(0, 3)
        .map((agent) => agent.slice(0, 80))
        .join('; ')
      return clientReport({
        tally,
        clauses,
        library,
        strict,
        started,
        suiteVersion: version,
        versions: spoken(served),
        operations: [...library.operations.keys()],
        support: served.seen as Support,
        target: { endpoint: server.endpoint, kind: 'client', ...(name && { name }) },
        untestable: withoutDriver,
        secrets: [secret],
      })
    },
  }
}

/** The API versions that were spoken, oldest first; those that the suite knows, where none was. */
const spoken = ({ seen }: Served): readonly string[] => {
  const versions = [...new Set([...seen.keys()].map((key) => key.split('@')[1]!))].sort()
  return versions.length ? versions : apiVersions
}

function judge({ scenario, exchanges, returned }: ServedCall, served: Served): void {
  const { suite, library, tally, secret } = served
  const { Action = 'no-action', Version = '' } = exchanges[0]!.form.wire
  const version = Version || 'no-version'
  const shape = shapeOf(Action, version, library)
  if (shape) served.seen.set(supportKey(Action, version), { supported: true })
  const look: ClientLook = {
    case: `${scenario}/${Action}`,
    version,
    scenario,
    returned,
    exchanges,
    first: 0,
    library,
    secret,
    ...(shape && { shape }),
  }
  countCase(tally, [look], {
    suite,
    order: served.order++,
    mask: maskOf([secret]),
    // Who called is not the suite's to call again.
    rerun: () => '',
  })
}

const needsDriver =
  /^client\.(answer|error|waiter|paginator)\.|^client\.wire\.(text|complete|absent|long|accepts)$|^client\.token\.unique$|^client\.[A-Z]\w+\.|^client\.retry\.reports$/

/** What a client makes of an answer does not show in its requests, nor what its caller wanted. */
const withoutDriver = ({ id }: Clause): string | undefined =>
  needsDriver.test(id)
    ? 'needs a driver: only it can say what the caller wanted and what the client told it (ec2spec sdk)'
    : undefined
