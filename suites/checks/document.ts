import { type ClauseId, clauseId } from '../../harness/golden/clause-id.ts'
import { isReadOnly } from '../../harness/golden/is-read-only.ts'
import type { Check, Compared } from '../../harness/judge/look.ts'
import { apiVersions, namespaceOf } from '../../harness/shape/versions.ts'
import type { Element } from '../../harness/shape/xml.ts'
import { expectEqual, expectThat } from './expect.ts'

/** The body is one well-formed XML document. */
export const wellFormed: Check = function* ({ step, answer, exchange: { response, request }, library }) {
  if (!response) return
  const clause = clauseId(step.operation, 'well-formed')
  const beyond = answer.kind === 'ill-formed' && answer.isBeyond ? answer.error : ''
  if (beyond && isReadOnly(step.operation, library) && !namesTasks(request.wire))
    return void (yield { clause, inconclusive: `the list of all tasks is not read to its end: ${beyond}` })
  if (beyond && !/8 MiB/.test(beyond))
    return void (yield { clause, inconclusive: `not read: ${beyond}`, late: 'unread' })
  const error = answer.kind === 'ill-formed' ? answer.error : ''
  yield expectThat(clause, !error, {
    path: 'body',
    expected: 'a well-formed XML document',
    actual: answer.kind === 'ill-formed' && !answer.text ? 'empty' : error,
    diagnosis: /^\s*[{[]/.test(answer.kind === 'ill-formed' ? answer.text : '')
      ? 'The body is JSON: this protocol answers in XML, its errors as well.'
      : 'An SDK parses the body before all else; escape & and < in text and close every element.',
    cause: `not well-formed: ${error.replace(/^\d+:\d+: /, '')}`,
  })
}

/** How long a describe without ids is depends on what was made before. */
const namesTasks = (wire: Readonly<Record<string, string>>): boolean =>
  Object.keys(wire).some((key) => /TaskId\.\d+$/.test(key))

/** The root element is named after the operation. */
export const root: Check = function* ({ step, shape, answer }) {
  if (!shape || answer.kind !== 'success') return
  yield expectEqual(
    clauseId(step.operation, 'root'),
    'root element',
    `${step.operation}Response`,
    answer.root.name,
  )
}

/** With its final slash, which a model or an answer may lack (errata E16). */
const whole = (namespace: string): string => (namespace.endsWith('/') ? namespace : `${namespace}/`)

/** The root is in the namespace of the version that was asked for, with or without its final slash. */
export const namespace: Check = function* ({ step, shape, answer, version, library }) {
  if (!shape || answer.kind !== 'success') return
  const expected = library.namespaces?.[version] ?? namespaceOf(version)
  const actual = answer.root.namespace
  const other = apiVersions.find((v) => v !== version && actual.startsWith(namespaceOf(v).slice(0, -1)))
  yield expectThat(clauseId(step.operation, 'namespace'), whole(actual) === whole(expected), {
    path: 'xmlns of the root',
    expected,
    actual: actual || 'none',
    diagnosis: other
      ? `The answer is in the namespace of ${other}: take the namespace from the Version parameter.`
      : actual
        ? `The xmlns of the root names another service or date: it is ${expected}.`
        : 'Put xmlns on the root element.',
    cause: other ? `namespace of ${other} for a request of ${version}` : `namespace ${actual || 'absent'}`,
  })
  yield* undone(clauseId(step.operation, 'namespace'), answer.root)
  if (`${actual}/` === expected) yield { note: 'namespace without its final slash', example: actual }
}

/** A success carries requestId as a child of the root; the 2013-02-01 pages differ on it (errata A6). */
export const requestId: Check = function* ({ step, shape, answer, version }) {
  if (!shape || answer.kind !== 'success') return
  const found = answer.root.children.find(({ name }) => name.toLowerCase() === 'requestid')
  if (version < '2016-11-15') {
    if (found?.name !== 'requestId')
      yield { note: 'no requestId in an answer of 2013-02-01', example: step.id }
    return
  }
  yield expectThat(
    clauseId(step.operation, 'request-id'),
    found?.name === 'requestId' && found.text.trim() !== '',
    {
      path: 'requestId',
      expected: 'a requestId under the root',
      actual: found ? `<${found.name}>${found.text}</${found.name}>` : 'absent',
      diagnosis: 'A success spells it requestId; RequestID belongs to errors.',
    },
  )
}

/** Elements that xmlns="" takes out of the namespace of their root. */
function* undone(clause: ClauseId, root: Element): Generator<Compared> {
  const found = root.namespace && firstOutside(root)
  if (!found) return
  yield {
    clause,
    mismatch: {
      path: `namespace of ${found.name}`,
      expected: root.namespace,
      actual: 'none',
      cause: `${found.name} is in no namespace`,
      diagnosis: 'Write xmlns on the root element alone: all that stands in it is in that namespace then.',
    },
  }
}

const firstOutside = ({ children }: Element): Element | undefined =>
  children.find(({ namespace }) => namespace === '') ?? children.map(firstOutside).find(Boolean)
