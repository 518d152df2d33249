/** A success whose elements have the prefix `ec2`. */
export const prefixed = (xml: string): string =>
  / xmlns="/.test(xml)
    ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1ec2:').replace(' xmlns="', ' xmlns:ec2="')
    : xml

/** The document with `more` between its declaration and its root. */
export const afterStart = (xml: string, more: string): string => xml.replace(/\?>/, `$&${more}`)

/** Texts without markup of their own, as CDATA. */
export const asCdata = (xml: string): string =>
  xml.replace(/>([^<]+)</g, (_, text: string) => `><![CDATA[${plain(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]><`)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#13': '\r' }
const plain = (text: string): string => text.replace(/&(amp|lt|gt|#13);/g, (_, name: string) => entities[name]!)

/** Every letter and digit of a text as a reference, decimal and hexadecimal in turn. */
export const asReferences = (xml: string): string =>
  xml.replace(/>([^<]+)</g, (_, text: string) => `>${text.replace(/&[^;]+;|\w/g, reference)}<`)

const reference = (found: string, at: number): string => {
  const code = found.charCodeAt(0)
  if (found.length > 1) return found
  return at % 2 ? `&#${code};` : `&#x${code.toString(16)};`
}

/** Each element on a line of its own; texts stay as they are. */
export function indented(xml: string): string {
  let depth = 0
  const line = (by: number) => `\n${'  '.repeat(by)}`
  return xml.replace(/(>?)(<\/?)([^?!][^>]*?)(\/?)(?=>)/g, (_, before: string, open: string, inside: string, end: string) => {
    const at = open === '</' ? --depth : end ? depth : depth++
    return `${before}${before && line(at)}${open}${inside}${end}`
  })
}
