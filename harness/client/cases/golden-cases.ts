import type { Case, Step } from '../../golden/case.ts'
import { planGolden } from '../../golden/plan.ts'
import { fillGolden } from '../answers/fill-golden.ts'
import { errorTree, xmlReply } from '../answers/reply.ts'
import { writeXml } from '../answers/write-xml.ts'
import type { ClientCall, ClientCase } from '../model.ts'
import { plainReply } from '../scenarios.ts'
import { expectOutput, fillStep, has, type PlanContext, type Request, shapeIn } from './context.ts'

/** Every golden pair that a caller can write, as a call: its parameters on the wire, its answer read back. */
export function* goldenCases(context: PlanContext): Generator<ClientCase> {
  for (const kase of planGolden(context.library, [context.version])) {
    const step = kase.steps.findLast(({ role }) => role === 'test')!
    if (kase.kind !== 'pair' || !step.params || step.method === 'GET' || !has(step.operation, context))
      continue
    yield {
      id: kase.id,
      version: kase.version,
      operation: kase.operation,
      calls: [toCall(kase, step, context)],
    }
  }
}

function toCall(kase: Case, step: Step, context: PlanContext): ClientCall {
  const request = fillStep(kase.id, step, context)
  return step.expect.situation ? refused(request, step, context) : accepted(request, step, context)
}

function accepted({ bindings, ...request }: Request, step: Step, context: PlanContext): ClientCall {
  const { output } = shapeIn(step.operation, context)
  const tree = fillGolden(step.expect.answer!, output, bindings)
  const reply = plainReply({
    tree,
    status: 200,
    version: context.version,
    requestId: bindings.requestId!,
    output,
  })
  return { role: 'test', ...request, reply: () => reply, expect: expectOutput(reply, output) }
}

function refused(
  { bindings, ...request }: Request,
  { expect }: Step,
  { library, version }: PlanContext,
): ClientCall {
  const situation = library.situations[expect.situation!]!
  const code = expect.answer!.children[0]!.children[0]!.children.find(({ name }) => name === 'Code')!.text
  const status = situation.statuses.find((one) => typeof one === 'number') ?? 400
  const said = {
    code,
    message: `${situation.text} (R&D <"${bindings.nonce}">)`,
    requestId: bindings.requestId!,
  }
  const reply = xmlReply(writeXml(errorTree(said), version), status)
  return { role: 'test', ...request, reply: () => reply, expect: { kind: 'error', status, ...said } }
}
