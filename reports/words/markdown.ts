import { oneLine } from './clip.ts'
import { visible } from './visible.ts'

/** Text of any origin as plain words of one line of GitHub's Markdown, also within a table. */
export const words = (text: string, width?: number): string =>
  oneLine(visible(text), width).replace(
    /[\\`*_{}[\]()#+!|<>~&@$]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  )

/** Text of any origin as code in a line of Markdown: HTML, since backticks have no escape of their own. */
export const code = (text: string, width?: number): string =>
  `<code>${oneLine(visible(text), width).replace(/[^\w\s.,:/=-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`
