import type { Wire } from '../../shape/encode.ts'
import type { Received } from '../http/model.ts'
import { header } from '../http/received.ts'

/** Where the encoding of a form is broken. */
export type FormProblem = {
  readonly kind: 'percent' | 'utf-8' | 'raw' | 'no-value' | 'duplicate'
  readonly piece: string
}

/** The parameters of a request, query and body together, decoded. */
export type Form = {
  readonly wire: Wire
  readonly problems: readonly FormProblem[]
  readonly isForm: boolean
}

/** Reads the parameters strictly: what a lenient decoder would let pass is a problem. */
export function readForm(received: Received): Form {
  const query = received.url.split('?').slice(1).join('?')
  const isForm =
    received.method === 'GET' ||
    /^application\/x-www-form-urlencoded\s*(;|$)/i.test(header(received, 'content-type') ?? '')
  const body = Buffer.from(received.body).toString('latin1')
  // A body of another type is read all the same, as what it was meant to be, unless it cannot be a form at all.
  const pieces = [query, /^\s*[{[<]/.test(body) ? '' : body].flatMap((text) => (text ? text.split('&') : []))
  const wire: Record<string, string> = {}
  const problems: FormProblem[] = []
  for (const piece of pieces) {
    const at = piece.indexOf('=')
    if (at < 0) problems.push({ kind: 'no-value', piece })
    if (piece === '') continue
    const key = decode(at < 0 ? piece : piece.slice(0, at), problems)
    if (Object.hasOwn(wire, key)) problems.push({ kind: 'duplicate', piece: key })
    wire[key] = at < 0 ? '' : decode(piece.slice(at + 1), problems)
  }
  return { wire, problems, isForm }
}

/** A text out of percent-encoded UTF-8, in which `+` stands for a space; what is broken is a problem and stays. */
function decode(text: string, problems: FormProblem[]): string {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) problems.push({ kind: 'percent', piece: text })
  if (/[^\x21-\x7e]/.test(text)) problems.push({ kind: 'raw', piece: text })
  const bytes = Buffer.from(
    text
      .replaceAll('+', ' ')
      .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    problems.push({ kind: 'utf-8', piece: text })
    return new TextDecoder().decode(bytes)
  }
}
