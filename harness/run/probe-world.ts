import type { Step } from '../golden/case.ts'
import { isReadOnly } from '../golden/is-read-only.ts'
import type { Library } from '../golden/library.ts'
import { planPair } from '../golden/plan.ts'
import { namesIn } from '../golden/rename-binding.ts'
import { standInFor } from '../golden/resource.ts'
import { match } from '../judge/match.ts'
import { existsAt } from '../shape/at-version.ts'
import { type Bindings, missing } from '../shape/fill.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { runCase } from './run-case.ts'
import type { Target } from './send-step.ts'

/**
 * Sends the plainest request of each operation that nobody wrote down: first those that make something, in the order in
 * which it stands on each other, then those that only show it, before anything is changed; last those that take it away. What could not be made has an id that is well formed.
 */
export async function* probeWorld(
  target: Target,
  version: string,
  names: readonly string[],
): AsyncGenerator<Exchange> {
  const { library } = target
  const { resources = [] } = library
  let world: Bindings = Object.fromEntries(resources.map((one) => [one.binds, standInFor(one)]))
  for (const name of inOrder(names, library)) {
    const operation = library.operations.get(name)!
    const plain = existsAt(operation, version) ? planPair(`${name}/minimal`, version, library) : undefined
    const step = plain?.steps.findLast(({ role }) => role === 'test')
    if (!plain || !step) continue
    const bindings = { ...target.bindings, ...only(world, namedIn(step)) }
    const known = { ...target, bindings: without(bindings, namesIn(step.expect.answer!)) }
    const [exchange] = await runCase({ ...plain, id: `probe/${name}`, steps: [once(step)] }, known)
    if (!exchange) continue
    yield exchange
    const answer = readAnswer(exchange)
    if (answer.kind === 'success') world = { ...world, ...match(step.expect.answer!, answer.root, {}).bound }
  }
}

/** Whatever comes of it, it is sent once. */
const once = <T extends { readonly expect: object }>(step: T): T => ({
  ...step,
  expect: { ...step.expect, open: true },
})

/** What a request names; a log need not have the whole world in every line. */
const namedIn = ({ wire }: Step): string[] => Object.values(wire).flatMap((text) => missing(text, {}))

const only = (bindings: Bindings, names: readonly string[]): Bindings =>
  Object.fromEntries(Object.entries(bindings).filter(([name]) => names.includes(name)))

const without = (bindings: Bindings, names: readonly string[]): Bindings =>
  Object.fromEntries(Object.entries(bindings).filter(([name]) => !names.includes(name)))

function inOrder(names: readonly string[], library: Library): string[] {
  const { resources = [], pairs } = library
  const makers = new Map(resources.map((one) => [one.make, one]))
  const removers = new Map(
    resources.flatMap((one) => (one.remove ? [[one.remove.operation, one] as const] : [])),
  )
  const depths = new Map<string, number>()
  const depthOf = (make: string): number => {
    const known = depths.get(make)
    if (known !== undefined) return known
    const needs = pairs.get(`${make}/minimal`)?.request.after ?? []
    const depth = Math.max(0, ...needs.map((id) => 1 + depthOf(id.split('/')[0]!)))
    depths.set(make, depth)
    return depth
  }
  const made = names.filter((name) => makers.has(name)).sort((a, b) => depthOf(a) - depthOf(b))
  const taken = names
    .filter((name) => removers.has(name))
    .sort((a, b) => depthOf(removers.get(b)!.make) - depthOf(removers.get(a)!.make))
  const others = names.filter((name) => !makers.has(name) && !removers.has(name))
  const shows = (name: string): boolean => isReadOnly(name, library)
  return [...made, ...others.filter(shows), ...others.filter((name) => !shows(name)), ...taken]
}
