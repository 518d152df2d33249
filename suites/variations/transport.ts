import type { Encoding } from '../../harness/model.ts'
import { interleave } from '../../harness/variants/interleave.ts'
import { randomOf } from '../../harness/variants/random.ts'
import type { Fragment } from '../../harness/variants/fragments.ts'
import type { Context } from './context.ts'
import { type Request, requestOf } from './request.ts'
import { type TextClass, textClasses } from './text-classes.ts'
import { freeTexts, textRequest } from './texts.ts'
import { type Family, over, type Variant } from './variant.ts'

const shortTexts = textClasses.filter(({ text }) => text.length < 200)

/** What POST says in its body, GET says in the query string. */
export const byGet: Family = {
  name: 'get',
  addsNoClause: true,
  *finite(context) {
    yield get('plain', () => requestOf(context))
    const rows = context.rows.map((row, i) => over(withoutToken(row), (some) => get(`pairwise.${i + 1}`, () => requestOf(context, some)))!)
    yield* interleave<Variant>([rows, eachText(context).map(({ name, request }) => get(name, request))])
  },
}

/** A token would make the second of two equal requests a repetition of the first. */
export const withoutToken = (row: readonly Fragment[]): Fragment[] => row.filter(({ about }) => !about.endsWith('ClientToken'))

const get = (name: string, request: () => Request): Variant => ({
  name,
  make: () => ({ control: request(), test: { ...request(), method: 'GET' } }),
})

function* eachText(context: Context): Generator<{ name: string; request: () => Request; kind: TextClass }> {
  for (const kind of shortTexts)
    for (const member of freeTexts(context).slice(0, 1)) yield { name: `text.${kind.name}`, kind, request: () => textRequest(context, member, kind) }
}

const encodings: readonly Encoding[] = ['lower-hex', 'plus', 'every-byte']

/** The same keys and values, percent-encoded in other ways that mean the same. */
export const encodedOtherwise: Family = {
  name: 'encoding',
  addsNoClause: true,
  *finite(context) {
    yield* interleave(encodings.map((encoding) => encodedAs(context, encoding)))
  },
}

function* encodedAs(context: Context, encoding: Encoding): Generator<Variant> {
  const all = encoding === 'plus' ? eachText(context).filter(({ kind }) => kind.text.includes(' ')) : eachText(context)
  if (encoding === 'every-byte') yield as('plain', () => requestOf(context))
  for (const { name, request } of all) yield as(name, request)

  function as(name: string, request: () => Request): Variant {
    return { name: `${encoding}.${name}`, make: () => ({ control: request(), test: { ...request(), encoding } }) }
  }
}

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
  addsNoClause: true,
  *finite(context) {
    yield* interleave([ordered(context, 'plain', []), ...context.rows.map((row, i) => ordered(context, `pairwise.${i + 1}`, row))])
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
export function inOrder({ operation, version }: Context, { wire }: Request, order: (keys: readonly string[]) => readonly string[]): Request['wire'] {
  const whole = { Action: operation, Version: version, ...wire } as Record<string, string>
  return Object.fromEntries(order(Object.keys(whole)).map((key) => [key, whole[key]!]))
}
