import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Library } from '../../golden/library.ts'
import { shapeOf } from '../../golden/shape-of.ts'
import type { Params, Value, Wire } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { fixedToken, type RequestTest, type ResponseTest, type SmithyTests } from './test-case.ts'

const text = { type: 'string', minLength: 1 }
const common = {
  id: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]+$' },
  protocol: { type: 'string', pattern: '^[\\w.]+#\\w+$' },
  authScheme: text,
  headers: { type: 'object', additionalProperties: { type: 'string' } },
  forbidHeaders: { type: 'array', items: text },
  requireHeaders: { type: 'array', items: text },
  body: { type: 'string' },
  bodyMediaType: text,
  params: { type: 'object' },
  vendorParams: { type: 'object' },
  vendorParamsShape: text,
  documentation: { type: 'string' },
  tags: { type: 'array', items: text },
  appliesTo: { enum: ['client', 'server'] },
}
const request = {
  method: text,
  uri: text,
  host: text,
  resolvedHost: text,
  queryParams: { type: 'array', items: text },
}
const listOf = (own: object, required: readonly string[]) => ({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { ...common, ...own },
    required: ['id', 'protocol', ...required],
    additionalProperties: false,
  },
})

/** A model in Smithy's JSON whose shapes are applied tests, by Smithy's own description of the two traits. */
export const isSmithyTests = new Ajv2020({ strictTypes: false }).compile({
  type: 'object',
  properties: {
    smithy: { const: '2.0' },
    shapes: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][\\w.]*#[A-Za-z_]\\w*$' },
      additionalProperties: {
        type: 'object',
        properties: {
          type: { const: 'apply' },
          traits: {
            type: 'object',
            properties: {
              'smithy.test#httpRequestTests': listOf(request, ['method', 'uri']),
              'smithy.test#httpResponseTests': listOf(
                { code: { type: 'integer', minimum: 100, maximum: 599 } },
                ['code'],
              ),
            },
            additionalProperties: false,
          },
        },
        required: ['type', 'traits'],
        additionalProperties: false,
      },
    },
  },
  required: ['smithy', 'shapes'],
  additionalProperties: false,
})

/** A case as the tests of a file tell it. */
export type ReadBack = {
  readonly id: string
  readonly operation: string
  readonly version: string
  readonly params: Params
  readonly wire: Wire
  readonly status: number
  readonly body: string
  readonly value: Params
}

/** The cases of a file, whole numbers beyond 2^53 as texts, times as the wire has them. */
export function readBack(json: string, library: Library): ReadBack[] {
  // What JSON.parse makes of a long number is another; its source is what stood there.
  const { shapes } = JSON.parse(json, (_, value: unknown, { source }: { source?: string } = {}) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value,
  ) as SmithyTests
  return Object.entries(shapes).flatMap(([shape, { traits }]) => {
    const operation = shape.slice(shape.indexOf('#') + 1)
    const requests = traits['smithy.test#httpRequestTests'] ?? []
    const responses = traits['smithy.test#httpResponseTests'] ?? []
    return requests.map((one, i) => together(operation, one, responses[i]!, library))
  })
}

function together(
  operation: string,
  request: RequestTest,
  response: ResponseTest,
  library: Library,
): ReadBack {
  const form = [...new URLSearchParams(request.body)].filter(([, value]) => value !== fixedToken)
  const { Action: _, Version: version = '', ...wire } = Object.fromEntries(form)
  const { input, output } = shapeOf(operation, version, library)!
  const { code: status, body } = response
  return {
    ...{ id: request.tags[0], operation, version, wire, status, body },
    params: fromParams(request.params as Params, input) as Params,
    value: fromParams(response.params as Params, output) as Params,
  }
}

/** Seconds since 1970 as texts again. */
function fromParams(value: Value, schema: Schema): Value {
  if (Array.isArray(value)) return value.map((item) => fromParams(item, schema.items ?? {}))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, fromParams(one, schema.properties?.[name] ?? {})]),
    )
  return typeof value === 'number' && schema.type === 'string' && schema.format
    ? new Date(value * 1000).toISOString()
    : value
}
