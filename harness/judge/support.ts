import { readAnswer } from '../wire/answer.ts'
import type { Exchange } from '../wire/exchange.ts'

/** Which operations a target has at which version, and how it says that it has not, or is out of order. */
export type Support = ReadonlyMap<string, Supported>
export type Supported = {
  readonly supported: boolean
  readonly broken?: true
  readonly manner?: string
  /** The plainest request succeeded: all that it refers to is there. */
  readonly accepted?: true
  /** Two requests that make a task were given different ids. */
  readonly freshIds?: true
}

export const supportKey = (operation: string, version: string): string => `${operation}@${version}`

/** How a target answers an action otherwise than with an answer of that action: status and code, root or kind of body. */
export type Manner = string

/** Undefined where the action was answered as its own. */
export function mannerOf(exchange: Exchange, action: string): Manner | undefined {
  const answer = readAnswer(exchange)
  const status = exchange.response?.status
  const location = (status ?? 0) >= 300 && (status ?? 0) < 400 && exchange.response?.headers.location
  if (location) return `${status} to ${location}`
  if (answer.kind === 'none') return `no answer: ${exchange.failure?.message}`
  if (answer.kind === 'ill-formed')
    return answer.text.includes(`<${action}Response`)
      ? undefined
      : `${status} ${answer.isBeyond ? `with ${answer.error}` : bodyKind(answer.text)}`
  if (answer.kind === 'success')
    return answer.root.name === `${action}Response`
      ? undefined
      : `${status} <${answer.root.name.replaceAll(action, 'Action')}>`
  return `${status} ${answer.code || `<${answer.root.name}>`}`
}

const bodyKind = (text: string): string =>
  text.trim() === ''
    ? 'with an empty body'
    : /<html|<!doctype html/i.test(text)
      ? 'HTML page'
      : 'with a body that is no XML'

/** What a probe shows of an operation: it is there, there and out of order, or not there. */
export type Standing = 'supported' | 'broken' | 'unsupported'

/**
 * An operation is not there where its plainest request is answered as a nonsense action is, or where the answer says
 * so itself. One that answers with server errors in a manner of its own is there, and broken.
 */
export function standingOf(exchange: Exchange, action: string, nonsense: Manner | undefined): Standing {
  const manner = mannerOf(exchange, action)
  // One that is slow may be there: what it has to say is waited for in every case.
  if (manner === undefined || exchange.failure?.kind === 'timeout') return 'supported'
  if (manner === nonsense || saysSo(exchange)) return 'unsupported'
  return (exchange.response?.status ?? 500) >= 500 ? 'broken' : 'supported'
}

/** Codes that speak of actions and of nothing else. */
const ofActions =
  /^(InvalidAction|NoSuchVersion|NotImplemented\w*|ActionNotFound\w*|Unknown(Action|Operation)\w*)$/
const notThere = /not (yet |been |currently )*(implemented|supported|available)|NotImplemented/i

function saysSo(exchange: Exchange): boolean {
  const answer = readAnswer(exchange)
  if (exchange.response?.status === 501) return true
  if (answer.kind === 'ill-formed') return notThere.test(answer.text)
  if (answer.kind !== 'error') return false
  if (ofActions.test(answer.code)) return true
  const isVague = /^Unsupported(Operation|Action)?$|^Internal(Failure|Error)$/.test(answer.code)
  return (
    isVague &&
    !namesParameter(exchange, answer.message) &&
    (answer.code.startsWith('Uns') || notThere.test(answer.message))
  )
}

/** Whether a message speaks of what was sent with the action: then it was looked at. */
const namesParameter = ({ request: { wire } }: Exchange, message: string): boolean =>
  Object.entries(wire).some(
    ([key, value]) =>
      key !== 'Action' &&
      key !== 'Version' &&
      (message.includes(key) ||
        message.includes(key.split('.').at(-1)!) ||
        (value.length > 3 && message.includes(value))),
  )
