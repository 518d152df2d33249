import { wireName } from '../../harness/shape/names.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import type { Context } from './context.ts'
import { interleave } from './interleave.ts'
import { requestOf, wired } from './request.ts'
import { nameOf, rekey, type Spot, spotsOf, standing } from './spots.ts'
import type { Family, Variant } from './variant.ts'

/** A text where a structure or a list belongs, and a structure or a list where a text does. */
export const wrongShape: Family = {
  name: 'shape',
  *finite(context) {
    yield* interleave([
      scalars(context),
      deeper(context, '.1'),
      deeper(context, '.Value'),
      deeper(context, '.member.1'),
    ])
  },
}

/** `ClientData=ec2spec`, beside what the plainest request has. */
function* scalars(context: Context): Generator<Variant> {
  const { wire, operation, library } = context
  const texts = new Set(scalarKeys(library.operations.get(operation)!.input, ''))
  // A text at the same place in another version may be taken in this one as well.
  for (const { key, path } of branches(context.input, '', ''))
    if (!texts.has(key))
      yield {
        name: `${nameOf(path)}.scalar`,
        situation: 'scalar-for-structure',
        make: () => ({ control: requestOf(context), test: wired({ ...wire, [key]: 'ec2spec' }) }),
      }
}

/** Structures and lists outside of lists, where a key without a number can name them. */
function* branches(
  { properties = {} }: Schema,
  key: string,
  path: string,
): Generator<{ key: string; path: string }> {
  for (const [name, member] of Object.entries(properties)) {
    if (member.type !== 'object' && member.type !== 'array') continue
    const [here, at] = [join(key, wireName(name, member)), join(path, name)]
    yield { key: here, path: at }
    yield* branches(member, here, at)
  }
}

/** The keys of the members that are texts, numbers and the like, in any version. */
function* scalarKeys({ properties = {} }: Schema, head: string): Generator<string> {
  for (const [name, member] of Object.entries(properties)) {
    const key = join(head, wireName(name, member))
    if (member.type === 'object') yield* scalarKeys(member, key)
    else if (member.type !== 'array') yield key
  }
}

const join = (head: string, tail: string): string => (head ? `${head}.${tail}` : tail)

/** `Description.Value=…` for `Description=…`. */
function* deeper(context: Context, tail: string): Generator<Variant> {
  for (const spot of spotsOf(context)) {
    if (spot.path.endsWith('[]')) continue
    const without = standing(
      rekey(spot.control.wire, (key) => (key === spot.key ? undefined : key)),
      context,
    )
    if (without !== 'unclear')
      yield under(spot, tail, without === 'valid' ? 'unknown-parameter' : 'misnamed-required')
  }
}

const under = ({ key, path, control }: Spot, tail: string, situation: string): Variant => ({
  name: `${nameOf(path)}${tail}`,
  situation,
  make: () => ({ control, test: wired(rekey(control.wire, (one) => (one === key ? key + tail : one))) }),
})
