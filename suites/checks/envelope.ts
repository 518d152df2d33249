import { clauseId } from '../../harness/golden/clause-id.ts'
import { fits } from '../../harness/golden/situations.ts'
import type { Check, Compared } from '../../harness/judge/look.ts'
import type { Element } from '../../harness/shape/xml.ts'
import { expectThat } from './expect.ts'

const at = (element: Element | undefined, name: string) =>
  element?.children.find((child) => child.name === name)

/** An error is Response/Errors/Error with Code and Message; awsQuery's ErrorResponse is another protocol's. */
export const errorEnvelope: Check = function* ({ step, answer }) {
  if (answer.kind !== 'error') return
  const error = at(at(answer.root, 'Errors'), 'Error')
  const [code, message] = [at(error, 'Code'), at(error, 'Message')]
  yield expectThat(
    clauseId(step.operation, 'error-envelope'),
    answer.root.name === 'Response' && Boolean(code?.text.trim() && message),
    {
      path: 'error document',
      expected: 'Response/Errors/Error with Code and Message',
      actual: outline(answer.root),
      diagnosis:
        'Write <Response><Errors><Error><Code>…</Code><Message>…</Message></Error></Errors><RequestID>…</RequestID></Response>.',
      cause: `error document ${outline(answer.root)}`,
    },
  )
  if (code?.text.trim() && code.text !== code.text.trim()) yield padded(step.operation, code.text)
}

const padded = (operation: string, code: string): Compared => ({
  clause: clauseId(operation, 'error-envelope'),
  mismatch: {
    path: 'Errors.Error.Code',
    expected: code.trim(),
    actual: JSON.stringify(code),
    diagnosis: 'SDKs compare the code to the letter: nothing stands around it.',
    cause: 'codes with white space around them',
  },
})

/** An error says in words what is wrong. */
export const errorMessage: Check = function* ({ step, answer }) {
  if (answer.kind !== 'error' || !answer.isPlaced) return
  yield expectThat(clauseId(step.operation, 'error-message'), answer.message.trim() !== '', {
    path: 'Errors.Error.Message',
    expected: 'a sentence',
    actual: 'empty',
    cause: 'errors without a message',
  })
}

/** No error that the documents show stands in a namespace. */
export const errorNamespace: Check = function* ({ step, answer }) {
  if (answer.kind !== 'error' || answer.root.name !== 'Response') return
  yield expectThat(clauseId(step.operation, 'error-namespace'), answer.root.namespace === '', {
    path: 'xmlns of the root',
    expected: 'none',
    actual: answer.root.namespace,
    diagnosis: 'The documented error has no xmlns.',
    cause: 'errors in a namespace',
  })
}

/** An error carries RequestID beside Errors. */
export const errorRequestId: Check = function* ({ step, answer }) {
  if (answer.kind !== 'error' || answer.root.name !== 'Response') return
  const found = answer.root.children.find(({ name }) => name.toLowerCase() === 'requestid')
  yield expectThat(
    clauseId(step.operation, 'error-request-id'),
    found?.name === 'RequestID' && found.text.trim() !== '',
    {
      path: 'RequestID',
      expected: '<RequestID> beside <Errors>',
      actual: found ? `<${found.name}>${found.text}` : 'absent',
      diagnosis: 'An error spells it RequestID, with a capital I and D.',
    },
  )
}

/** The documents have two tables of codes: the caller's come with a status of 400 and up, the service's of 500 and up. */
export const errorClass: Check = function* ({ step, answer, exchange: { response }, library }) {
  if (answer.kind !== 'error' || !response) return
  const { codes, situations } = library
  const situation = step.expect.situation && situations[step.expect.situation]
  const isClient = codes.client.includes(answer.code) || Boolean(situation && fits(situation, answer.code))
  if (!isClient && !codes.server.includes(answer.code)) return
  const [expected, digit] = isClient ? ['4xx', 4] : ['5xx', 5]
  yield expectThat(clauseId(step.operation, 'error-class'), Math.floor(response.status / 100) === digit, {
    path: 'HTTP status',
    expected: `${expected} with ${answer.code}`,
    actual: String(response.status),
    diagnosis: `${answer.code} is in the table of ${isClient ? 'client' : 'server'} errors.`,
    cause: `${isClient ? 'client' : 'server'} errors with a status of ${Math.floor(response.status / 100)}xx`,
  })
}

const outline = ({ name, children }: Element): string =>
  children.length ? `${name}(${[...new Set(children.map(outline))].join(' ')})` : name
