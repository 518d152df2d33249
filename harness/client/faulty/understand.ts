import type { CallError, Output } from '../../drivers/protocol.ts'
import { read } from '../../shape/read.ts'
import type { Schema } from '../../shape/schema.ts'
import { type Element, parseXml } from '../../shape/xml.ts'
import { byXmlName } from '../answers/tree.ts'
import type { Attempt, Habits, Incoming, Told } from './habits.ts'

/** What an answer means to the caller. Throws what the parser throws. */
export function understand(incoming: Incoming, attempt: Attempt, habits: Habits): Told {
  const { status, text, failure } = incoming
  if (failure) return { error: { code: 'ConnectionError', message: `the connection failed: ${failure}` } }
  if (status < 300) {
    const root = habits.document(text, parseXml)
    const value: Output = read(trimmed(root, attempt.output), attempt.output, ['requestId']).value
    return { output: habits.output(value, attempt, root) }
  }
  return { error: habits.error(readError(text, status, habits), incoming) }
}

/** White space around a number is no part of it. */
function trimmed(element: Element, { type, items, properties }: Schema): Element {
  if (type === 'integer' || type === 'number') return { ...element, text: element.text.trim() }
  if (!items && !properties) return element
  const members = byXmlName({ properties: properties ?? {} })
  return {
    ...element,
    children: element.children.map((child) => trimmed(child, items ?? members.get(child.name) ?? {})),
  }
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
