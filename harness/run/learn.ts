import type { Case, Step } from '../golden/case.ts'
import { clauseId } from '../golden/clause-id.ts'
import { isReadOnly } from '../golden/is-read-only.ts'
import type { Library } from '../golden/library.ts'
import { planPair } from '../golden/plan.ts'
import { mannerOf, type Support, type Supported, standingOf, supportKey } from '../judge/support.ts'
import { atVersion, existsAt } from '../shape/at-version.ts'
import type { Operation } from '../shape/schema.ts'
import type { Element } from '../shape/xml.ts'
import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'
import { nonsense } from './harmless.ts'
import { probeWorld } from './probe-world.ts'
import { runCase } from './run-case.ts'
import type { Target } from './send-step.ts'

/** Golden pairs that a target with the operation answers as its own, the plainest first. */
export const probes = ['minimal', 'all', 'active', 'unknown-id', 'unknown-task'] as const

/** Sends a nonsense action, then each operation's plainest request, and compares the manners of the answers. */
export async function* probe(
  target: Target,
  versions: readonly string[],
  names: readonly string[],
  live: boolean,
): AsyncGenerator<Exchange> {
  for (const version of versions) {
    yield* await runCase(bareCase(nonsense, version), target)
    const isOfModel = (name: string) => target.library.operations.get(name)?.origin === 'model'
    if (!live) yield* probeWorld(target, version, names.filter(isOfModel))
    for (const name of names) {
      const operation = target.library.operations.get(name)
      if (!operation || !existsAt(operation, version) || (isOfModel(name) && !live)) continue
      if (live) yield* await probeLive(target, operation, version)
      else {
        yield* await probeOne(target, name, version, `probe/${name}`)
        if (operation.makes) yield* await probeOne(target, name, version, `probe/${name}${again}`)
      }
    }
  }
}

/** What the second probe of an operation that makes tasks is called by. */
const again = '#2'

/** A live endpoint gets the call that describes, or the dry run. */
async function probeLive(
  target: Target,
  { name, input }: Operation,
  version: string,
): Promise<readonly Exchange[]> {
  if (isReadOnly(name, target.library)) return runCase(bareCase(name, version), target)
  const dryRun = planPair(`${name}/dry-run`, version, target.library)
  if (!atVersion(input, version).properties?.DryRun || !dryRun) return []
  return runCase({ ...dryRun, id: `probe/${name}`, steps: dryRun.steps.slice(-1) }, target)
}

async function probeOne(
  target: Target,
  name: string,
  version: string,
  id: string,
): Promise<readonly Exchange[]> {
  for (const probe of probes) {
    const kase = planPair(`${name}/${probe}`, version, target.library)
    if (!kase) continue
    const exchanges = await runCase({ ...kase, id }, target)
    if (exchanges.at(-1)?.step === kase.steps.length - 1) return exchanges.slice(-1)
  }
  return runCase(bareCase(name, version), target)
}

/** A request of an action with no parameters. */
const bareCase = (action: string, version: string): Case => ({
  kind: 'pair',
  id: `probe/${action}`,
  version,
  operation: action,
  clause: clauseId(action, 'accepted'),
  steps: [
    {
      id: `probe/${action}`,
      operation: action,
      role: 'test',
      method: 'POST',
      credentials: 'allowed',
      wire: { Action: action, Version: version },
      expect: {},
    },
  ],
})

/** What probing has shown: a pure function of its exchanges, so that a log tells it as well. */
export function supportFrom(exchanges: Iterable<Exchange>): Support {
  const support = new Map<string, Supported>()
  const refusals = new Map<string, string | undefined>()
  const ids = new Map<string, string | undefined>()
  for (const exchange of exchanges) {
    const action = exchange.case.replace('probe/', '')
    const key = supportKey(action.replace(again, ''), exchange.version)
    if (action === nonsense) refusals.set(exchange.version, mannerOf(exchange, action))
    else if (action.endsWith(again)) {
      const first = ids.get(key)
      if (first && taskIdIn(exchange) && first !== taskIdIn(exchange))
        support.set(key, { ...support.get(key)!, freshIds: true })
    } else {
      ids.set(key, taskIdIn(exchange))
      support.set(key, supported(exchange, action, refusals.get(exchange.version)))
    }
  }
  return support
}

/** The id of the task that an answer shows. */
function taskIdIn(exchange: Exchange): string | undefined {
  const answer = readAnswer(exchange)
  const find = ({ name, text, children }: Element): string | undefined =>
    /taskid$/i.test(name) && text ? text : children.map(find).find(Boolean)
  return answer.kind === 'success' ? find(answer.root) : undefined
}

function supported(exchange: Exchange, action: string, nonsense: string | undefined): Supported {
  const standing = standingOf(exchange, action, nonsense)
  if (standing === 'supported')
    return { supported: true, ...(readAnswer(exchange).kind === 'success' && { accepted: true as const }) }
  const manner = mannerOf(exchange, action)!
  return standing === 'broken' ? { supported: true, broken: true, manner } : { supported: false, manner }
}

/** Operations that a case needs and the target lacks: at its version, or at all where the version has none such. */
export const lacking = ({ steps, version }: Case, support: Support, library: Library): string[] => {
  const isLacking = ({ operation }: Step) =>
    library.operations.has(operation) && lacks(operation, version, support)
  const groups = Map.groupBy(steps, (step) => step.either ?? step)
  // Of alternatives one that is there is enough.
  const short = [...groups.values()].filter((some) => some.every(isLacking))
  return [...new Set(short.flatMap((some) => some[0]!.operation))]
}

/** Whether a target is known to lack an operation at a version. */
export function lacks(name: string, version: string, support: Support): boolean {
  const here = support.get(supportKey(name, version))
  if (here) return !here.supported
  const elsewhere = [...support].filter(([key]) => key.startsWith(`${name}@`))
  return elsewhere.length > 0 && elsewhere.every(([, { supported }]) => !supported)
}
