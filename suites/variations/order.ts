import { randomOf } from '../../harness/base/random.ts'
import type { Context } from './context.ts'
import type { Fragment } from './fragments.ts'
import { interleave } from './interleave.ts'
import { type Request, requestOf } from './request.ts'
import { type Family, over, type Variant } from './variant.ts'

const orders: Readonly<Record<string, (keys: readonly string[], id: string) => readonly string[]>> = {
  reversed: (keys) => keys.toReversed(),
  sorted: (keys) => keys.toSorted(),
  'version-first': (keys) => ['Version', ...keys.filter((key) => key !== 'Version')],
  'action-last': (keys) => [...keys.filter((key) => key !== 'Action'), 'Action'],
  'shuffled-1': (keys, id) => randomOf(`${id} 1`).shuffle(keys),
  'shuffled-2': (keys, id) => randomOf(`${id} 2`).shuffle(keys),
}

/** The order of the parameters means nothing. */
export const otherOrder: Family = {
  name: 'order',
  *finite(context) {
    yield* interleave([
      ordered(context, 'plain', []),
      ...context.rows.map((row, i) => ordered(context, `pairwise.${i + 1}`, row)),
    ])
  },
}

function* ordered(context: Context, of: string, row: readonly Fragment[]): Generator<Variant> {
  for (const [name, order] of Object.entries(orders))
    yield over(row, (some) => ({
      name: `${of}.${name}`,
      make: () => {
        const request = requestOf(context, some)
        return { test: { ...request, wire: inOrder(context, request, (keys) => order(keys, of)) } }
      },
    }))!
}

/** The whole wire of a request with its keys in another order. */
export function inOrder(
  { operation, version }: Context,
  { wire }: Request,
  order: (keys: readonly string[]) => readonly string[],
): Request['wire'] {
  const whole = { Action: operation, Version: version, ...wire } as Record<string, string>
  return Object.fromEntries(order(Object.keys(whole)).map((key) => [key, whole[key]!]))
}
