import { type Content, type Markup, markup } from '../markup.ts'
import type { Mark } from './mark.ts'
import { parseMessage } from './parse-message.ts'

/**
 * A message laid out for reading without a character added: XML sent as one line is cut into blocks that the style sheet
 * puts on lines of their own, so that what is copied is what was sent. What differs is marked where it stands; what is
 * missing is named there, in words that are not copied.
 */
export function laidOut(message: string, mark?: Mark): Content {
  const { head, gap, body } = parseMessage(message)
  const at = head.length + gap.length
  const piece = (from: number, to: number) => (from < to ? marked(message, from, to, mark) : '')
  return [headOf(head, piece), piece(head.length, at), body && bodyOf(body, at, piece)]
}

type Piece = (from: number, to: number) => Content

function headOf(head: string, piece: Piece): Content {
  if (!head) return false
  const start = head.split('\n', 1)[0]!.length
  return [markup`<b>${piece(0, start)}</b>`, piece(start, head.length)]
}

/** A stretch of a text with what of it is marked. */
function marked(text: string, from: number, to: number, mark: Mark | undefined): Content {
  if (!mark) return text.slice(from, to)
  if (mark.missing !== undefined) return named(text, from, to, mark.from, mark.missing)
  const [start, end] = [Math.max(from, mark.from), Math.min(to, mark.to)]
  if (start >= end) return text.slice(from, to)
  return [text.slice(from, start), markup`<mark>${text.slice(start, end)}</mark>`, text.slice(end, to)]
}

/** What is missing at a place; an element, and what is missing at the end, on a line of its own. */
function named(text: string, from: number, to: number, at: number, missing: string): Content {
  if (at < from || at > to || (at === to && to < text.length)) return text.slice(from, to)
  const isBlock = missing.startsWith('<') || at === text.length
  return [
    text.slice(from, at),
    markup`<ins${isBlock && markup` class="line"`}>${missing} missing</ins>`,
    text.slice(at, to),
  ]
}

/** Between two tags, but not between an element's own two. */
const seam = /(?<=<\/[^>]*>|\/>|\?>)(?=\s*<)|(?<=>)(?=<[^/])/

function bodyOf(body: string, at: number, piece: Piece): Content {
  if (!body.startsWith('<') || body.trimEnd().split('\n').length > 3) return piece(at, at + body.length)
  const lines: Markup[] = []
  let [depth, from] = [0, at]
  for (const part of body.split(seam)) {
    const line = part.trimStart()
    const start = from + part.length - line.length
    if (start > from) lines.push(markup`<i class="ws">${piece(from, start)}</i>`)
    if (line.startsWith('</')) depth -= 1
    const to = from + part.length
    lines.push(markup`<i class="d${Math.max(0, Math.min(depth, 9))}">${valued(line, start, to, piece)}</i>`)
    if (/^<[^/?!]/.test(line) && !/\/>$|<\/[^>]*>$/.test(line)) depth += 1
    from = to
  }
  return lines
}

/** One element of text: its value stands out from its tags. */
function valued(line: string, from: number, to: number, piece: Piece): Content {
  const [, open = '', close = ''] = /^(<[^>]*>)[^<]+(<\/[^>]*>\s*)$/.exec(line) ?? []
  if (!open) return piece(from, to)
  const [start, end] = [from + open.length, to - close.length]
  return [piece(from, start), markup`<b>${piece(start, end)}</b>`, piece(end, to)]
}
