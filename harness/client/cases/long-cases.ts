import { encode, type Params, type Value } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { type Choice, everyMember } from '../answers/every-member.ts'
import { isText } from '../answers/rewrites.ts'
import type { ClientCase } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import {
  bindingsFor,
  describing,
  expectOutput,
  firstOf,
  has,
  type PlanContext,
  plainRequest,
  settledMembers,
  shapeIn,
} from './context.ts'

/** Texts one character longer than what buffers, columns and cautious programmers have room for. */
const textLengths = [1025, 4097, 16_385] as const
const longestAnswer = 65_537
/** Lists longer than one digit counts, than a page, than a thousand. */
const listLengths = [11, 101, 1001] as const

const making = ['ImportVolume', 'ImportInstance', 'ImportImage', 'ImportSnapshot', 'ExportImage'] as const

/** Long texts and long lists, both ways. */
export function* longCases(context: PlanContext): Generator<ClientCase> {
  for (const operation of making.filter((name) => has(name, context))) {
    for (const length of textLengths)
      yield sent(
        operation,
        `long-text-${length}`,
        texts(() => length),
        context,
      )
    yield sent(operation, 'long-lists', lists(11), context)
  }
  for (const operation of describing.filter((name) => has(name, context))) {
    yield sent(operation, 'long-lists', lists(11), context)
    yield* sentIds(operation, 101, context)
    yield* shown(
      operation,
      'long-texts',
      texts((nth) => [...textLengths, longestAnswer][nth % 4]!),
      context,
    )
    for (const length of listLengths) yield* shownList(operation, length, context)
  }
  const nested = firstOf(describing, context)
  if (nested) yield* shown(nested, 'long-lists-within', lists(11), context)
}

/** A text of so many characters, no two parts of it alike. */
function longText(name: string, length: number): string {
  let text = `${name} `
  for (let i = 0; text.length < length; i++) text += `${i}-`
  return text.slice(0, length)
}

/** Free texts as long as is said; of lists one item. */
const texts = (length: (nth: number) => number): Choice => {
  let count = 0
  return {
    items: () => 1,
    scalar: (name, schema, nth) =>
      isText(schema) && !schema.maxLength ? longText(name, length(count++)) : plain(name, schema, nth),
  }
}

/** Lists of so many items, each unlike the others. */
const lists = (length: number): Choice => ({ items: () => length, scalar: plain })

/** Values that are tame: what is tried here is how many there are. */
function plain(name: string, { type, format, enum: words, minimum = 1 }: Schema, nth: number): Value {
  if (words) return words[nth % words.length]!
  if (type === 'boolean') return nth % 2 === 0
  if (type === 'integer' || type === 'number') return minimum + (nth % 100)
  return format && format !== 'percent' ? '2016-11-22T12:34:56Z' : `${name}-${nth + 1}`
}

function sent(operation: string, name: string, choice: Choice, context: PlanContext): ClientCase {
  const { input, operation: golden } = shapeIn(operation, context)
  const asked = settledMembers(input, golden)
  return sentAs(operation, name, everyMember(asked, choice), asked, context)
}

function sentAs(
  operation: string,
  name: string,
  params: Params,
  asked: Schema,
  context: PlanContext,
): ClientCase {
  const id = `sdk/${name}/${operation}`
  const { output } = shapeIn(operation, context)
  const { nonce } = bindingsFor(id, [], context)
  const reply = plainReply(successBase(operation, {}, output, nonce!, context.version))
  const call = { operation, params, wire: encode(params, asked), reply: () => reply }
  return {
    id,
    version: context.version,
    operation,
    calls: [{ ...call, role: 'test', expect: expectOutput(reply, output) }],
  }
}

/** The first plain list of a request, so long. */
function* sentIds(operation: string, length: number, context: PlanContext): Generator<ClientCase> {
  const { input, operation: golden } = shapeIn(operation, context)
  const [name, schema] =
    Object.entries(settledMembers(input, golden).properties ?? {}).find(
      ([, { items }]) => items && !items.properties,
    ) ?? []
  if (!name) return
  const only = { ...input, properties: { [name]: schema! } }
  yield sentAs(operation, `list-of-${length}-sent`, everyMember(only, lists(length)), only, context)
}

function* shown(
  operation: string,
  name: string,
  choice: Choice,
  context: PlanContext,
): Generator<ClientCase> {
  const { output, operation: golden } = shapeIn(operation, context)
  yield* answered(operation, name, everyMember(settledMembers(output, golden), choice), context)
}

/** So many tasks, of each what is a plain text alone. */
function* shownList(operation: string, length: number, context: PlanContext): Generator<ClientCase> {
  const { output, operation: golden } = shapeIn(operation, context)
  const { properties = {} } = settledMembers(output, golden)
  const [list, schema] = Object.entries(properties).find(([, { items }]) => items?.properties) ?? []
  if (!list) return
  const members = Object.entries(schema!.items!.properties!).filter(
    ([, one]) => isText(one) || one.life === 'id',
  )
  const item = (n: number): Params =>
    Object.fromEntries(members.map(([name, one]) => [name, plain(name, one, n)]))
  yield* answered(
    operation,
    `list-of-${length}`,
    { [list]: Array.from({ length }, (_, n) => item(n)) },
    context,
  )
}

function* answered(
  operation: string,
  name: string,
  value: Params,
  context: PlanContext,
): Generator<ClientCase> {
  const id = `sdk/${name}/${operation}`
  const request = plainRequest(operation, id, context)
  if (!request) return
  const { output } = shapeIn(operation, context)
  const { bindings, ...call } = request
  const reply = plainReply(successBase(operation, value, output, bindings.nonce!, context.version))
  yield {
    id,
    version: context.version,
    operation,
    calls: [{ role: 'test', ...call, reply: () => reply, expect: expectOutput(reply, output) }],
  }
}
