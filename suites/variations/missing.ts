import { wireName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import { allTogether, type Context } from './context.ts'
import { interleave } from './interleave.ts'
import { isUnder } from './names.ts'
import { requestOf, wired } from './request.ts'
import { nameOf, rekey, standing } from './spots.ts'
import type { Family, Variant } from './variant.ts'
import { withoutToken } from './without-token.ts'

/** A required member left out, or sent without a value, in the plainest request and in a full one. */
export const missing: Family = {
  name: 'missing',
  *finite(context) {
    const required = [...requiredKeys(context.input, '', '')].filter(({ path }) => isClear(path, context))
    yield* interleave(required.map((one) => lacking(context, one)))
  },
}

type Required = { readonly key: string; readonly path: string; readonly isLeaf: boolean }

function* lacking(context: Context, { key, path, isLeaf }: Required): Generator<Variant> {
  const full = allTogether(withoutToken(context.firm)).filter(({ about }) => about !== path)
  for (const [name, fragments] of [
    ['', []],
    ['.in-full', full],
  ] as const) {
    const control = requestOf(context, fragments)
    const rest = rekey(control.wire, (one) => (isUnder(one, key) ? undefined : one))
    // Without the last of its members a structure is gone, and may be allowed to.
    if (standing(rest, context) !== 'incomplete') continue
    yield {
      name: `${nameOf(path)}${name}`,
      situation: 'missing-parameter',
      about: path,
      make: () => ({ control, test: wired(rest) }),
    }
    if (isLeaf)
      yield {
        name: `${nameOf(path)}${name}.empty`,
        situation: 'empty-value',
        about: path,
        make: () => ({ control, test: wired({ ...control.wire, [key]: '' }) }),
      }
  }
}

/** Members that a request has to have, and those that a structure in it has to have; lists by their first item. */
function* requiredKeys(
  { properties = {}, required = [] }: Schema,
  key: string,
  path: string,
): Generator<Required> {
  for (const [name, member] of Object.entries(properties)) {
    const [here, at] = [dotted(key, wireName(name, member)), dotted(path, name)]
    if (required.includes(name)) yield { key: here, path: at, isLeaf: !member.properties && !member.items }
    yield* member.items ? requiredKeys(member.items, `${here}.1`, `${at}[]`) : requiredKeys(member, here, at)
  }
}

const dotted = (head: string, tail: string): string => (head ? `${head}.${tail}` : tail)

/** A golden negative that is for some versions alone says that the others leave it open. */
const isClear = (path: string, { operation, version, library }: Context): boolean =>
  library.pairs
    .values()
    .filter(
      ({ request, operation: of }) =>
        of === operation && request.about === path && request.situation === 'missing-parameter',
    )
    .every(({ request: { versions } }) => !versions || versions.includes(version))
