import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { number } from '../words/count.ts'
import { laidOut } from './laid-out.ts'
import type { Mark } from './mark.ts'
import { markRequest } from './mark-request.ts'
import { markResponse } from './mark-response.ts'

const limit = 4500

/** Request and response of a failure, the first difference marked where it stands. */
export const evidence = (failure: Failure): Markup => markup`
<div class="sides">${side('Request sent', failure.request, markRequest(failure))}${side('Response that came', failure.response, markResponse(failure))}</div>`

const side = (title: string, message: string, mark: Mark | undefined): Markup => markup`
<div><h6>${title}</h6>
<pre tabindex="0">${message === '' ? markup`<span class="nothing">nothing</span>` : laidOut(message.slice(0, limit), mark)}</pre>${
  message.length > limit &&
  markup`<p class="cut">${number(message.length - limit)} more characters are left out here.</p>`
}</div>`
