import { hash } from '../../base/hash.ts'
import type { Handshake } from '../../drivers/protocol.ts'
import type { Step } from '../../golden/case.ts'
import { standIns } from '../../golden/given.ts'
import type { Library } from '../../golden/library.ts'
import { planPair } from '../../golden/plan.ts'
import { type Shape, shapeOf } from '../../golden/shape-of.ts'
import { existsAt } from '../../shape/at-version.ts'
import type { Params } from '../../shape/encode.ts'
import { type Bindings, fillDeep, missing } from '../../shape/fill.ts'
import { read } from '../../shape/read.ts'
import type { Operation, Schema } from '../../shape/schema.ts'
import { parseXml } from '../../shape/xml.ts'
import { sampleId, sampleRequestId } from '../answers/fill-golden.ts'
import type { ClientCall, Expected, Reply } from '../model.ts'

/** What the cases of one SDK at one version are made of. */
export type PlanContext = {
  readonly library: Library
  readonly version: string
  readonly region: string
  /** What the SDK says that it has. */
  readonly operations: ReadonlySet<string>
  readonly waiters: ReadonlySet<string>
  readonly paginators: ReadonlySet<string>
  readonly waits?: Handshake['waits']
}

/** Values for every placeholder of a case, the same in every run. */
export function bindingsFor(
  id: string,
  texts: readonly string[],
  { version, region }: PlanContext,
): Bindings {
  const nonce = hash(`${id} ${version}`, 12)
  const fixed = { ...standIns, nonce, version, region, zone: `${region}a`, requestId: sampleRequestId(nonce) }
  const names = texts.flatMap((text) => missing(text, fixed)).filter((name) => /^\w+$/.test(name))
  return { ...fixed, ...Object.fromEntries(names.map((name) => [name, sampleId(name, nonce)])) }
}

/** A request as a golden pair has it, placeholders filled. */
export type Request = Pick<ClientCall, 'operation' | 'params' | 'wire'> & { readonly bindings: Bindings }

export function fillStep(id: string, { operation, params = {}, wire }: Step, context: PlanContext): Request {
  const { Action: _, Version: __, ...own } = wire
  const bindings = bindingsFor(id, Object.values(own), context)
  return { operation, params: fillDeep(params, bindings), wire: fillDeep(own, bindings), bindings }
}

/** Golden pairs that stand for an operation where any request will do, the plainest first. */
const plainest = ['minimal', 'all', 'active'] as const

/** The plainest request of an operation, for a case of that id; undefined where the version has none. */
export function plainRequest(operation: string, id: string, context: PlanContext): Request | undefined {
  const kase = plainest
    .map((name) => planPair(`${operation}/${name}`, context.version, context.library))
    .find(Boolean)
  return kase && fillStep(id, kase.steps.at(-1)!, context)
}

/** Operations that may be called as often as one likes, and show lists. */
export const describing = [
  'DescribeConversionTasks',
  'DescribeImportImageTasks',
  'DescribeExportTasks',
] as const

/** The first of some operations that the SDK has at this version. */
export const firstOf = (names: readonly string[], context: PlanContext): string | undefined =>
  names.find((name) => has(name, context))

export function has(name: string, { operations, library, version }: PlanContext): boolean {
  const operation = library.operations.get(name)
  return Boolean(operation && operations.has(name) && existsAt(operation, version))
}

export const shapeIn = (name: string, { library, version }: PlanContext): Shape =>
  shapeOf(name, version, library)!

/** An output without the members that came after its operation, within the version: an older model may lack them. */
export function settledMembers(schema: Schema, { since }: Operation): Schema {
  const { properties, items, ...rest } = schema
  if (items) return { ...rest, items: settledMembers(items, { since } as Operation) }
  if (!properties) return schema
  const kept = Object.entries(properties).filter(([, member]) => (member.since ?? '') <= since)
  return {
    ...rest,
    properties: Object.fromEntries(
      kept.map(([name, member]) => [name, settledMembers(member, { since } as Operation)]),
    ),
  }
}

/** What an answer says, by a shape. */
export const expectOutput = ({ body }: Reply, schema: Schema): Expected => ({
  kind: 'output',
  value: readBody(body, schema),
  schema,
})

const readBody = (body: string, schema: Schema): Params => read(parseXml(body), schema, ['requestId']).value
