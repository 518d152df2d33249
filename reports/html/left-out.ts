import { type Markup, markup } from '../markup.ts'
import { count } from '../words/count.ts'

/** Where what has no room in the page is to be had. */
export const wholeReport = 'The JSON report has all of it (--report json=PATH).'

/** An honest sentence on what has no room; nothing where all has. */
export const leftOut = (n: number, one: string, many?: string): Markup | false =>
  n > 0 &&
  markup`<p class="cut">${count(n, one, many)} left out here, to keep this page small. ${wholeReport}</p>`
