import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GoldenError } from '../base/errors.ts'

/** Beside `harness/` in the repository and beside `dist/` in the published package. */
const here = fileURLToPath(new URL('.', import.meta.url))
export const goldenFolder = join(here, import.meta.url.endsWith('.ts') ? '../../golden' : '../../../golden')

export function readJson<T>(file: string): T {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch (error) {
    throw new GoldenError(`${file}: ${(error as Error).message}`)
  }
}

/** Names of the operations that `golden/operations/` describes, in their order. */
export const operationNames = (folder = goldenFolder): string[] =>
  (existsSync(join(folder, 'operations')) ? readdirSync(join(folder, 'operations')) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
