import { planPair } from '../../harness/golden/plan.ts'
import { decode } from '../../harness/shape/decode.ts'
import type { Params, Value, Wire } from '../../harness/shape/encode.ts'
import type { Schema } from '../../harness/shape/schema.ts'
import type { Context } from './context.ts'
import type { Fragment } from './fragments.ts'
import { type Leaf, leaves } from './leaves.ts'
import { type Request, requestOf } from './request.ts'

/** One key of a valid request, in which it can be broken. */
export type Spot = Leaf & {
  /** The valid request, and what makes it of the plainest. */
  readonly control: Request
  readonly fragments: readonly Fragment[]
}

const spots = new WeakMap<Context, readonly Spot[]>()

/** Every member that a golden pair writes, each in the plainest request that has it. */
export function spotsOf(context: Context): readonly Spot[] {
  const known = spots.get(context) ?? [...findSpots(context)]
  spots.set(context, known)
  return known
}

function* findSpots(context: Context): Generator<Spot> {
  const seen = new Set<string>()
  for (const fragments of [[], ...context.fragments.map((one) => [one]), ...dryRun(context)]) {
    const control = requestOf(context, fragments)
    for (const leaf of leaves(control.params!, context.input)) {
      if (seen.has(leaf.path)) continue
      seen.add(leaf.path)
      yield { ...leaf, control, fragments }
    }
  }
}

/** `DryRun=false` says nothing, and so has no golden pair of its own. */
function dryRun({ input }: Context): Fragment[][] {
  if (!input.properties?.DryRun) return []
  return [
    [
      {
        name: 'DryRun',
        about: 'DryRun',
        edits: [{ path: ['DryRun'], value: false }],
        situations: [],
        level: 'MUST',
      },
    ],
  ]
}

/** A wire with other keys instead of some, in their place. A key that becomes undefined goes. */
export const rekey = (wire: Wire, rename: (key: string) => string | undefined): Wire =>
  Object.fromEntries(
    Object.entries(wire).flatMap(([key, text]) => {
      const name = rename(key)
      return name === undefined ? [] : [[name, text]]
    }),
  )

/** What a request is without some of its keys: another valid request, one that lacks what it needs, or neither for sure. */
export function standing(rest: Wire, context: Context): 'valid' | 'incomplete' | 'unclear' {
  if (lacks(decode(rest, context.input).params, context.input)) return 'incomplete'
  return knownWires(context).has(wireKey(rest)) ? 'valid' : 'unclear'
}

/** Whether a value lacks a member that is required, or has none or several of a choice. */
function lacks(value: Value | undefined, { required = [], oneOf, properties = {}, items }: Schema): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return items !== undefined && value.some((item) => lacks(item, items))
  const has = (name: string) => (value as Params)[name] !== undefined
  return (
    !required.every(has) ||
    (oneOf !== undefined && oneOf.filter((choice) => choice.required.every(has)).length !== 1) ||
    Object.entries(properties).some(([name, member]) => lacks((value as Params)[name], member))
  )
}

const wires = new WeakMap<Context, ReadonlySet<string>>()

/** The wires that golden pairs show to be valid. */
function knownWires(context: Context): ReadonlySet<string> {
  const known = wires.get(context) ?? new Set([...validWires(context)].map(wireKey))
  wires.set(context, known)
  return known
}

function* validWires(context: Context): Generator<Wire> {
  const { operation, version, library } = context
  for (const { id, request, operation: of } of library.pairs.values())
    if (of === operation && !request.situation && planPair(id, version, library)) yield request.wire as Wire
  for (const fragments of dryRun(context)) yield requestOf(context, fragments).wire
}

const wireKey = (wire: Wire): string => JSON.stringify(Object.entries(wire).sort())

/** A path as ids write it, without the brackets of lists. */
export const nameOf = (path: string): string => path.replaceAll('[]', '')
