import type { Choices } from './choices.ts'
import { perform } from './deeds.ts'
import { readAsk } from './form.ts'
import { requestId } from './ids.ts'
import type { Ask, HttpRequest, HttpResponse, Node, Refusal } from './nouns.ts'
import { objections, type Server } from './objections.ts'
import { operationOf } from './operations.ts'
import { backward, el, withoutEmpties, withoutGaps } from './tree.ts'
import { twistFor } from './twist.ts'
import { write } from './xml.ts'

const space = (version: string) => `http://ec2.amazonaws.com/doc/${version}/`

/** The answer to one request. */
export function serve(request: HttpRequest, whole: Server): HttpResponse {
  whole.world.count += 1
  const read = readAsk(request, whole.twist)
  const server = { ...whole, twist: twistFor(whole.twist, read) }
  const ask = server.twist.ask?.(read) ?? read
  const refused = firstRefusal(ask, server)
  const operation = operationOf(ask.action)
  if (refused || !operation) return refuse(ask, refused, server)
  const id = el('requestId', requestId(server.world.count))
  const root = el(`${ask.action}Response`, [id, ...perform(ask, operation, server)])
  const tree = withoutGaps(server.twist.tree?.(withoutGaps(root), ask, server.world) ?? root)
  return send(200, laidOut(tree, server.choices), space(ask.version), ask, server)
}

function firstRefusal(ask: Ask, server: Server): Refusal | undefined {
  const { refuse: twisted } = server.twist
  for (const objection of objections(ask, server)) {
    const refused = twisted ? twisted(objection, ask) : objection
    if (refused) return refused
  }
  return undefined
}

function refuse(ask: Ask, refused: Refusal | undefined, server: Server): HttpResponse {
  const { code, message, status } = phrased(refused!, server.choices)
  server.twist.afterwards?.(refused!, ask, server.world)
  const error = el('Error', [el('Code', code), el('Message', message)])
  const id = el('RequestID', requestId(server.world.count))
  const root = el('Response', [el('Errors', [error]), id])
  const tree = withoutGaps(server.twist.problem?.(root, refused!, ask) ?? root)
  return send(status, tree, undefined, ask, server)
}

const commoner: Readonly<Record<string, string>> = {
  InvalidFormat: 'InvalidParameterValue',
  DeleteConversionTaskError: 'IncorrectState',
  InvalidConversionTaskId: 'InvalidConversionTaskId.Malformed',
  'InvalidExportTaskID.NotFound': 'InvalidExportTaskID.Malformed',
  InvalidNextToken: 'InvalidPaginationToken',
  MissingAuthenticationToken: 'AuthFailure',
}

function phrased(refused: Refusal, { codes, wordy, authStatus }: Choices): Refusal {
  const isPlain = !wordy || refused.step === 'dry-run'
  const isAuth = ['MissingAuthenticationToken', 'AuthFailure'].includes(refused.code)
  return {
    ...refused,
    code: codes === 'common' ? (commoner[refused.code] ?? refused.code) : refused.code,
    message: isPlain ? refused.message : `${refused.message} (Please see the reference.)`,
    status: isAuth && refused.step === 'credentials' && refused.status > 400 ? authStatus : refused.status,
  }
}

function laidOut(tree: Node, { members, order }: Choices): Node {
  const lean = members === 'sparse' ? withoutEmpties(tree) : tree
  return order === 'backward' ? backward(lean) : lean
}

function send(status: number, tree: Node, name: string | undefined, ask: Ask, server: Server): HttpResponse {
  const { choices, twist } = server
  const spaced = name !== undefined && twist.space ? twist.space(name, ask) : name
  const text = write(tree, spaced, choices.xml)
  const body = twist.xml?.(text, ask) ?? text
  const type = status < 300 || choices.errorsHaveType ? { 'content-type': 'text/xml;charset=UTF-8' } : {}
  const response: HttpResponse = { status, headers: { ...type, ...choices.headers }, body }
  return twist.http?.(response, ask) ?? response
}
