import type { CallError, Output } from '../../drivers/protocol.ts'
import { read } from '../../shape/read.ts'
import { type Element, parseXml } from '../../shape/xml.ts'
import type { Attempt, Habits, Incoming, Told } from './habits.ts'

/** What an answer means to the caller. Throws what the parser throws. */
export function understand(incoming: Incoming, attempt: Attempt, habits: Habits): Told {
  const { status, text, failure } = incoming
  if (failure) return { error: { code: 'ConnectionError', message: `the connection failed: ${failure}` } }
  if (status < 300) {
    const root = habits.document(text, parseXml)
    const value: Output = read(root, attempt.output, ['requestId']).value
    return { output: habits.output(value, attempt, root) }
  }
  return { error: habits.error(readError(text, status, habits), incoming) }
}

function readError(text: string, status: number, habits: Habits): CallError {
  if (!/<Response[ >]/.test(text))
    return { code: `Http${status}`, message: 'an answer that is no XML', status }
  const root = habits.document(text, parseXml)
  const error = find(root, 'Error')
  const said = (name: string) => error?.children.find((child) => child.name === name)?.text ?? ''
  return {
    code: said('Code'),
    message: said('Message'),
    status,
    requestId: find(root, 'RequestID')?.text ?? '',
  }
}

const find = (element: Element, name: string): Element | undefined =>
  element.name === name ? element : element.children.map((child) => find(child, name)).find(Boolean)
