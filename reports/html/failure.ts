import type { Failure } from '../../harness/judge/finding.ts'
import { type Markup, markup } from '../markup.ts'
import { clip } from '../words/clip.ts'
import { compare } from './compare.ts'
import { course } from './course.ts'
import { evidence } from './evidence.ts'
import { name } from './name.ts'

/** One failure, for someone who has only this page. */
export const failure = (failure: Failure, id: string): Markup => markup`
<section class="failure" id="${id}">
<h5>${name(clip(failure.case, 300))} <span class="version">${clip(failure.version, 60)}</span></h5>
${compare(failure)}
${failure.diagnosis && markup`<p class="diagnosis">${clip(failure.diagnosis, 1000)}</p>`}${failure.sdk && markup`<p class="sdk">${clip(failure.sdk, 600)}</p>`}${course(failure.course)}${evidence(failure)}
${failure.rerun && command('Run just this case', failure.rerun)}${failure.curl && command('Send it with curl', failure.curl)}
</section>`

const command = (title: string, line: string): Markup => markup`
<div class="rerun"><h6>${title}</h6><pre class="command" tabindex="0">${line.length > 3000 ? 'longer than this page has room for: ec2spec curl CASE prints it' : line}</pre></div>`
