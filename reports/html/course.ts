import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { duration } from '../words/duration.ts'
import { name } from './name.ts'

type Sighting = NonNullable<Failure['course']>[number]

/** What the case saw of its tasks, call by call. */
export const course = (sightings: readonly Sighting[] = []): Markup | false =>
  sightings.length > 0 &&
  markup`
<h6>What was seen of the task</h6>
<ol class="course">${sightings.map(one)}</ol>`

const one = ({ action, afterMs, task, state, code }: Sighting): Markup => markup`
<li><span class="n">${duration(afterMs)}</span> <span>${name(action)}${task && markup` <span class="task">${task}</span>`}</span> ${
  state ? markup`<b>${state}</b>` : code !== undefined && markup`<b class="refused">${code || 'refused'}</b>`
}</li>`
