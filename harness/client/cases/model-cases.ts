import { encode } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { everyMember, inFullSeconds, telling } from '../answers/every-member.ts'
import type { ClientCase } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { bindingsFor, expectOutput, has, type PlanContext, plainRequest, shapeIn } from './context.ts'

/**
 * Of each operation that only a model has: a request with every member that it can have, and an answer with every member.
 * What SDKs are known to make of their own accord out of a member is left out (`golden/recipes.json`, `madeBySdks`).
 */
export function* modelCases(context: PlanContext): Generator<ClientCase> {
  for (const { name, origin } of context.library.operations.values())
    if (origin === 'model' && has(name, context)) yield* bothWays(name, context)
}

function* bothWays(operation: string, context: PlanContext): Generator<ClientCase> {
  const { input, output } = shapeIn(operation, context)
  const { properties = {}, required = [] } = input
  // Nothing can be sent without them, and so nothing can be told.
  if (required.some((name) => isOfSdks(properties[name]!))) return
  const about = { version: context.version, operation }
  const sent = `sdk/all-sent/${operation}`
  const params = everyMember(asSent(input), inFullSeconds)
  if (Object.keys(params).length) {
    const { nonce } = bindingsFor(sent, [], context)
    const reply = plainReply(successBase(operation, {}, output, nonce!, context.version))
    const call = { operation, params, wire: encode(params, input), reply: () => reply }
    yield { ...about, id: sent, calls: [{ ...call, role: 'test', expect: expectOutput(reply, output) }] }
  }
  const shown = `sdk/all-shown/${operation}`
  const value = everyMember(asSent(output), telling())
  const plain = plainRequest(operation, shown, context)
  if (!plain || !Object.keys(value).length) return
  const { bindings, ...request } = plain
  const reply = plainReply(successBase(operation, value, output, bindings.nonce!, context.version))
  yield {
    ...about,
    id: shown,
    calls: [{ ...request, role: 'test', reply: () => reply, expect: expectOutput(reply, output) }],
  }
}

const isOfSdks = ({ bytes, items, madeBySdks }: Schema): boolean =>
  Boolean(bytes ?? items?.bytes ?? madeBySdks)

/** Without bytes, which each language writes in its own way, and without what SDKs make themselves. */
function asSent({ properties, items, ...rest }: Schema): Schema {
  if (items) return { ...rest, items: asSent(items) }
  if (!properties) return rest
  const kept = Object.entries(properties).filter(([, one]) => !isOfSdks(one))
  return {
    ...rest,
    properties: Object.fromEntries(kept.map(([name, member]) => [name, asSent(member)])),
  }
}
