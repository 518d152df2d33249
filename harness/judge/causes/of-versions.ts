import { fitsAny } from '../../golden/situations.ts'
import { atVersion, existsAt } from '../../shape/at-version.ts'
import { wireName } from '../../shape/names.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import { apiVersions } from '../../shape/versions.ts'
import type { Look } from '../look.ts'
import type { Wider } from './normalisation.ts'

/** What comes of it that requests of one API version are taken by the rules of another. */
export function* ofVersions(look: Look): Generator<Wider> {
  const other = takenAs(look)
  if (!other) return
  const words = `requests of ${look.version} are taken as those of ${other}`
  yield { id: words, words }
}

/** The other API version that an answer is of: its namespace says so, or it does not know what only this one has. */
function takenAs({ answer, version, shape, library, exchange: { request } }: Look): string | undefined {
  const others = apiVersions.filter((one) => one !== version)
  if (answer.kind === 'success') return others.find((one) => answer.root.namespace.includes(one))
  if (answer.kind !== 'error' || !shape) return undefined
  if (!fitsAny(['unknown-parameter'], answer.code, library)) return undefined
  return others.find((one) => lacksSome(shape.operation, one, Object.keys(request.wire)))
}

/** Whether an operation has, at a version, no parameter by the name of one that was sent. */
function lacksSome(operation: Operation, version: string, keys: readonly string[]): boolean {
  if (!existsAt(operation, version)) return false
  const input = atVersion(operation.input, version)
  return keys.some((key) => key !== 'Action' && key !== 'Version' && !isNamed(input, key.split('.')))
}

/** Whether a key of the wire leads to a member; items are counted in it. */
function isNamed({ properties = {}, items }: Schema, [first = '', ...rest]: readonly string[]): boolean {
  if (items) return /^\d+$/.test(first) && (!rest.length || isNamed(items, rest))
  const found = Object.entries(properties).find((entry) => wireName(...entry) === first)
  return found !== undefined && (!rest.length || isNamed(found[1], rest))
}
