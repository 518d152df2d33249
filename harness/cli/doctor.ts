import type { Case } from '../golden/case.ts'
import type { Suite } from '../judge/suite.ts'
import { supportKey } from '../judge/support.ts'
import { lacking } from '../run/learn.ts'
import { openSession, type Session, type TargetOptions } from '../run/session.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { buildRequest } from '../wire/request.ts'

/** What a run would find before it begins. Throws TargetGone where nothing answers in HTTP. */
export async function* examineTarget(suite: Suite, options: TargetOptions): AsyncGenerator<string> {
  const session = await openSession(suite, options)
  try {
    yield `reachable      ${options.endpoint} answers, usually within ${latency(session)} ms`
    yield* operations(session, options)
    yield `signatures     ${await signed(session, options)}`
    for (const { name, asked } of session.lacked)
      yield `lacks          ${article(name)} to export: ${asked} found none; name one with --given ${name}=…`
    yield* plan(suite, session, options)
  } finally {
    await session.close()
  }
}

const article = (name: string): string => (/^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`)

const durations = ({ probes }: Session): number[] =>
  probes.map(({ durationMs }) => durationMs).sort((a, b) => a - b)

const latency = (session: Session): number =>
  durations(session).at(Math.floor(session.probes.length / 2)) ?? 0

/** By version: the operations that are there, those out of order, and those that are not. */
function* operations({ library, support }: Session, { versions }: TargetOptions): Generator<string> {
  for (const version of versions) {
    const known = [...library.operations.keys()].flatMap((name) => {
      const found = support.get(supportKey(name, version))
      return found ? [{ name, ...found }] : []
    })
    const named = (some: typeof known) => some.map(({ name }) => name).join(', ')
    const there = known.filter(({ supported }) => supported)
    yield `${version}     ${there.length} of ${known.length} operations${there.length ? `: ${named(there)}` : ''}`
    for (const [manner, some] of Map.groupBy(
      known.filter(({ supported }) => !supported),
      ({ manner: told = 'no answer', broken }) => `${broken ? 'broken' : 'not there'} (${told})`,
    ))
      yield `               ${manner}: ${named(some)}`
  }
}

/** Whether the target looks at signatures: it is sent a request without one. */
async function signed({ run, library, support }: Session, { versions }: TargetOptions): Promise<string> {
  const describe = versions.flatMap((version) =>
    [...library.operations.values()].flatMap(({ name, describes }) =>
      describes && support.get(supportKey(name, version))?.supported
        ? [{ Action: name, Version: version }]
        : [],
    ),
  )[0]
  if (!describe) return 'not tried: no operation that describes is there'
  const { target } = run
  const request = buildRequest(
    target.endpoint,
    { method: 'POST', wire: describe },
    undefined,
    target.identity.region,
  )
  const exchange: Exchange = {
    ...{ case: 'doctor', version: describe.Version, step: 0, attempt: 0, bindings: {}, request },
    ...(await target.transport.send(request)),
  }
  return readAnswer(exchange).kind === 'success'
    ? 'not looked at: a request without one is served'
    : 'looked at: a request without one is refused'
}

/** What would be sent, and about how long that takes at this pace. */
function* plan(suite: Suite, session: Session, { versions, concurrency }: TargetOptions): Generator<string> {
  const all = [...suite.plan(session.library, { versions, variants: 'default', seed: 1 })]
  const cases = all.filter((kase) => !lacking(kase, session.support, session.library).length)
  const requests = cases.reduce((sum, kase) => sum + sent(kase), 0)
  const seconds = Math.ceil((requests * Math.max(1, latency(session))) / concurrency / 1000)
  yield `a run          ${cases.length} of ${all.length} cases, some ${requests} requests: ${seconds} s at the least`
}

/** Of steps that are alternatives one is sent. */
const sent = ({ steps }: Case): number => new Set(steps.map(({ either }, i) => either ?? i)).size
