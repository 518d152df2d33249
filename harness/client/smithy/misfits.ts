import type { ModelShape, ServiceModel } from '../../model/service-model.ts'
import type { Params } from '../../shape/encode.ts'

/** The params of one call, by a model that has its operation. */
export type Called = { readonly operation: string; readonly input: Params; readonly output: Params }

/** What a model has against params: members and words that it does not know, types that it has not, and what it requires. */
export function* misfits({ operation, input, output }: Called, model: ServiceModel): Generator<string> {
  const { input: taken, output: given } = model.operations[operation] ?? {}
  const shapeOf = (name: string | undefined) => (name ? model.shapes[name]! : { type: 'structure' })
  yield* inShape(input, shapeOf(taken?.shape), model, '')
  yield* inShape(output, shapeOf(given?.shape), model, '')
}

function* inShape(value: unknown, shape: ModelShape, model: ServiceModel, at: string): Generator<string> {
  if (shape.type === 'structure') yield* inStructure(value as object, shape, model, at)
  else if (shape.type === 'list')
    for (const one of value as unknown[])
      yield* inShape(one, model.shapes[shape.member!.shape]!, model, `${at}[]`)
  else if (!isOf(shape, value)) yield `${at}: ${JSON.stringify(value)}`
}

function* inStructure(value: object, shape: ModelShape, model: ServiceModel, at: string): Generator<string> {
  for (const name of shape.required ?? []) if (!Object.hasOwn(value, name)) yield `${at}.${name} is required`
  for (const [name, one] of Object.entries(value)) {
    const member = shape.members?.[name]
    if (member) yield* inShape(one, model.shapes[member.shape]!, model, `${at}.${name}`)
    else yield `${at}.${name} is no member`
  }
}

/** Numbers of many digits are written as they are, and so are objects here. */
function isOf({ type, enum: words }: ModelShape, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string' && (!words || words.includes(value))
  if (type === 'boolean') return typeof value === 'boolean'
  return /^-?[\d.e+-]+$/i.test(JSON.stringify(value))
}
