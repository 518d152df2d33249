import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nearest } from '../base/near.ts'
import type { Fault } from '../golden/fault.ts'
import { goldenFolder, readJson } from '../golden/files.ts'
import type { Recipes } from '../golden/resource.ts'
import type { ServiceModel } from './service-model.ts'

const file = 'recipes.json'

/** The package's recipes, and over them those of a user's folder: kind by kind, request by request. */
export function readRecipes(own?: string): Recipes {
  const packed = readJson<Recipes>(join(goldenFolder, file))
  const written = own ? readIn(own) : undefined
  if (!written) return packed
  const { resources = {}, requests = {}, madeBySdks = {} } = written
  const over = Object.entries(resources).map(([name, one]) => [name, { ...packed.resources[name], ...one }])
  return {
    resources: { ...packed.resources, ...Object.fromEntries(over) },
    requests: { ...packed.requests, ...requests },
    madeBySdks: { ...packed.madeBySdks, ...madeBySdks },
  }
}

const readIn = (folder: string): Partial<Recipes> | undefined =>
  existsSync(join(folder, file)) ? readJson<Partial<Recipes>>(join(folder, file)) : undefined

/** Operations and members that the recipes of a folder name, and that are not there. */
export function* lintRecipes(folder: string, { operations, shapes }: ServiceModel): Generator<Fault> {
  const { resources = {}, requests = {}, madeBySdks = {} } = readIn(folder) ?? {}
  const named = [
    ...Object.entries(resources).flatMap(([kind, { make, look, remove, changes = [] }]) => [
      ...(make ? [{ at: `resources.${kind}.make`, operation: make, members: [] }] : []),
      ...[look, remove].flatMap((one) =>
        one ? [{ at: `resources.${kind}`, operation: one.operation, members: [one.by] }] : [],
      ),
      ...changes.map(({ operation, by, params }) => ({
        at: `resources.${kind}.changes`,
        operation,
        members: [by, ...Object.keys(params)],
      })),
    ]),
    ...Object.entries(requests).map(([operation, params]) => ({
      at: `requests.${operation}`,
      operation,
      members: Object.keys(params),
    })),
    ...Object.entries(madeBySdks).map(([operation, paths]) => ({
      at: `madeBySdks.${operation}`,
      operation,
      members: paths.map((path) => path.split(/[.[]/)[0]!),
    })),
  ]
  for (const { at, operation, members } of named) {
    const input = operations[operation]?.input
    const known = Object.keys((input && shapes[input.shape]?.members) ?? {})
    if (!operations[operation]) yield told(at, 'operation', operation, Object.keys(operations))
    else
      for (const member of members)
        if (!known.includes(member)) yield told(at, `member of ${operation}`, member, known)
  }
}

function told(at: string, what: string, name: string, names: readonly string[]): Fault {
  const near = nearest(name, names)
  return {
    file: `golden/${file}`,
    message: `${at}: there is no ${what} ${name}${near ? ` (did you mean ${near}?)` : ''}`,
  }
}
