import type { Report } from '../harness/model.ts'
import { counts, suite } from './junit/suite.ts'
import { type Markup, markup, source } from './markup.ts'
import { byOperation } from './views/by-operation.ts'
import { oneLine } from './words/clip.ts'
import { verdictWords } from './words/verdict.ts'

/**
 * The report as JUnit XML: a testsuite per operation, a testcase per clause. A clause has no time of its own, so the
 * time of the run is that of the root. Where the verdict is worse than every testcase says, it is a testcase too: a
 * reader that sees only skipped tests would show green.
 */
export function toJunit(report: Report): string {
  const { tests, failures, skipped } = counts(report.clauses, report.strict)
  const silent = report.verdict !== 'conforms' && failures === 0 ? 1 : 0
  const suites = [...byOperation(report.clauses)].map(([name, clauses]) => suite(name, clauses, report))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source(markup`<testsuites name="ec2spec ${report.suite.version}, ${report.target.endpoint}" tests="${tests + silent}" failures="${failures}" errors="${silent}" skipped="${skipped}" time="${(report.durationMs / 1000).toFixed(3)}">${suites}${silent > 0 && verdictSuite(report)}
</testsuites>`)}\n`
}

const verdictSuite = (report: Report): Markup => markup`
  <testsuite name="ec2spec" tests="1" failures="0" errors="1" skipped="0" time="0.000" timestamp="${report.startedAt.slice(0, 19)}">
    <testcase classname="ec2spec" name="verdict" time="0.000"><error message="${oneLine(`${verdictWords[report.verdict]}: ${report.reasons.join(' ')}`)}" type="${report.verdict}">${report.reasons.join('\n')}</error></testcase>
  </testsuite>`
