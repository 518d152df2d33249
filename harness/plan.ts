import { encode } from './encode.ts'
import { atVersion, existsAt } from './golden/at-version.ts'
import type { Library, Scenario } from './golden/library.ts'
import type { Pair } from './golden/pairs.ts'
import { findMember } from './members.ts'
import type { Case, Step } from './model.ts'
import { apiVersions } from './versions.ts'

/** The cases of `golden/`: every pair at every version that has it, then the scenarios. */
export function* planGolden(library: Library, versions: readonly string[] = apiVersions): Generator<Case> {
  for (const version of versions) {
    for (const pair of library.pairs.values())
      if (runsAt(pair, version, library)) yield pairCase(pair, version, library)
    for (const scenario of library.scenarios)
      if (scenario.steps.every((step) => runsAt(step, version, library)))
        yield scenarioCase(scenario, version)
  }
}

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
  const input = atVersion(operation.input, version)
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
  const setups = [...(control ? (control.request.after ?? []) : []), ...(pair.request.after ?? [])]
  const steps = [...new Set(setups)].flatMap((id) => setupSteps(id, version, library))
  if (control) steps.push(toStep(control, version, 'control'))
  steps.push(toStep(pair, version, 'test'))
  return { id: pair.id, version, operation: pair.operation, clause: `${pair.operation}.answer`, steps }
}

function setupSteps(id: string, version: string, library: Library): Step[] {
  const pair = find(id, version, library)
  const before = (pair.request.after ?? []).flatMap((other) => setupSteps(other, version, library))
  return [...before, toStep(pair, version, 'setup')]
}

function scenarioCase({ name, steps }: Scenario, version: string): Case {
  const clause = `scenario.${name}`
  return {
    id: `scenarios/${name}`,
    version,
    operation: 'scenarios',
    clause,
    steps: steps.map((pair) => toStep(pair, version, 'test')),
  }
}

export function toStep(pair: Pair, version: string, role: Step['role']): Step {
  const { request, operation } = pair
  const { params, poll, method = 'POST', credentials = 'allowed' } = request
  const fixed = { ...(operation !== 'protocol' && { Action: operation }), Version: version, ...request.wire }
  const wire = Object.fromEntries(Object.entries(fixed).filter(([, value]) => value !== null)) as Step['wire']
  const { situation, orSituations, about, present, absent } = request
  const expect = { answer: pair.answer, ...pick({ situation, orSituations, about, present, absent }) }
  return { id: pair.id, operation, role, method, credentials, wire, expect, ...pick({ params, poll }) }
}

/** An object without its undefined members, which `exactOptionalPropertyTypes` tells from absent ones. */
function pick<T extends object>(source: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as never
}
