import type { Params } from '../../shape/encode.ts'
import { encode } from '../../shape/encode.ts'
import type { Schema } from '../../shape/schema.ts'
import { beyondDoubles, type Choice, everyMember, spaced, telling, toTrees } from '../answers/every-member.ts'
import { sampleRequestId } from '../answers/fill-golden.ts'
import { branch, leaf, type Tree } from '../answers/tree.ts'
import type { ClientCall, ClientCase } from '../model.ts'
import { type Base, plainReply } from '../scenarios.ts'
import {
  expectOutput,
  firstOf,
  has,
  type PlanContext,
  plainRequest,
  settledMembers,
  shapeIn,
} from './context.ts'

/** For each operation an answer with every member that it can have, and one with numbers beyond 2^53. */
export function* answerCases(context: PlanContext): Generator<ClientCase> {
  for (const name of context.library.operations.keys()) {
    if (!has(name, context)) continue
    yield* answerCase(name, 'every-member', telling(), context)
    if (hasLong(shapeIn(name, context).output)) yield* answerCase(name, 'beyond-2-53', beyondDoubles, context)
  }
  const described = firstOf(
    ['DescribeConversionTasks', 'DescribeImportImageTasks', 'DescribeExportTasks'],
    context,
  )
  if (described) yield* answerCase(described, 'spaces', spaced, context, 'client.answer.spaces')
}

function* answerCase(
  operation: string,
  name: string,
  choice: Choice,
  context: PlanContext,
  charge?: string,
): Generator<ClientCase> {
  const id = `sdk/${name}/${operation}`
  const request = plainRequest(operation, id, context)
  const { input, output, operation: golden } = shapeIn(operation, context)
  if (!request || !Object.keys(output.properties ?? {}).length) return
  const { bindings, ...plain } = request
  const call =
    choice === beyondDoubles && hasLong(input)
      ? { ...plain, ...written(settledMembers(input, golden), choice) }
      : plain
  const reply = plainReply(
    successBase(
      operation,
      everyMember(charge ? settledMembers(output, golden) : output, choice),
      output,
      bindings.nonce!,
      context.version,
    ),
  )
  const expect = expectOutput(reply, output)
  yield {
    id,
    version: context.version,
    operation,
    calls: [{ role: 'test', ...call, reply: () => reply, expect, ...(charge && { charge }) }],
  }
}

/** A request with a value for every member. */
function written(input: Schema, choice: Choice): Pick<ClientCall, 'params' | 'wire'> {
  const params = everyMember(input, choice)
  return { params, wire: encode(params, input) }
}

/** A success that says `value`. */
export function successBase(
  operation: string,
  value: Params,
  output: Schema,
  nonce: string,
  version: string,
): Base & { tree: Tree } {
  const requestId = sampleRequestId(nonce)
  const tree = branch(`${operation}Response`, [leaf('requestId', requestId), ...toTrees(value, output)])
  return { tree, status: 200, version, requestId, output }
}

const hasLong = ({ format, items, properties = {} }: Schema): boolean =>
  format === 'int64' || Boolean(items && hasLong(items)) || Object.values(properties).some(hasLong)
