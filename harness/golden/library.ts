import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Operation } from '../shape/schema.ts'
import type { Library, Scenario } from './facts.ts'
import { goldenFolder, readJson } from './files.ts'
import { generatePairs } from './generate/index.ts'
import { scenariosOf } from './generate/scenarios.ts'
import type { Facts } from './generate/subject.ts'
import { loadOperations } from './operations.ts'
import { loadPairs } from './pairs.ts'

export type { CitedDocument, Library, Machine, Scenario, Situation } from './facts.ts'

export function loadLibrary(root = goldenFolder): Library {
  const operations = loadOperations(root)
  const situations = readJson<Library['situations']>(join(root, 'situations.json'))
  const machines = readJson<Library['machines']>(join(root, 'states.json'))
  const folders = [...operations.keys(), 'protocol']
  const written = folders.flatMap((folder) => loadPairs(`documented/${folder}`, root))
  const pairs = generatePairs({ operations, situations, machines }, written)
  return {
    operations,
    pairs: new Map(pairs.map((pair) => [pair.id, pair])),
    scenarios: loadScenarios(root, { operations, situations, machines }),
    situations,
    documents: readJson(join(root, 'documents.json')),
    machines,
    codes: readJson(join(root, 'codes.json')),
  }
}

/** A library with operations that nobody wrote down: their pairs follow from their shapes, and nothing of the rest changes. */
export function withOperations(
  library: Library,
  added: readonly Operation[],
  { version, namespace }: { readonly version: string; readonly namespace?: string | undefined },
): Library {
  const operations = new Map([...library.operations, ...added.map((one) => [one.name, one] as const)])
  const own = { ...library, operations: new Map(added.map((one) => [one.name, one])) }
  const pairs = generatePairs(own, []).map((pair) => [pair.id, pair] as const)
  return {
    ...library,
    operations,
    pairs: new Map([...library.pairs, ...pairs]),
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
