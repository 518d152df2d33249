import { visible } from './words/visible.ts'

const brand: unique symbol = Symbol('markup')

/** Text that is markup already. Only `markup` and `trusted` make it: nothing read from a report can pose as it. */
export type Markup = { readonly [brand]: string }
export type Content = string | number | Markup | readonly Content[] | false | null | undefined

/** Markup written by us, as it stands. */
export const trusted = (text: string): Markup => ({ [brand]: text })

/** The characters of a piece of markup. */
export const source = (piece: Markup): string => piece[brand]

/** HTML or XML, every value in it escaped and made visible; nothing for false, null and undefined; lists joined. */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return trusted(strings.reduce((text, piece, i) => text + render(values[i - 1]) + piece))
}

function render(value: Content): string {
  if (value === false || value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(render).join('')
  return typeof value === 'object' ? source(value as Markup) : escaped(String(value))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => entities[character]!)
