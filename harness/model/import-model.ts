import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chosen } from './library-with.ts'
import { readModel } from './read-model.ts'
import { toOperation } from './to-operation.ts'

/** Writes the operations of a model as golden has them, one file each, and says how many. Throws UsageError. */
export function* importModel(path: string, patterns: readonly string[], out: string): Generator<string> {
  const model = readModel(path)
  const names = chosen(model, patterns, path)
  const folder = join(out, 'operations')
  mkdirSync(folder, { recursive: true })
  for (const name of names)
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(toOperation(name, model), undefined, 2)}\n`)
  yield `${folder}: ${names.length} operations of ${model.metadata.apiVersion}`
}
