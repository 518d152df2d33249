import type { Report } from '../harness/report/model.ts'
import { anchorsOf } from './html/anchors-of.ts'
import { baseline } from './html/baseline.ts'
import { causes } from './html/causes.ts'
import { choose, clauses } from './html/clauses.ts'
import { contents } from './html/contents.ts'
import { coverage } from './html/coverage.ts'
import { errata } from './html/errata.ts'
import { head, pageScript } from './html/head.ts'
import { notJudged } from './html/not-judged.ts'
import { notes } from './html/notes.ts'
import { operations } from './html/operations.ts'
import { mostBytes, sum } from './html/room.ts'
import { run } from './html/run.ts'
import { verdict } from './html/verdict.ts'
import { markup, source } from './markup.ts'

/** Bytes that a part may take; what they leave is for the clauses. */
const room = { causes: 100_000, operations: 180_000, coverage: 180_000, errata: 80_000 }

/**
 * The report as one HTML file of less than two megabytes, whatever the run: what has no room is counted. It fetches nothing
 * and is whole without its script, which filters; the page's own Content-Security-Policy names style sheet and script by
 * their hashes. Where a server's policy refuses even these, the page reads as plain text in order.
 */
export function toHtml(report: Report): string {
  const top = [head(report), verdict(report), contents(report)]
  const map = operations(report, room.operations)
  const after = [
    coverage(report, room.coverage),
    errata(report, room.errata),
    notJudged(report),
    notes(report),
    run(report),
  ]
  // What links to clauses is written when they are chosen: until then, as if each name were written twice.
  const linked = [baseline(report, new Set()), causes(report, new Set(), room.causes)]
  const pieces = [...top, map, ...after, pageScript(), ...linked, ...linked]
  const shown = choose(report, mostBytes - sum(pieces))
  const anchors = anchorsOf(shown)
  return source(markup`<!doctype html>
<html lang="en">
${top[0]}
<body>
<a class="skip" href="#main">Skip to the findings</a>
<div class="page">
${top.slice(1)}
<main id="main">${baseline(report, anchors)}${causes(report, anchors, room.causes)}${map}${clauses(report, shown)}${after}
</main>
<footer><p>Made by ec2spec ${report.suite.version}, seed ${report.suite.seed}. Secrets are masked; every request and response is otherwise as it was on the wire, unseen characters made visible.</p></footer>
</div>
${pageScript()}
</body>
</html>
`)
}
