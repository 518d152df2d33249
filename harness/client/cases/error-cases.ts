import { sampleRequestId } from '../answers/fill-golden.ts'
import { errorTree, xmlReply } from '../answers/reply.ts'
import { writeXml } from '../answers/write-xml.ts'
import type { ClientCase } from '../model.ts'
import { describing, firstOf, has, type PlanContext, plainRequest } from './context.ts'

/** Codes of every build, and messages of every kind of text. */
const errors = [
  ['dotted', 'InvalidConversionTaskId.Malformed', 'Invalid id: "import-vol-ffffffff"'],
  [
    'two-dots',
    'InvalidExportTaskID.NotFound.Ec2spec',
    "The export task 'export-i-1' <does> not exist & never did",
  ],
  ['lines', 'InvalidParameterValue', 'Value (x) is invalid:\n  first line\n\n  last line'],
  ['beyond-ascii', 'InvalidParameter', 'Größe 日本 Ω 💽 é is no size'],
  ['spaces', 'InvalidFormat', 'two  spaces   three\tand a tab'],
  ['new', 'Ec2specFutureError', 'A code that is in no table.'],
] as const

/** Operations that are refused: one that reads, two that make, and one that answers next to nothing. */
const refusing = ['DescribeConversionTasks', 'ImportImage', 'ImportVolume', 'CancelConversionTask'] as const

/** Answers that are no success, and say nothing. */
const silent = [
  ['empty-500', 500, 'client.error.empty-body'],
  ['empty-503', 503, 'client.error.empty-body'],
  ['empty-403', 403, 'client.error.empty-body'],
  ['empty-404', 404, 'client.error.empty-body'],
  ['moved', 301, 'client.error.redirect'],
  ['found', 302, 'client.error.redirect'],
  ['temporary', 307, 'client.error.redirect'],
] as const

function* silentCases(operation: string, context: PlanContext): Generator<ClientCase> {
  for (const [name, status, charge] of silent) {
    const id = `sdk/error.${name}/${operation}`
    const { bindings: _, ...call } = plainRequest(operation, id, context)!
    const reply = { status, headers: { Server: 'ec2spec' }, body: '' }
    const expect = { kind: 'failure' as const, ...(status >= 400 && { status }) }
    yield {
      id,
      version: context.version,
      operation,
      calls: [{ role: 'test', ...call, reply: () => reply, expect, charge }],
    }
  }
}

/** Refused again and again, each time with a request id of its own. */
function lastIdCase(operation: string, context: PlanContext): ClientCase {
  const id = `sdk/error.last-request-id/${operation}`
  const { bindings, ...call } = plainRequest(operation, id, context)!
  const said = { code: 'RequestLimitExceeded', message: 'Request limit exceeded.' }
  const reply = (nth: number) =>
    xmlReply(
      writeXml(
        errorTree({ ...said, requestId: sampleRequestId(`${bindings.nonce} ${nth}`) }),
        context.version,
      ),
      503,
    )
  const expect = { kind: 'error' as const, status: 503, ...said, requestId: 'last' }
  return { id, version: context.version, operation, calls: [{ role: 'test', ...call, reply, expect }] }
}

/** Answers that a client asks for again until it gives up. */
export function* stayingErrorCases(context: PlanContext): Generator<ClientCase> {
  const reading = firstOf([...describing, ...context.library.operations.keys()], context)
  if (reading) yield* silentCases(reading, context)
  if (reading) yield lastIdCase(reading, context)
}

/** Refusals that say more than a word of letters and a plain sentence. */
export function* errorCases(context: PlanContext): Generator<ClientCase> {
  for (const operation of refusing)
    for (const [name, code, message] of errors) {
      const id = `sdk/error.${name}/${operation}`
      const request = has(operation, context) ? plainRequest(operation, id, context) : undefined
      if (!request) continue
      const { bindings, ...call } = request
      const said = { code, message, requestId: sampleRequestId(bindings.nonce!) }
      const reply = xmlReply(writeXml(errorTree(said), context.version), 400)
      const expect = { kind: 'error' as const, status: 400, ...said }
      yield {
        id,
        version: context.version,
        operation,
        calls: [{ role: 'test', ...call, reply: () => reply, expect }],
      }
    }
}
