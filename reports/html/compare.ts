import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { type Difference, difference } from '../words/difference.ts'
import { name } from './name.ts'

/** Where, what was wanted and what came; where they have much in common, what differs is marked. */
export function compare({ path, expected, actual }: Failure): Markup {
  const found = difference(expected, actual)
  return markup`<dl class="compare">
<div><dt>at</dt><dd>${name(path)}</dd></div>
<div class="want"><dt>expected</dt><dd>${found ? marked(found, found.expected) : whole(expected)}</dd></div>
<div class="got"><dt>actual</dt><dd>${found ? marked(found, found.actual) : whole(actual)}</dd></div>
</dl>`
}

const whole = (text: string): Markup =>
  text === '' ? markup`<span class="nothing">nothing</span>` : markup`<code>${clip(text, 600)}</code>`

const marked = ({ before, after }: Difference, middle: string): Markup =>
  markup`<code>${lastOf(before)}<mark>${clip(middle, 400)}</mark>${firstOf(after)}</code>`

const room = 80
const lastOf = (text: string): string =>
  text.length > room ? `…${text.slice(-room).replace(/^[\udc00-\udfff]/, '')}` : text
const firstOf = (text: string): string =>
  text.length > room ? `${text.slice(0, room).replace(/[\ud800-\udbff]$/, '')}…` : text
