import { type Markup, markup } from '../markup.ts'

const seams = /(?<=[a-z])(?=[A-Z])|(?<=[./~@])/

/** A long name that may break over lines at its seams: before a capital, after a dot or a slash. */
export const name = (text: string): Markup =>
  markup`<code>${text.split(seams).map((part, i) => markup`${i > 0 && markup`<wbr>`}${part}`)}</code>`
