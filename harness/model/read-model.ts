import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { UsageError } from '../base/errors.ts'
import { namespaceOf } from '../shape/versions.ts'
import { fromSmithy, isSmithy } from './from-smithy.ts'
import type { ModelOperation, ModelShape, Reference, ServiceModel, Waiter } from './service-model.ts'
import { waitersBeside } from './waiters.ts'

/**
 * Reads a model of a service that speaks ec2Query: botocore's `service-2.json` of any year, or a Smithy JSON model; plain
 * or gzip. Throws UsageError, which says what is wrong at which place, and what to give instead.
 */
export function readModel(path: string): ServiceModel {
  const json = parse(path, unpacked(path))
  const model = isSmithy(json) ? fromSmithy(json, path) : fromBotocore(json, path)
  const { protocol } = model.metadata
  if (protocol !== 'ec2')
    throw new UsageError(
      `${path}: metadata.protocol is ${JSON.stringify(protocol)}; ec2spec reads models of the ec2 protocol, such as botocore/data/ec2/2016-11-15/service-2.json.gz`,
    )
  return checked({ ...model, metadata: spoken(model.metadata) }, path)
}

/** Models write EC2's namespace without the slash that it ends with in answers (errata E16). */
const spoken = (metadata: ServiceModel['metadata']): ServiceModel['metadata'] => {
  const own = namespaceOf(metadata.apiVersion)
  return `${metadata.xmlNamespace}/` === own ? { ...metadata, xmlNamespace: own } : metadata
}

function unpacked(path: string): string {
  try {
    const bytes = readFileSync(path)
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`)
  }
}

function parse(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Error('it is no object')
    return json as Readonly<Record<string, unknown>>
  } catch (error) {
    throw new UsageError(`${path} is no JSON model: ${(error as Error).message}`)
  }
}

function fromBotocore(json: Readonly<Record<string, unknown>>, path: string): ServiceModel {
  for (const key of ['metadata', 'operations', 'shapes'])
    if (typeof json[key] !== 'object' || json[key] === null)
      throw new UsageError(
        `${path}: ${key} is missing; a botocore model (service-2.json) has metadata, operations and shapes, a Smithy model "smithy" and shapes`,
      )
  const { metadata, operations, shapes } = json as unknown as ServiceModel
  const waiters =
    (json.waiters as readonly Waiter[] | undefined) ??
    waitersBeside(path, (file) => parse(file, unpacked(file)))
  return {
    ...(waiters.length && { waiters }),
    metadata: pick(metadata, [
      'apiVersion',
      'protocol',
      'xmlNamespace',
      'serviceId',
    ]) as ServiceModel['metadata'],
    operations: mapped(operations, ({ input, output }) => ({
      ...(input && { input: reference(input) }),
      ...(output && { output: reference(output) }),
    })),
    shapes: mapped(shapes, (shape) => ({
      ...(pick(shape, ['type', 'required', 'enum', 'min', 'max', 'sensitive']) as ModelShape),
      ...(shape.member && { member: reference(shape.member) }),
      ...(shape.members && { members: mapped(shape.members, reference) }),
    })),
  }
}

const reference = (one: Reference): Reference =>
  pick(one, ['shape', 'locationName', 'queryName', 'idempotencyToken']) as Reference

const pick = (from: object, keys: readonly string[]): object =>
  Object.fromEntries(keys.flatMap((key) => (key in from ? [[key, from[key as never]]] : [])))

const mapped = <A, B>(all: Readonly<Record<string, A>>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]))

/** Every shape that is named is there. */
function checked(model: ServiceModel, path: string): ServiceModel {
  const has = (place: string, one: Reference | undefined) => {
    if (one && !model.shapes[one.shape])
      throw new UsageError(`${path}: ${place} is of the shape ${one.shape}, which shapes does not have`)
  }
  for (const [name, { input, output }] of Object.entries<ModelOperation>(model.operations)) {
    has(`operations.${name}.input`, input)
    has(`operations.${name}.output`, output)
  }
  for (const [name, { member, members = {} }] of Object.entries(model.shapes)) {
    has(`shapes.${name}.member`, member)
    for (const [key, one] of Object.entries(members)) has(`shapes.${name}.members.${key}`, one)
  }
  return model
}
