import { hash } from '../base/hash.ts'
import type { Case, Step } from '../golden/case.ts'
import { standIns } from '../golden/given.ts'
import type { Library } from '../golden/library.ts'
import { namesIn } from '../golden/rename-binding.ts'
import { match } from '../judge/match.ts'
import { isReached } from '../judge/settled.ts'
import { type Bindings, missing } from '../shape/fill.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { sendStep, type Target } from './send-step.ts'

/**
 * Walks a case's steps until one makes the next pointless, and returns what went over the wire. Of steps that are
 * alternatives the first that succeeds is the last that is sent; `has` says which operations the target has.
 */
export async function runCase(
  kase: Case,
  target: Target,
  has: (operation: string) => boolean = () => true,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  const done = new Set<string>()
  const proved = new Set<string>()
  let bindings: Bindings = firstBindings(kase, target)
  let isCut = false
  for (const [index, step] of kase.steps.entries()) {
    if (isCut && !isAfterwards(step)) continue
    if (step.either && (done.has(step.either) || (!has(step.operation) && isFollowed(kase, index)))) continue
    if (lacks(step, bindings)) {
      if (isFollowed(kase, index)) continue
      break
    }
    for await (const exchange of sendStep(kase, index, bindings, target, proved)) exchanges.push(exchange)
    const answer = readAnswer(exchanges.at(-1)!)
    if (answer.kind === 'success')
      for (const text of Object.values(exchanges.at(-1)!.request.wire)) proved.add(text)
    const bound = answer.kind === 'success' ? boundBy(step, answer.root, bindings) : undefined
    const isDone = bound !== undefined && !(step.either && bindsLess(step, bound))
    if (isDone && step.either) done.add(step.either)
    if (!isDone && canGoOn(kase, index, bindings)) continue
    if (!bound) {
      isCut ||= !toleratesError(step) || isRefusedMaking(step, target.library)
      continue
    }
    if (answer.kind === 'success' && step.poll === 'may' && !isReached(step, answer.root, bindings)) break
    bindings = { ...bindings, ...bound }
  }
  return exchanges
}

/** What an answer binds. A set-up that is done again binds anew. */
function boundBy(
  { role, expect: { answer } }: Step,
  root: Parameters<typeof match>[1],
  bindings: Bindings,
): Bindings {
  if (!answer) return {}
  const own = role === 'setup' ? new Set(namesIn(answer)) : new Set<string>()
  const others = Object.fromEntries(Object.entries(bindings).filter(([name]) => !own.has(name)))
  return match(answer, root, others).bound
}

/** Whether a step only looks at what became of what went before. */
const isAfterwards = ({ role, expect }: Step): boolean => role === 'witness' && expect.open === true

const bindsLess = ({ expect: { answer } }: Step, bound: Bindings): boolean =>
  answer !== undefined && namesIn(answer).some((name) => !(name in bound))

/** Whether an alternative comes next. */
const isFollowed = ({ steps }: Case, index: number): boolean =>
  steps[index]!.either !== undefined && steps[index + 1]?.either === steps[index]!.either

/** Whether a preparation that failed has an alternative, or the request under test needs nothing of it. */
function canGoOn(kase: Case, index: number, bindings: Bindings): boolean {
  if (isFollowed(kase, index)) return true
  const tested = kase.steps.find(({ role }) => role === 'test')!
  return kase.steps[index]!.role === 'setup' && !lacks(tested, bindings)
}

const lacks = ({ wire, expect: { present = '' } }: Step, bindings: Bindings): boolean =>
  [...Object.values(wire), present].some((text) => missing(text, bindings).length > 0)

const toleratesError = ({ role, expect }: Step): boolean =>
  (role === 'test' || role === 'witness') && Boolean(expect.situation ?? expect.orSituations ?? expect.open)

/** Where nothing was made, because the target lacks what it would be made of, the rest has nothing to build on. */
const isRefusedMaking = ({ operation, expect }: Step, { operations }: Library): boolean =>
  Boolean(expect.orSituations) && operations.get(operation)?.makes !== undefined

const firstBindings = (kase: Case, { identity, nonce, bindings }: Target): Bindings => ({
  ...standIns,
  ...bindings,
  nonce: hash(`${nonce} ${kase.id} ${kase.version}`, 12),
  nth: '1',
  version: kase.version,
  region: identity.region,
  zone: `${identity.region}a`,
})
