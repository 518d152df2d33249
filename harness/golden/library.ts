import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../shape/schema.ts'
import type { Library, Scenario } from './facts.ts'
import { goldenFolder, readJson } from './files.ts'
import { generatePairs } from './generate/index.ts'
import { scenariosOf } from './generate/scenarios.ts'
import type { Facts } from './generate/subject.ts'
import { loadOperations } from './operations.ts'
import { loadPairs, type Pair } from './pairs.ts'
import type { Resource } from './resource.ts'

export type { CitedDocument, Library, Machine, Scenario, Situation } from './facts.ts'

/**
 * `golden/`, and over it a folder of a user's own in the same form: operations, pairs, scenarios, situations, documents.
 * Throws GoldenError, which names the file.
 */
export function loadLibrary(root = goldenFolder, own?: string): Library {
  const roots = [root, ...(own ? [own] : [])]
  const operations = new Map(roots.flatMap((one) => [...loadOperations(one)]))
  const situations = merged<Library['situations']>(roots, 'situations.json')
  const machines = merged<Library['machines']>(roots, 'states.json')
  const folders = [...operations.keys(), 'protocol'].map((folder) => `documented/${folder}`)
  const written = roots.toReversed().flatMap((one) => folders.flatMap((folder) => loadPairs(folder, one)))
  const pairs = generatePairs({ operations, situations, machines }, firstOf(written))
  return {
    operations,
    pairs: new Map(pairs.map((pair) => [pair.id, pair])),
    scenarios: roots.flatMap((one) => loadScenarios(one, { operations, situations, machines })),
    situations,
    documents: merged(roots, 'documents.json'),
    machines,
    codes: readJson(join(root, 'codes.json')),
    readOnly: new Set(roots.flatMap(readOnlyIn)),
  }
}

const readOnlyIn = (root: string): readonly string[] => {
  const path = join(root, 'read-only.json')
  return existsSync(path) ? readJson<{ operations: string[] }>(path).operations : []
}

/** What a user wrote goes before what comes with the package. */
const firstOf = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.toReversed().map((pair) => [pair.id, pair])).values(),
]

const merged = <T extends object>(roots: readonly string[], file: string): T =>
  Object.assign(
    {},
    ...roots
      .map((root) => join(root, file))
      .filter((path) => existsSync(path))
      .map((path) => readJson<T>(path)),
  )

/** Of more operations than these the plainest cases alone are made: a run of all of EC2 is to end. */
const most = 50

/** A library with operations that nobody wrote down: their pairs follow from their shapes, and nothing of the rest changes. */
export function withOperations(
  library: Library,
  added: readonly Operation[],
  {
    version,
    namespace,
    resources,
    undoing = [],
    written = [],
  }: {
    readonly version: string
    readonly namespace?: string | undefined
    readonly resources: readonly Resource[]
    readonly undoing?: readonly Operation[]
    readonly written?: readonly Pair[]
  },
): Library {
  const operations = new Map([...library.operations, ...added.map((one) => [one.name, one] as const)])
  const own = { ...library, resources, operations: new Map(added.map((one) => [one.name, one])) }
  const isWhole = added.length > most
  const pairs = generatePairs(own, written, isWhole).map((pair) => [pair.id, pair] as const)
  return {
    ...library,
    operations,
    pairs: new Map([...library.pairs, ...pairs]),
    resources,
    undoing: new Map(undoing.map((one) => [one.name, one])),
    ...(isWhole && { isWhole }),
    ...(namespace && { namespaces: { ...library.namespaces, [version]: namespace } }),
  }
}

function loadScenarios(root: string, facts: Facts): Scenario[] {
  const folder = join(root, 'scenarios')
  if (!existsSync(folder)) return []
  const ideas = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return ideas
    .flatMap((file) => scenariosOf(readJson(join(folder, file)), `scenarios/${file}`, facts))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
