import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { number } from '../words/count.ts'
import { laidOut } from './laid-out.ts'

const limit = 6000

/** Request, response and command line of a failure, folded away until wanted. */
export const evidence = (failure: Failure, open: boolean): Markup => markup`
<details class="evidence"${open && markup` open`}><summary>Request, response${failure.curl && ', curl'}</summary>
<div class="sides">${side('Request sent', failure.request)}${side('Response that came', failure.response)}</div>${
  failure.curl &&
  markup`
<h6>Send it again</h6>
<pre class="command"><code>${failure.curl}</code></pre>`
}
</details>`

const side = (title: string, message: string): Markup => markup`
<div><h6>${title}</h6>
<pre>${message === '' ? markup`<span class="nothing">nothing</span>` : laidOut(message.slice(0, limit))}</pre>${
  message.length > limit &&
  markup`<p class="cut">${number(message.length - limit)} more characters are left out here.</p>`
}</div>`
