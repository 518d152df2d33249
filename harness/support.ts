import { readAnswer } from './answer.ts'
import type { Exchange } from './model.ts'

/** How a target says that it does not know an action, told apart from how it answers one that it has. */
export type Manner = string

/** Status and code, root or kind of body; undefined where the action was answered as its own. */
export function mannerOf(exchange: Exchange, action: string): Manner | undefined {
  const answer = readAnswer(exchange)
  const status = exchange.response?.status
  if (answer.kind === 'none') return exchange.failure?.message
  if (answer.kind === 'ill-formed')
    return answer.text.includes(`<${action}Response`) ? undefined : `${status} ${bodyKind(answer.text)}`
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

/** Codes by which targets say of a valid request that they do not have its action. */
const known =
  /^(\d+ (InvalidAction|NoSuchVersion|NotImplemented\w*|ActionNotFound\w*|UnknownOperation\w*)|400 UnsupportedOperation|501 .*|[45]\d\d (HTML page|with .*))$/

/**
 * Whether the answer to a valid request says that the operation is not there: it is refused as a nonsense
 * action is, or in a manner that means nothing else.
 */
export const isUnsupported = (manner: Manner | undefined, nonsense: Manner | undefined): boolean =>
  manner !== undefined && (manner === nonsense || known.test(manner))
