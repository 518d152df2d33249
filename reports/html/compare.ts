import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { type Difference, difference } from '../words/difference.ts'
import { name } from './name.ts'

/** Longer texts are not held against each other letter by letter: it takes longer than reading them. */
const longest = 20_000

/** Where, what was wanted and what came; where they have much in common, what differs is marked. */
export function compare({ path, expected, actual }: Pick<Failure, 'path' | 'expected' | 'actual'>): Markup {
  const found = expected.length + actual.length > longest ? undefined : difference(expected, actual)
  return markup`<dl class="compare">
<div><dt>at</dt><dd>${name(clip(path, 300))}</dd></div>
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
