import { hash } from '../../base/hash.ts'
import type { Library } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { ServiceModel } from '../../model/service-model.ts'
import type { Params } from '../../shape/encode.ts'
import { wireName } from '../../shape/names.ts'
import type { Schema } from '../../shape/schema.ts'
import { formEncode } from '../../wire/request.ts'
import { goldenCases } from '../cases/golden-cases.ts'
import type { ClientCall, ClientCase } from '../model.ts'
import { misfits } from './misfits.ts'
import {
  type Applied,
  fixedToken,
  type RequestTest,
  type ResponseTest,
  type SmithyTests,
} from './test-case.ts'
import { toParams } from './to-params.ts'

export type SmithyOptions = {
  readonly version: string
  readonly operations: readonly string[]
  /** Of the model that the tests are for, such as `com.amazonaws.ec2`. */
  readonly namespace: string
  /** What the tests are to fit: Smithy refuses a model whose tests have values that it does not know. */
  readonly model?: ServiceModel
  /** Called with the id of each case that does not fit, and what the model has against it. */
  readonly onMisfit?: (id: string, why: string) => void
}

/**
 * The golden pairs that a caller can write and that are to succeed, as protocol tests of Smithy: what a client puts on
 * the wire, and what it makes of the answer. Errors are left out: EC2's model has no shapes that such tests could stand on.
 */
export function toSmithyTests(library: Library, options: SmithyOptions): SmithyTests {
  const { version, operations, namespace } = options
  const none = new Set<string>()
  const context = { library, version, region: 'us-east-1', operations: new Set(operations) }
  const cases = [...goldenCases({ ...context, waiters: none, paginators: none })].filter(
    (kase) => kase.calls[0]!.expect.kind === 'output' && fits(kase, library, options),
  )
  const byOperation = Map.groupBy(cases, ({ operation }) => operation)
  const idOf = identifiers(cases)
  return {
    smithy: '2.0',
    shapes: Object.fromEntries(
      [...byOperation].map(([name, own]) => [`${namespace}#${name}`, applied(own, idOf, library)]),
    ),
  }
}

function fits(kase: ClientCase, library: Library, { model, onMisfit }: SmithyOptions): boolean {
  if (!model) return true
  const { input, output } = shapeOf(kase.operation, kase.version, library)!
  const called = {
    operation: kase.operation,
    input: toParams(kase.calls[0]!.params, input),
    output: toParams(outputOf(kase.calls[0]!), output),
  }
  const [why] = misfits(called, model)
  if (why) onMisfit?.(kase.id, why)
  return !why
}

const applied = (cases: readonly ClientCase[], idOf: (id: string) => string, library: Library): Applied => ({
  type: 'apply',
  traits: {
    'smithy.test#httpRequestTests': cases.map((kase) => requestTest(kase, idOf, library)),
    'smithy.test#httpResponseTests': cases.map((kase) => responseTest(kase, idOf, library)),
  },
})

function requestTest(kase: ClientCase, idOf: (id: string) => string, library: Library): RequestTest {
  const [call] = kase.calls as readonly [ClientCall]
  const { input } = shapeOf(kase.operation, kase.version, library)!
  const filled = tokenToFill(call.params, input)
  const wire = { Action: kase.operation, Version: kase.version, ...call.wire, ...filled }
  return {
    ...about(kase, idOf, library),
    method: 'POST',
    uri: '/',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: formEncode(wire),
    bodyMediaType: 'application/x-www-form-urlencoded',
    params: toParams(call.params, input),
    ...(filled && { appliesTo: 'client' as const }),
  }
}

function responseTest(kase: ClientCase, idOf: (id: string) => string, library: Library): ResponseTest {
  const [call] = kase.calls as readonly [ClientCall]
  const { status, headers, body } = call.reply(0)
  const { output } = shapeOf(kase.operation, kase.version, library)!
  return {
    ...about(kase, idOf, library),
    code: status,
    headers,
    body,
    bodyMediaType: 'application/xml',
    params: toParams(outputOf(call), output),
    appliesTo: 'client',
  }
}

/** The `return` of cancels stands in answers and in no model. */
function outputOf({ expect }: ClientCall): Params {
  const { Return: _, ...value } = expect.kind === 'output' ? expect.value : ({} as Params)
  return value
}

function about({ id, version }: ClientCase, idOf: (id: string) => string, { pairs }: Library) {
  const { document, section } = (pairs.get(`${id}@${version}`) ?? pairs.get(id))!.request.source
  return {
    id: idOf(id),
    protocol: 'aws.protocols#ec2Query' as const,
    documentation: `${document}, ${section}`,
    tags: [id] as const,
  }
}

/** The token that a client makes up where its caller gives none. */
function tokenToFill(params: Params, { properties = {} }: Schema): Record<string, string> | undefined {
  const [name, schema] = Object.entries(properties).find(([, member]) => member.idempotencyToken) ?? []
  return name && schema && params[name] === undefined ? { [wireName(name, schema)]: fixedToken } : undefined
}

/** Names that Smithy takes, each for one case. */
function identifiers(cases: readonly ClientCase[]): (id: string) => string {
  const plain = (id: string) => id.replace(/\W/g, '_')
  const often = Map.groupBy(cases, ({ id }) => plain(id))
  return (id) => (often.get(plain(id))!.length > 1 ? `${plain(id)}_${hash(id, 6)}` : plain(id))
}
