import { everyMember } from '../answers/every-member.ts'
import type { Form } from '../answers/form.ts'
import { forms } from '../answers/forms.ts'
import { errorTree } from '../answers/reply.ts'
import type { ClientCall, ClientCase, Expected, Reply } from '../model.ts'
import { type Base, formReply, plainReply, scenario } from '../scenarios.ts'
import { successBase } from './answer-cases.ts'
import { expectOutput, has, type PlanContext, plainRequest, settledMembers, shapeIn } from './context.ts'

/** Operations whose answers have lists in lists, numbers, times and enums; one of each family of readers. */
const rich = [
  'DescribeConversionTasks',
  'DescribeImportImageTasks',
  'DescribeExportTasks',
  'DescribeImportSnapshotTasks',
] as const

/** Each form alone, beside the same answer in its plain form. */
export function* toleranceCases(context: PlanContext): Generator<ClientCase> {
  const able = [...rich, ...context.library.operations.keys()].filter((name) => has(name, context))
  for (const operation of [...new Set(able)].slice(0, 2)) {
    const base = baseOf(operation, context)
    for (const form of forms) yield* formCase(operation, form, base, context)
    for (const id of ['truncated', 'cut', 'short']) yield brokenCase(operation, id, base, context)
  }
  if (able[0]) yield withoutRequestId(able[0], context)
  if (!able[0]) return
  for (const form of forms) if (!form.rewrite) yield* errorCase(able[0], form, context)
  yield* oddErrorCases(able[0], context)
}

function baseOf(operation: string, context: PlanContext): Base {
  const { operation: golden, output } = shapeIn(operation, context)
  return successBase(
    operation,
    everyMember(settledMembers(output, golden)),
    output,
    operation,
    context.version,
  )
}

function* formCase(operation: string, form: Form, base: Base, context: PlanContext): Generator<ClientCase> {
  if (form.errorsOnly) return
  const [plain, formed] = [formReply(base, plainOf(form)), formReply(base, form)]
  if (isSame(plain, formed)) return
  const id = `sdk/tolerance.${form.id}/${operation}`
  const [control, test] = [plain, formed].map((reply) => ({
    reply: () => reply,
    expect: expectOutput(form.asPlain ? plain : reply, base.output!),
  }))
  yield twoCalls(id, operation, { ...control! }, { ...test!, charge: `client.tolerance.${form.id}` }, context)
}

const plainForm = { id: 'plain', key: '', text: '' }

/** The form without what is tried. */
const plainOf = ({ both, plainStyle: style, plainManner: manner }: Form): Form => ({
  ...plainForm,
  ...(manner && { manner }),
  ...(both && { both }),
  ...(style && { style }),
})

const isSame = (one: Reply, other: Reply): boolean =>
  one.body === other.body &&
  one.manner === other.manner &&
  JSON.stringify(one.headers) === JSON.stringify(other.headers)

/** What ends too early is an error, once the client has given up asking again. */
function brokenCase(operation: string, name: string, base: Base, context: PlanContext): ClientCase {
  const plain = plainReply(base)
  const broken = scenario(name).reply(base, 0)
  const control = { reply: () => plain, expect: expectOutput(plain, base.output!) }
  const expect: Expected = { kind: 'failure' }
  return twoCalls(
    `sdk/tolerance.${name}/${operation}`,
    operation,
    control,
    { reply: () => broken, expect, timeoutMs: 3000, charge: `client.tolerance.${name}` },
    context,
  )
}

/** An error that lacks what a client may look for first. */
function withoutRequestId(operation: string, context: PlanContext): ClientCase {
  const { requestId: _, ...expected } = said
  const plain = errorReply(context)
  const reply = { ...plain, body: plain.body.replace(/<RequestID>.*<\/RequestID>/, '') }
  return twoCalls(
    `sdk/tolerance.no-request-id/error-of-${operation}`,
    operation,
    { reply: () => plain, expect: { kind: 'error', status: 400, ...said } },
    {
      reply: () => reply,
      expect: { kind: 'error', status: 400, ...expected, requestId: '' },
      charge: 'client.tolerance.no-request-id',
    },
    context,
  )
}

function* errorCase(operation: string, form: Form, context: PlanContext): Generator<ClientCase> {
  const id = `sdk/tolerance.${form.id}/error-of-${operation}`
  const base = errorBase(context)
  const expect: Expected = { kind: 'error', status: 400, ...said }
  const { both: _, ...rest } = form
  const [plain, formed] = [formReply(base, plainOf(rest)), formReply(base, form)]
  if (isSame(plain, formed)) return
  yield twoCalls(
    id,
    operation,
    { reply: () => plain, expect },
    { reply: () => formed, expect, charge: `client.tolerance.${form.id}` },
    context,
  )
}

const said = {
  code: 'InvalidParameterValue',
  message: 'Value (x) for parameter y is invalid.',
  requestId: '7a62c49f-347e-4fc4-9331-6e8eea2be1a5',
}

const errorBase = ({ version }: PlanContext): Base => ({
  tree: errorTree(said),
  status: 400,
  version,
  requestId: said.requestId,
})

/** Errors that say as much as any, and are built otherwise. */
function* oddErrorCases(operation: string, context: PlanContext): Generator<ClientCase> {
  const plain = errorReply(context)
  const whole: Expected = { kind: 'error', status: 400, ...said }
  const { message: _, ...bare } = whole
  const message = `<Message>${said.message}</Message>`
  for (const [name, body, expect] of [
    [
      'several-errors',
      plain.body.replace(
        '</Error>',
        '</Error><Error><Code>Ec2specOther</Code><Message>other</Message></Error>',
      ),
      { ...bare, orCode: 'Ec2specOther' },
    ],
    ['empty-message', plain.body.replace(message, '<Message/>'), bare],
    ['no-message', plain.body.replace(message, ''), bare],
    [
      'error-elements',
      plain.body
        .replace('<Error>', '<Error><Type>Sender</Type>')
        .replace('</Message>', '</Message><Detail><Reason>ec2spec reason</Reason></Detail>')
        .replace('</Errors>', '</Errors><Ec2specFuture><Code>Ec2specNested</Code></Ec2specFuture>'),
      whole,
    ],
  ] as const)
    yield twoCalls(
      `sdk/tolerance.${name}/error-of-${operation}`,
      operation,
      { reply: () => plain, expect: whole },
      { reply: () => ({ ...plain, body }), expect, charge: `client.tolerance.${name}` },
      context,
    )
}

const errorReply = (context: PlanContext): Reply => plainReply(errorBase(context))

type Outcome = Pick<ClientCall, 'reply' | 'expect' | 'charge' | 'timeoutMs'>

function twoCalls(
  id: string,
  operation: string,
  control: Outcome,
  test: Outcome,
  context: PlanContext,
): ClientCase {
  const { bindings: _, ...request } = plainRequest(operation, id, context)!
  return {
    id,
    version: context.version,
    operation,
    calls: [
      { role: 'control', ...request, ...control },
      { role: 'test', ...request, ...test },
    ],
  }
}
