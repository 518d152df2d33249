import { hash } from '../base/hash.ts'
import { encode, type Params, type Value } from '../shape/encode.ts'
import type { Schema } from '../shape/schema.ts'
import { answerWith } from './answer-with.ts'
import type { Step } from './case.ts'
import type { Library, Machine } from './library.ts'
import { shapeOf } from './shape-of.ts'

type Place = { readonly id: string; readonly version: string; readonly library: Library }

/** The member by which a request selects tasks: a list where it describes, one id where it cancels. */
export function selectingMember(input: Schema): { name: string; schema: Schema } | undefined {
  const found = Object.entries(input.properties ?? {}).find(([, { selects }]) => selects)
  return found && { name: found[0], schema: found[1] }
}

/** A request that takes the ids of tasks, with further parameters; a describe of all where there are no ids. */
export function takingIds(
  operation: string,
  ids: readonly string[],
  { id, version, library }: Place,
  more: Params = {},
): Step {
  const { input } = shapeOf(operation, version, library)!
  const { name, schema } = selectingMember(input)!
  const params: Params = { ...(ids.length && { [name]: schema.items ? ids : ids[0]! }), ...more }
  const wire = { Action: operation, Version: version, ...encode(params, input) }
  return { id, operation, role: 'test', method: 'POST', credentials: 'allowed', params, wire, expect: {} }
}

/** Describes one task again and again until it is no longer under way. */
export function untilOver(operation: string, task: string, place: Place): Step {
  const over = ({ terminal, cancelled }: Machine) => `{{${[...terminal, ...cancelled].join('|')}}}`
  const answer = answerWith(operation, place, task, over)
  return { ...takingIds(operation, [task], place), poll: 'may', expect: { answer } }
}

/** The same request with a name of its own wherever it has one. */
export const underName = (step: Step, name: string): Step => ({
  ...step,
  wire: apart(step.wire, name),
  ...(step.params && { params: apart(step.params, name) }),
})

/** A value whose names, and the number in its networks, are not those of others. */
export const apart = <T extends Value>(value: T, name: string): T =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('{{nonce}}', `{{nonce}}-${name}`)
      .replaceAll('{{nth}}', String(2 + (Number.parseInt(hash(name, 6), 16) % 250))),
  ) as T
