/** A success whose elements have the prefix `ec2`. */
export const prefixed = (xml: string): string =>
  / xmlns="/.test(xml)
    ? xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1ec2:').replace(' xmlns="', ' xmlns:ec2="')
    : xml

/** The document with `more` between its declaration and its root. */
export const afterStart = (xml: string, more: string): string => xml.replace(/\?>/, `$&${more}`)

/** Texts as CDATA; a carriage return stays a reference beside it, as a parser would turn it into a line feed. */
export const asCdata = (xml: string): string =>
  xml.replace(
    />([^<]+)</g,
    (_, text: string) =>
      `>${text
        .split('&#13;')
        .map((piece) => cdata(piece))
        .join('&#13;')}<`,
  )

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' }
const cdata = (text: string): string => {
  const plain = text.replace(/&(amp|lt|gt);/g, (_, name: string) => entities[name]!)
  return `<![CDATA[${plain.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

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
  return xml.replace(
    /(>?)(<\/?)([^?!][^>]*?)(\/?)(?=>)/g,
    (_, before: string, open: string, inside: string, end: string) => {
      const at = open === '</' ? --depth : end ? depth : depth++
      return `${before}${before && line(at)}${open}${inside}${end}`
    },
  )
}
