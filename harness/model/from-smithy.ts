import { UsageError } from '../base/errors.ts'
import type { ModelOperation, ModelShape, Reference, ServiceModel } from './service-model.ts'

type Traits = Readonly<Record<string, unknown>>
type Target = { readonly target: string; readonly traits?: Traits }
type SmithyShape = {
  readonly type: string
  readonly traits?: Traits
  readonly version?: string
  readonly input?: Target
  readonly output?: Target
  readonly member?: Target
  readonly members?: Readonly<Record<string, Target>>
}
type Smithy = { readonly smithy: string; readonly shapes: Readonly<Record<string, SmithyShape>> }

export const isSmithy = (json: object): json is Smithy => 'smithy' in json

/** A Smithy JSON model (AST) as botocore would write it. Throws UsageError where no service of it speaks ec2Query. */
export function fromSmithy({ shapes }: Smithy, path: string): ServiceModel {
  const service = Object.values(shapes).find(({ type }) => type === 'service')
  if (!service?.traits?.['aws.protocols#ec2Query'])
    throw new UsageError(
      `${path}: ${service ? 'the service' : 'no service'} has the trait aws.protocols#ec2Query; ec2spec reads models of that protocol`,
    )
  const operations = Object.entries(shapes).filter(([, { type }]) => type === 'operation')
  const namespace = service.traits['smithy.api#xmlNamespace'] as { uri: string } | undefined
  const plain = Object.entries(shapes).filter(([, { type }]) => !/^(service|operation|resource)$/.test(type))
  return {
    metadata: {
      apiVersion: service.version ?? '',
      protocol: 'ec2',
      ...(namespace && { xmlNamespace: namespace.uri }),
    },
    operations: Object.fromEntries(operations.map(([id, shape]) => [nameOf(id), operationOf(shape)])),
    shapes: { ...builtIn, ...Object.fromEntries(plain.map(([id, shape]) => [nameOf(id), shapeOf(shape)])) },
  }
}

const nameOf = (id: string): string => id.slice(id.indexOf('#') + 1)

const isUnit = ({ target }: Target): boolean => target === 'smithy.api#Unit'

const operationOf = ({ input, output }: SmithyShape): ModelOperation => ({
  ...(input && !isUnit(input) && { input: { shape: nameOf(input.target) } }),
  ...(output && !isUnit(output) && { output: { shape: nameOf(output.target) } }),
})

/** Shapes that every Smithy model can name without having them. */
const builtIn: Readonly<Record<string, ModelShape>> = Object.fromEntries(
  [
    'String',
    'Boolean',
    'Integer',
    'Long',
    'Float',
    'Double',
    'Timestamp',
    'Blob',
    'PrimitiveBoolean',
    'PrimitiveInteger',
    'PrimitiveLong',
  ].map((name) => [name, { type: name.replace('Primitive', '').toLowerCase() }]),
)

function shapeOf({ type, member, members = {}, traits = {} }: SmithyShape): ModelShape {
  if (type === 'enum')
    return {
      type: 'string',
      enum: Object.entries(members).map(([name, { traits: own }]) =>
        String(own?.['smithy.api#enumValue'] ?? name),
      ),
    }
  const words = traits['smithy.api#enum'] as readonly { value: string }[] | undefined
  const range = traits['smithy.api#range'] as { min?: number; max?: number } | undefined
  const required = Object.entries(members).flatMap(([name, one]) =>
    one.traits?.['smithy.api#required'] ? [name] : [],
  )
  return {
    type: type === 'intEnum' ? 'integer' : type,
    ...(words && { enum: words.map(({ value }) => value) }),
    ...range,
    ...(traits['smithy.api#sensitive'] !== undefined && { sensitive: true }),
    ...(required.length && { required }),
    ...(member && { member: referenceOf(member) }),
    ...(type === 'structure' && {
      members: Object.fromEntries(Object.entries(members).map(([name, one]) => [name, referenceOf(one)])),
    }),
  }
}

const referenceOf = ({ target, traits = {} }: Target): Reference => ({
  shape: nameOf(target),
  ...(typeof traits['smithy.api#xmlName'] === 'string' && { locationName: traits['smithy.api#xmlName'] }),
  ...(typeof traits['aws.protocols#ec2QueryName'] === 'string' && {
    queryName: traits['aws.protocols#ec2QueryName'],
  }),
  ...(traits['smithy.api#idempotencyToken'] !== undefined && { idempotencyToken: true }),
})
