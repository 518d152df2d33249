import { dirname, join } from 'node:path'
import { GoldenError } from '../base/errors.ts'
import type { Operation, Schema } from '../shape/schema.ts'
import { goldenFolder, operationNames, readJson } from './files.ts'

/** Every operation of `golden/`, by name, with each `$ref` replaced by what it refers to. */
export function loadOperations(folder = goldenFolder): ReadonlyMap<string, Operation> {
  const names = operationNames(folder)
  return new Map(names.map((name) => [name, loadOperation(join(folder, 'operations', `${name}.json`))]))
}

function loadOperation(file: string): Operation {
  const { input, output, ...rest } = readJson<Operation>(file)
  return { ...rest, input: inline(input, file), output: inline(output, file) }
}

function inline(schema: Schema, file: string): Schema {
  if (schema.$ref) {
    const { $ref, ...siblings } = schema
    const [target, found] = follow($ref, file)
    return inline({ ...found, ...siblings }, target)
  }
  const { properties, items } = schema
  return {
    ...schema,
    ...(items && { items: inline(items, file) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, inline(v, file)])),
    }),
  }
}

function follow(ref: string, file: string): [file: string, schema: Schema] {
  const [path = '', pointer = ''] = ref.split('#')
  const target = path ? join(dirname(file), path) : file
  const root = readJson<Schema>(target)
  const name = pointer.replace('/$defs/', '')
  const schema = root.$defs?.[name]
  if (!schema) throw new GoldenError(`${file}: $ref ${ref} leads nowhere; ${target} has no $defs/${name}`)
  return [target, schema]
}
