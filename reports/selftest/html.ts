import { figures, trialLines } from '../../harness/verify/selftest/figures.ts'
import type { JobResult, SelfTest } from '../../harness/verify/selftest/model.ts'
import { isKilled } from '../../harness/verify/selftest/summarise.ts'
import { pageHead } from '../html/head.ts'
import { type Markup, markup, source } from '../markup.ts'

/** The proof as one page: the figures, what went wrong, every fault with the clauses that noticed it. */
export const selfTestHtml = (proof: SelfTest): string =>
  source(markup`<!doctype html>
<html lang="en">
${pageHead(`${proof.passed ? 'Proved' : 'Not proved'}: ec2spec ${proof.suite.version}`)}
<body><div class="page">
<header class="verdict ${proof.passed ? 'conforms' : 'does-not-conform'}">
<p class="eyebrow"><b>ec2spec</b> what the suite notices, and whom it accuses</p>
<h1>${proof.passed ? 'Proved' : 'Not proved'}</h1>
<ul class="reasons">
<li>${proof.killed} of ${proof.total} faults noticed</li>
<li>${proof.strangers.noticed} of ${proof.strangers.total} defects of the stranger's endpoint noticed</li>
<li>${proof.accusations.length} of ${proof.oddities} unusual but right targets accused</li>
${proof.trial.default && markup`<li>by the cases of a default run</li>`}
${proof.trial.sample > 1 && markup`<li>tried: one of ${proof.trial.sample} of each kind</li>`}
<li>best degenerate target: ${proof.bestDegenerate.held} of ${proof.bestDegenerate.cases} cases hold (${proof.bestDegenerate.id})</li>
</ul></header>
<main id="main">
${families(proof)}
${list('Survivors', proof.survivors, ({ text }) => text)}
${list('Accused though right', proof.accusations, ({ example, failed }) => `${failed.join(', ')} ${example ?? ''}`)}
${list('Scored cases that hold on a degenerate target', proof.vacuous, ({ held }) => held.join(', '))}
${list("Defects of the stranger's endpoint that go unnoticed", proof.strangers.unnoticed, ({ text }) => text)}
${list('Judged wrongly, and known to be', proof.open, ({ text, open }) => `${text} ${open}`)}
${list('Judged rightly now: take the mark off', proof.mended, ({ text }) => text)}
${
  proof.idle.length > 0 &&
  markup`<section><h2>Clauses that nothing turns red</h2><ul>${proof.idle.map((kind) => markup`<li><code>${kind}</code></li>`)}</ul></section>`
}
${list('No client can tell', proof.equivalent, ({ equivalent }) => equivalent ?? '')}
${soleKillers(proof)}
${together(proof)}
${everyFault(proof)}
</main></div></body></html>
`)

const families = ({ families: all }: SelfTest): Markup => markup`<section><h2>Faults noticed</h2>
<table><thead><tr><th scope="col">Family</th><th scope="col">Noticed</th><th scope="col">Of</th></tr></thead>
<tbody>${all.map((one) => markup`<tr><th scope="row">${one.family}</th><td>${one.killed}</td><td>${one.total}</td></tr>`)}</tbody></table></section>`

const list = (
  title: string,
  results: readonly JobResult[],
  tell: (one: JobResult) => string,
): Markup | false =>
  results.length > 0 &&
  markup`<section><h2>${title}</h2><ul>${results.map((one) => markup`<li><code>${one.id}</code> ${tell(one)}</li>`)}</ul></section>`

const soleKillers = ({
  soleKillers: all,
}: SelfTest): Markup => markup`<section><h2>Clauses without which a fault goes unseen</h2>
<details class="group"><summary>${all.length} clauses</summary><ul>${all.map(
  ({ clause, faults }) => markup`<li><code>${clause}</code> ${faults.join(', ')}</li>`,
)}</ul></details></section>`

const together = ({ together: all }: SelfTest): Markup | false =>
  all.length > 0 &&
  markup`<section><h2>Faults put together</h2><ul>${figures(all).map((line) => markup`<li>${line}</li>`)}</ul>
<details class="group"><summary>${all.length} trials</summary><pre>${all.flatMap(trialLines).join('\n')}</pre></details></section>`

const everyFault = ({ results }: SelfTest): Markup => markup`<section><h2>Every fault</h2>
<details class="group"><summary>${results.length} targets and clients</summary>
<table><thead><tr><th scope="col">Fault</th><th scope="col">What is wrong</th><th scope="col">Noticed by</th></tr></thead>
<tbody>${results
  .filter(({ kind }) => kind !== 'together')
  .map(
    (one) =>
      markup`<tr><th scope="row"><code>${one.id}</code></th><td>${one.text}</td><td>${noticed(one)}</td></tr>`,
  )}</tbody></table></details></section>`

function noticed(one: JobResult): string {
  if (/oddity$|^degenerate$/.test(one.kind))
    return one.failed.length ? `${one.failed.length} clauses` : 'none'
  if (!isKilled(one)) return one.equivalent ?? 'nothing'
  const by = [...one.failed, ...one.unsupported.map((name) => `${name} unsupported`)]
  return by.length > 4 ? `${by.slice(0, 3).join(', ')} and ${by.length - 3} more` : by.join(', ')
}
