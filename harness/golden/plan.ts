import { existsAt } from '../shape/at-version.ts'
import { encode } from '../shape/encode.ts'
import { missing } from '../shape/fill.ts'
import { findMember } from '../shape/members.ts'
import { apiVersions } from '../shape/versions.ts'
import { answerWith } from './answer-with.ts'
import type { Case, Step } from './case.ts'
import { clauseId } from './clause-id.ts'
import { boundBefore } from './given.ts'
import { kindsAt, kindsTakenBy } from './kinds.ts'
import type { Library, Scenario } from './library.ts'
import { lookAfterwards } from './look-afterwards.ts'
import type { Pair } from './pairs.ts'
import { namesIn, renameBinding } from './rename-binding.ts'
import { shapeOf } from './shape-of.ts'
import { underName, untilOver } from './task-steps.ts'

/** The cases of `golden/`: every pair at every version that has it, then the scenarios. */
export function* planGolden(library: Library, versions: readonly string[] = apiVersions): Generator<Case> {
  for (const version of versions) {
    for (const pair of library.pairs.values())
      if (runsAt(pair, version, library)) yield lookedAfter(pairCase(pair, version, library), library)
    for (const scenario of library.scenarios)
      if (scenario.steps.every((step) => runsAt(step, version, library)))
        yield scenarioCase(scenario, version, library)
  }
}

const lookedAfter = (kase: Case, library: Library): Case => ({
  ...kase,
  steps: [...kase.steps, ...lookAfterwards(kase.steps, kase.version, library)],
})

/** The case of one golden pair at a version, if it runs there. */
export function planPair(id: string, version: string, library: Library): Case | undefined {
  const pair = library.pairs.get(`${id}@${version}`) ?? library.pairs.get(id)
  return pair && runsAt(pair, version, library) ? pairCase(pair, version, library) : undefined
}

/** Whether the operation, the members that a pair writes and everything it builds on exist at a version. */
function runsAt(pair: Pair, version: string, library: Library): boolean {
  const { versions, params, after = [], control } = pair.request
  if (pair.version ? pair.version !== version : versions && !versions.includes(version)) return false
  const operation = library.operations.get(pair.operation)
  if (operation && !existsAt(operation, version)) return Boolean(versions)
  const needed = [...after, ...(control ? [controlId(pair)] : [])]
  return (
    needed.every((id) => runsAt(find(id, version, library), version, library)) &&
    writable(pair, version, library, params)
  )
}

function writable(pair: Pair, version: string, library: Library, params: Pair['request']['params']): boolean {
  const operation = library.operations.get(pair.operation)
  if (!operation) return true
  const { input } = shapeOf(pair.operation, version, library)!
  if (pair.request.about && !findMember(input, pair.request.about) && !pair.request.versions) return false
  try {
    encode(params ?? {}, input)
    return true
  } catch {
    return false
  }
}

/** A pair by its id, the one that is made for the version before the one that is for all. */
function find(id: string, version: string, { pairs }: Library): Pair {
  const pair = pairs.get(`${id}@${version}`) ?? pairs.get(id)
  if (!pair) throw new Error(`golden/${id}.request.json does not exist`)
  return pair
}

const controlId = ({ operation, request: { control = '' } }: Pair): string =>
  control.includes('/') ? control : `${operation}/${control}`

function pairCase(pair: Pair, version: string, library: Library): Case {
  const control = pair.request.control && find(controlId(pair), version, library)
  const ids = [...new Set([...(control ? (control.request.after ?? []) : []), ...(pair.request.after ?? [])])]
  const setups = (round: string) =>
    onceEach(ids.flatMap((id) => setupSteps(id, version, library, pair, round)))
  const steps = setups('')
  if (control) steps.push(...controlSteps(control, pair, version, library))
  // A control that uses up what was set up has that for itself.
  if (control && consumes(control.operation, library))
    steps.push(...setups(' again').map((step) => renamed(step, 'again', library)))
  steps.push(givingAnew(toStep(pair, version, 'test'), steps, library))
  return {
    kind: 'pair',
    id: pair.id,
    version,
    operation: pair.operation,
    clause: clauseId(pair.operation, 'answer'),
    steps,
  }
}

/** A make that stands on an earlier one of its kind, a volume on the snapshot of a volume, gives an id of its own. */
function givingAnew(step: Step, before: readonly Step[], { resources = [] }: Library): Step {
  const binds = resources.find(({ make }) => make === step.operation)?.binds
  const isBound = before.some(({ expect: { answer } }) => answer && binds && namesIn(answer).includes(binds))
  return binds && isBound ? renameBinding(step, binds, `${binds}-anew`) : step
}

/** Whether a request that succeeds leaves its task, or what it stands on, in another state. */
export function consumes(operation: string, { operations, resources = [] }: Library): boolean {
  const known = operations.get(operation)
  if (known?.origin !== 'model') return known?.cancels !== undefined
  return !known.reads && !known.repeatable && !resources.some(({ make }) => make === operation)
}

/** Two things that need a third one stand on the same. */
const onceEach = (steps: readonly Step[]): Step[] => {
  const seen = new Set<string>()
  return steps.filter((step) => step.either || (!seen.has(step.id) && seen.add(step.id)))
}

/** What only a model has may be known to its target by a name: done twice, it has two. */
export const renamed = (step: Step, name: string, { operations }: Library): Step =>
  operations.get(step.operation)?.origin === 'model' ? underName(step, name) : step

/** What has to be done first, and where another operation makes the same kind of task, that instead. */
function setupSteps(id: string, version: string, library: Library, pair: Pair, round: string): Step[] {
  const needed = find(id, version, library)
  const before = (needed.request.after ?? []).flatMap((other) =>
    setupSteps(other, version, library, pair, round),
  )
  const step = toStep(needed, version, 'setup')
  const others = before.length ? [] : makersInstead(step, pair, version, library)
  return [...before, ...eitherOf(`${id}${round}`, [step, ...others])]
}

/** Other plain requests that make a task which a pair's operation takes, where its answer says nothing of its kind. */
function makersInstead(step: Step, { operation, request }: Pair, version: string, library: Library): Step[] {
  const taking = library.operations.get(operation)
  const [wanted] = namesIn(step.expect.answer!)
  if (!taking || !wanted || (taking.describes && !request.situation)) return []
  const makers = kindsTakenBy(taking, version, library).map(({ make }) => make)
  if (!makers.includes(step.operation)) return []
  return makers.flatMap((make) => {
    const plain = make === step.operation ? undefined : library.pairs.get(`${make}/minimal`)
    const [name] = plain ? namesIn(plain.answer) : []
    return plain && name ? [renameBinding(toStep(plain, version, 'setup'), name, wanted)] : []
  })
}

/** The same request without the fault; where the fault needs no task, any describe that succeeds does as well. */
function controlSteps(control: Pair, pair: Pair, version: string, library: Library): Step[] {
  const step = renamed(toStep(control, version, 'control'), 'control', library)
  const taking = library.operations.get(pair.operation)
  const needsTask = !taking || placeholdersIn(pair.request.wire).length > 0
  const describes = needsTask ? [] : kindsTakenBy(taking, version, library).map(({ describe }) => describe)
  const lists = [...new Set(describes)].flatMap((name) => library.pairs.get(`${name}/all`) ?? [])
  const others = lists.map((list) => withoutTexts(toStep(list, version, 'control')))
  return eitherOf(`control ${control.id}`, [step, ...others])
}

const withoutTexts = (step: Step): Step => ({ ...step, expect: {} })

const eitherOf = (either: string, steps: readonly Step[]): Step[] =>
  steps.length > 1 ? steps.map((step) => ({ ...step, either })) : [...steps]

/** The names in a request that only an answer can give. */
const placeholdersIn = (wire: Pair['request']['wire']): string[] =>
  Object.values(wire).flatMap((text) => (text === null ? [] : missing(text, boundBefore)))

function scenarioCase({ name, steps }: Scenario, version: string, library: Library): Case {
  const own = steps.map((pair) => toStep(pair, version, 'test'))
  return {
    kind: 'scenario',
    id: `scenarios/${name}`,
    version,
    operation: 'scenarios',
    clause: `scenario.${name}`,
    steps: [...own, ...lookAfterwards(own, version, library), ...witness(own, version, library)],
    ...(own.some(({ follow }) => follow) && { alone: true as const }),
  }
}

/**
 * Where a task is looked at after a cancel of another, or a dry run: one more task that nobody touches, looked at until
 * it is over. One that ends by itself would look as if it had been cancelled.
 */
function witness(steps: readonly Step[], version: string, library: Library): Step[] {
  const kinds = kindsAt(version, library)
  const kind = kinds.find(({ make }) => steps.some(({ operation }) => operation === make))
  const make = steps.find(({ operation }) => operation === kind?.make)
  if (!kind || !make || !steps.some(({ operation }) => kinds.some(({ cancel }) => cancel === operation)))
    return []
  const place = { id: `${make.id} (witness)`, version, library }
  const made = {
    ...underName(make, 'witness'),
    id: place.id,
    expect: { answer: answerWith(kind.make, place, '{{witness}}') },
  }
  return [made, untilOver(kind.describe, '{{witness}}', place)].map((step) => ({ ...step, role: 'witness' }))
}

export function toStep(pair: Pair, version: string, role: Step['role']): Step {
  const { request, operation } = pair
  const { params, poll, follow, pause, method = 'POST', credentials = 'allowed' } = request
  const fixed = { ...(operation !== 'protocol' && { Action: operation }), Version: version, ...request.wire }
  const wire = Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== null)) as Step['wire']
  const { situation, orSituations, about, present, absent } = request
  const expect = { answer: pair.answer, ...pick({ situation, orSituations, about, present, absent }) }
  return {
    id: pair.id,
    operation,
    role,
    method,
    credentials,
    wire,
    expect,
    ...pick({ params, poll, follow, pause }),
  }
}

/** An object without its undefined members, which `exactOptionalPropertyTypes` tells from absent ones. */
function pick<T extends object>(source: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as never
}
