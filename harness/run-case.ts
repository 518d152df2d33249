import { readAnswer } from './answer.ts'
import { type Bindings, missing } from './fill.ts'
import type { Library } from './golden/library.ts'
import { hash } from './hash.ts'
import { match } from './match.ts'
import type { Case, Exchange, Step } from './model.ts'
import { sendStep, type Target } from './send-step.ts'
import { isReached } from './settled.ts'

/** Walks a case's steps until one makes the next pointless, and returns what went over the wire. */
export async function runCase(kase: Case, target: Target): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = []
  let bindings: Bindings = firstBindings(kase, target)
  for (const [index, step] of kase.steps.entries()) {
    if (Object.values(step.wire).some((text) => missing(text, bindings).length)) break
    for await (const exchange of sendStep(kase, index, bindings, target)) exchanges.push(exchange)
    const answer = readAnswer(exchanges.at(-1)!)
    if (answer.kind !== 'success' && (!toleratesError(step) || isRefusedMaking(step, target.library))) break
    if (answer.kind !== 'success') continue
    if (step.poll === 'may' && !isReached(step, answer.root, bindings)) break
    if (step.expect.answer)
      bindings = { ...bindings, ...match(step.expect.answer, answer.root, bindings).bound }
  }
  return exchanges
}

const toleratesError = ({ role, expect }: Step): boolean =>
  role === 'test' && Boolean(expect.situation ?? expect.orSituations ?? expect.open)

/** Where nothing was made, as the target has not what it would be made of, the rest has nothing to build on. */
const isRefusedMaking = ({ operation, expect }: Step, { operations }: Library): boolean =>
  Boolean(expect.orSituations) &&
  !Object.values(operations.get(operation)?.input.properties ?? {}).some(({ selects }) => selects)

const firstBindings = (kase: Case, { identity, nonce, bindings }: Target): Bindings => ({
  ...bindings,
  nonce: hash(`${nonce} ${kase.id} ${kase.version}`, 12),
  version: kase.version,
  region: identity.region,
  zone: `${identity.region}a`,
})
