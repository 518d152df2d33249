import { type Content, type Markup, markup } from '../markup.ts'

/** A link out of the report, where the address is one of the web; else only its words. */
export const link = (url: string | undefined, words: Content): Markup =>
  url && url.length < 2000 && /^https?:\/\//.test(url)
    ? markup`<a href="${url}" rel="noopener noreferrer">${words}</a>`
    : markup`${words}`
