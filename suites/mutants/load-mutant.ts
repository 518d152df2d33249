import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mutant } from './mutant.ts'
import { mutated } from './mutate.ts'
import { root } from './sources.ts'

type Endpoints = typeof import('../../harness/reference/endpoint.ts')

const base = `${pathToFileURL(root)}/`
/** It has no state but what it has worked out of the golden operations, and that takes long. */
const shared = `${base}shapes.ts`
let loaded = 0
let current: { url: string; source: string } | undefined

/**
 * The module of the endpoint with the one change, beside those that were loaded before: every source of the
 * reference endpoint once more, under a URL of its own. Rejects where the changed source cannot be loaded.
 */
export async function loadMutant(mutant?: Mutant): Promise<Endpoints> {
  const query = `?mutant=${++loaded}`
  current = mutant && changed(mutant, query)
  return (await import(`${base}endpoint.ts${query}`)) as Endpoints
}

function changed(mutant: Mutant, query: string): { url: string; source: string } {
  const file = join(root, mutant.file)
  return { url: pathToFileURL(file) + query, source: mutated(readFileSync(file, 'utf8'), mutant) }
}

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const query = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0]
    const isOwn = query && found.url.startsWith(base) && !found.url.includes('?')
    const isShared = found.url === shared && current?.url !== shared + query
    return isOwn && !isShared ? { ...found, url: found.url + query } : found
  },
  load: (url, context, next) =>
    url === current?.url
      ? { format: 'module-typescript', source: current.source, shortCircuit: true }
      : next(url, context),
})
