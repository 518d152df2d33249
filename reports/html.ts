import type { Report } from '../harness/report/model.ts'
import { allClauses } from './html/all-clauses.ts'
import { baseline } from './html/baseline.ts'
import { causes } from './html/causes.ts'
import { contents } from './html/contents.ts'
import { coverage } from './html/coverage.ts'
import { failures } from './html/failures.ts'
import { head } from './html/head.ts'
import { notJudged } from './html/not-judged.ts'
import { notes } from './html/notes.ts'
import { operations } from './html/operations.ts'
import { verdict } from './html/verdict.ts'
import { markup, source } from './markup.ts'

/**
 * The report as one HTML file that needs no network and no script. Its only style sheet is named by its hash in the page's
 * own Content-Security-Policy; where a server's policy refuses even that, the page reads as plain text in order.
 */
export const toHtml = (report: Report): string =>
  source(markup`<!doctype html>
<html lang="en">
${head(report)}
<body>
<a class="skip" href="#main">Skip to the findings</a>
<div class="page">
${verdict(report)}
${contents(report)}
<main id="main">${baseline(report)}${causes(report)}${operations(report)}${failures(report)}${notJudged(report)}${allClauses(report)}${coverage(report)}${notes(report)}
</main>
<footer><p>Made by ec2spec ${report.suite.version}, seed ${report.suite.seed}. Secrets are masked; every request and response is otherwise as it was on the wire, unseen characters made visible.</p></footer>
</div>
</body>
</html>
`)
