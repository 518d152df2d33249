import { existsSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { nearest } from '../base/near.ts'
import type { Fault } from './fault.ts'
import { goldenFolder, readJson } from './files.ts'

const kinds = [
  { folder: 'operations', schema: 'operation', ends: '.json' },
  { folder: 'scenarios', schema: 'scenario', ends: '.json' },
  { folder: 'documented', schema: 'pair', ends: '.request.json' },
  { folder: '.', schema: 'recipes', ends: 'recipes.json' },
] as const

/** Every file of `golden/` held against its schema: where it departs, and what was meant. */
export function* lintFiles(root = goldenFolder): Generator<Fault> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, strict: false })
  for (const { folder, schema, ends } of kinds) {
    const validate = ajv.compile(readJson<object>(join(goldenFolder, 'schemas', `${schema}.schema.json`)))
    for (const file of filesIn(join(root, folder), ends)) {
      const path = posix.join(folder, file)
      if (!validate(readJson(join(root, path))))
        for (const error of telling(validate.errors!))
          yield { file: `golden/${path}`, message: messageOf(error) }
    }
  }
}

const filesIn = (folder: string, ends: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ends))
        .sort()
    : []

/** Without those that only say that a part of a choice is not met. */
const telling = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const own = errors.filter(({ schemaPath }) => !schemaPath.includes('/oneOf/'))
  return own.length > 1 ? own.filter(({ keyword }) => keyword !== 'oneOf') : own
}

function messageOf({ keyword, instancePath, params, message = '', parentSchema }: ErrorObject): string {
  const place = instancePath || 'the top'
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty)
    const near = nearest(name, Object.keys((parentSchema?.properties as object | undefined) ?? {}))
    return `unknown keyword ${name} at ${place}${near ? ` (did you mean ${near}?)` : ''}`
  }
  const words = keyword === 'enum' ? `: ${(params.allowedValues as unknown[]).join(', ')}` : ''
  return `${place} ${message}${words}`
}
