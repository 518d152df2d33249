import type { Params, Value } from '../../../shape/encode.ts'
import { render } from '../../../shape/render.ts'
import type { Schema } from '../../../shape/schema.ts'
import type { Handler } from '../in-process.ts'
import { type Asked, asked } from './asked.ts'
import { emptySuccess } from './empty-success.ts'

/** Chooses the value of a member that is neither structure nor list, and how long a list is. */
export type Choose = {
  value(schema: Schema, asked: Asked): Value
  length(): number
  has(): boolean
}

/** A target that answers every action that there is by its shape, with values as chosen. */
export const byShape = (chooserOf: () => Choose) => (): Handler => {
  const choose = chooserOf()
  return (request) => {
    const { shape, ...about } = asked(request)
    const headers = { 'content-type': 'text/xml;charset=UTF-8' }
    if (!shape) return { status: 200, headers, body: emptySuccess(about) }
    const value = fill(shape.output, about, choose) as Params
    return { status: 200, headers, body: render(value, shape.output, { ...about, requestId: 'a-request' }) }
  }
}

function fill(schema: Schema, about: Asked, choose: Choose): Value {
  if (schema.items) {
    const { items } = schema
    return Array.from({ length: choose.length() }, () => fill(items, about, choose))
  }
  if (!schema.properties) return choose.value(schema, about)
  const chosen = chosenOf(schema, choose)
  return Object.fromEntries(chosen.map(([name, member]) => [name, fill(member, about, choose)])) as Params
}

/** All that is required, one of each choice, and of the rest what is chosen. */
function chosenOf(
  { properties = {}, required = [], oneOf = [] }: Schema,
  { has }: Choose,
): [string, Schema][] {
  const [taken] = has() ? oneOf : oneOf.slice(-1)
  const left = oneOf.filter((choice) => choice !== taken).flatMap((choice) => choice.required)
  const wanted = [...required, ...(taken?.required ?? [])]
  return Object.entries(properties).filter(
    ([name]) => !left.includes(name) && (wanted.includes(name) || has()),
  )
}
