import { type Content, type Markup, markup } from '../markup.ts'

/**
 * A message laid out for reading without a character added: XML and forms sent as one line are cut into blocks that the
 * style sheet puts on lines of their own, so that what is copied is what was sent.
 */
export function laidOut(message: string): Content {
  const end = message.search(/\r?\n\r?\n/)
  if (end < 0) return body(message)
  return [head(message.slice(0, end)), gap(message, end), body(bodyOf(message, end))]
}

const head = (text: string): Markup => {
  const start = text.split('\n', 1)[0]!
  return markup`<b>${start}</b><span class="head">${text.slice(start.length)}</span>`
}
const gap = (message: string, end: number): string =>
  message.slice(end, message.length - bodyOf(message, end).length)
const bodyOf = (message: string, end: number): string => message.slice(end).replace(/^\r?\n\r?\n/, '')

function body(text: string): Content {
  if (text.startsWith('<')) return text.includes('\n') ? tagged(text) : lines(text)
  if (/^[\w.]+=\S*$/.test(text))
    return text.split(/(?=&)/).map((pair) => markup`<span class="ln">${pair}</span>`)
  return text
}

/** Between two tags, but not between an element's own two. */
const seam = /(?<=<\/[^>]*>|\/>|\?>)(?=<)|(?<=>)(?=<[^/])/

function lines(text: string): Markup[] {
  let depth = 0
  return text.split(seam).map((line) => {
    if (line.startsWith('</')) depth -= 1
    const at = Math.max(0, Math.min(depth, 9))
    if (/^<[^/?!]/.test(line) && !/\/>$|<\/[^>]*>$/.test(line)) depth += 1
    return markup`<span class="ln d${at}">${tagged(line)}</span>`
  })
}

const tagged = (text: string): Content =>
  text
    .split(/(<[^>]*>)/)
    .map((part) => (part.startsWith('<') ? markup`<span class="tag">${part}</span>` : part))
