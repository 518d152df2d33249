import { sampleRequestId } from '../answers/fill-golden.ts'
import { errorTree, xmlReply } from '../answers/reply.ts'
import { writeXml } from '../answers/write-xml.ts'
import type { ClientCase } from '../model.ts'
import { has, type PlanContext, plainRequest } from './context.ts'

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

/** Operations that are refused: one that reads, one that makes. */
const refusing = ['DescribeConversionTasks', 'ImportImage', 'ImportVolume'] as const

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
