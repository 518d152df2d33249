import { type Clock, systemClock } from '../base/clock.ts'
import type { Case, Step } from '../golden/case.ts'
import type { Library } from '../golden/library.ts'
import { isGone } from '../judge/gone.ts'
import { isSettled, nextToken, someElement } from '../judge/settled.ts'
import { standingOf } from '../judge/support.ts'
import { type Bindings, fill, fillDeep } from '../shape/fill.ts'
import { type Answer, readAnswer } from '../wire/answer.ts'
import type { Credentials, Identity } from '../wire/credentials.ts'
import type { Exchange } from '../wire/exchange.ts'
import { buildRequest } from '../wire/request.ts'
import type { Transport } from '../wire/transport.ts'

/** What a run needs to speak to its target. */
export type Target = {
  readonly endpoint: string
  readonly identity: Identity
  readonly transport: Transport
  readonly library: Library
  /** Different in every run: names made from it are new to the target. */
  readonly nonce: string
  /** Names beside those of every case, such as `manifests`. */
  readonly bindings?: Bindings
  /** Bound in milliseconds for a state to be reached. */
  readonly pollTimeout: number
  /** In place of the machine's. */
  readonly clock?: Clock
  /** How often it was waited in vain for an operation to come to know a task. */
  readonly vain?: Map<string, number>
}

/** A target may not know a task yet that was made a moment ago (eventual consistency); milliseconds. */
const settleTimeout = 3000

/** An operation that came to know no task in so many waits is not waited for again. */
const mostVain = 8

/** However slow the target or this machine, so often is a state looked for. */
const leastAttempts = 12

/** Sends a step, again and again where it polls, and yields every exchange; the last is the one that counts. */
export async function* sendStep(
  kase: Case,
  index: number,
  bindings: Bindings,
  target: Target,
  proved: ReadonlySet<string> = new Set(),
): AsyncGenerator<Exchange> {
  const step = kase.steps[index]!
  const { now, sleep } = target.clock ?? systemClock
  if (step.pause) await sleep(step.pause)
  if (step.follow) return yield* sendPages(kase, index, bindings, target)
  const { vain = new Map<string, number>() } = target
  const { operation } = step
  const wait = (vain.get(operation) ?? 0) < mostVain ? settleTimeout : 0
  const least = step.poll || wait ? leastAttempts : 0
  const until = now() + (step.poll ? target.pollTimeout : Math.min(wait, target.pollTimeout))
  for (let attempt = 0, pause = 20; ; attempt++, pause = Math.min(pause * 1.6, 500)) {
    const exchange = await sent(kase, index, attempt, { step, bindings, target })
    yield exchange
    const answer = readAnswer(exchange)
    if (isSettled(step, answer, bindings, target.library, exchange.request.wire, proved)) return
    // No task makes it come to know one.
    if (standingOf(exchange, operation, undefined) === 'unsupported') return
    if (now() + pause > until && attempt + 1 >= least) {
      if (!step.poll) vain.set(operation, (vain.get(operation) ?? 0) + 1)
      return
    }
    await sleep(pause)
  }
}

/** Sends a step once. */
async function sent(
  { id, version }: Case,
  index: number,
  attempt: number,
  { step, bindings, target }: { readonly step: Step; readonly bindings: Bindings; readonly target: Target },
): Promise<Exchange> {
  const request = stepRequest(step, bindings, target)
  const outcome = await target.transport.send(request)
  return { case: id, version, step: index, attempt, bindings, request, ...outcome }
}

/** Pages are followed no further: a target may have any number of tasks, or tokens without end. */
const mostPages = 200

/**
 * Sends a step for its first page, and again with each token that an answer gives. Where what is looked for was on no page,
 * or what is gone on one, it begins anew for a while: a target may need a moment.
 */
async function* sendPages(
  kase: Case,
  index: number,
  bindings: Bindings,
  target: Target,
): AsyncGenerator<Exchange> {
  const step = kase.steps[index]!
  const { vain = new Map<string, number>(), clock = systemClock } = target
  const isPatient = kase.resource !== undefined && (vain.get(step.operation) ?? 0) < mostVain
  const until = clock.now() + Math.min(settleTimeout, target.pollTimeout)
  const seen = new Set<string>()
  let isSettled = isWithout(step)
  for (let attempt = 0, token = '', pause = 20; attempt < mostPages; attempt++) {
    const paged = token ? { ...step, wire: { ...step.wire, NextToken: token } } : step
    const exchange = await sent(kase, index, attempt, { step: paged, bindings, target })
    yield exchange
    const answer = readAnswer(exchange)
    token = nextToken(answer)
    isSettled = isListed(step, answer, bindings, isSettled)
    if (token && !seen.has(token)) {
      seen.add(token)
      continue
    }
    if (isSettled || !isPatient || token || answer.kind !== 'success') return
    if (clock.now() + pause > until && attempt >= leastAttempts)
      return void vain.set(step.operation, (vain.get(step.operation) ?? 0) + 1)
    await clock.sleep(pause)
    pause = Math.min(pause * 1.6, 500)
    seen.clear()
    isSettled = isWithout(step)
  }
}

/** Nothing is looked for on pages, or what is gone, which no page has shown yet. */
const isWithout = ({ expect: { present } }: Step): boolean => !present

/** Whether pages have shown what is looked for, and not what is gone. */
function isListed(
  { expect: { present, gone } }: Step,
  answer: Answer,
  bindings: Bindings,
  before: boolean,
): boolean {
  if (answer.kind !== 'success') return before
  const shows = (id: string) => someElement(answer.root, ({ text }) => text === fill(id, bindings))
  if (present) return before || shows(present)
  return before && (!gone || isGone(answer.root, fill(gone, bindings)))
}

function credentialsFor({ credentials }: Step, { allowed, denied }: Identity): Credentials | undefined {
  if (credentials === 'none') return undefined
  if (credentials === 'unknown')
    return { accessKeyId: 'AKIAEC2SPECUNKNOWN00', secretAccessKey: 'ec2spec-unknown' }
  if (credentials === 'forged') return { ...allowed, secretAccessKey: 'ec2spec-forged' }
  return (credentials === 'denied' && denied) || allowed
}

/** Milliseconds, well beyond both limits that the documents name (errata E14). */
const hours = 3 * 3_600_000

function stepRequest(step: Step, bindings: Bindings, { endpoint, identity }: Target): Exchange['request'] {
  const credentials = credentialsFor(step, identity)
  const { method, wire, encoding, extra, form } = step
  const filled = {
    method,
    wire: fillDeep(wire, bindings),
    ...(extra && { extra: fillDeep(extra, bindings) }),
    ...(encoding && { encoding }),
    ...(form && { form }),
  }
  const signed = new Date(Date.now() - (step.credentials === 'stale' ? hours : 0))
  return buildRequest(endpoint, filled, credentials, identity.region, signed)
}
