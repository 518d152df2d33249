import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { anchor } from './anchor.ts'
import { compare } from './compare.ts'
import { evidence } from './evidence.ts'
import { name } from './name.ts'

/** One failure, for someone who has only this page. */
export const failure = (failure: Failure, id: string, open = false): Markup => markup`
<section class="failure" id="${id}">
<h5>${name(failure.case)} <span class="version">${failure.version}</span></h5>
${compare(failure)}
${failure.diagnosis && markup`<p class="diagnosis">${failure.diagnosis}</p>`}
${failure.cause && markup`<p class="cause">Cause: <a href="#${anchor('cause', failure.cause)}">${failure.cause}</a></p>`}
${failure.rerun && markup`<div class="rerun"><span>Run just this case</span><pre class="command"><code>${failure.rerun}</code></pre></div>`}${evidence(failure, open)}
</section>`
