import type { Report } from '../harness/report/model.ts'
import { counts, suite } from './junit/suite.ts'
import { type Markup, markup, source } from './markup.ts'
import { byOperation } from './views/by-operation.ts'
import { type Trouble, troubles } from './views/troubles.ts'
import { oneLine } from './words/clip.ts'

/**
 * The report as JUnit XML: a testsuite per operation, a testcase per clause. A clause has no time of its own, so the
 * time of the run is that of the root. Where the verdict is worse than every testcase says, or the
 * baseline is stale, that is a testcase too: a reader that sees only skipped tests would show green.
 */
export function toJunit(report: Report): string {
  const { tests, failures, skipped } = counts(report.clauses, report.strict)
  const silent = troubles(report)
  const suites = [...byOperation(report.clauses)].map(([name, clauses]) => suite(name, clauses, report))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${source(markup`<testsuites name="ec2spec ${report.suite.version}, ${report.target.endpoint}" tests="${tests + silent.length}" failures="${failures}" errors="${silent.length}" skipped="${skipped}" time="${(report.durationMs / 1000).toFixed(3)}">${suites}${silent.length > 0 && ownSuite(silent, report)}
</testsuites>`)}\n`
}

const ownSuite = (troubles: readonly Trouble[], report: Report): Markup => markup`
  <testsuite name="ec2spec" tests="${troubles.length}" failures="0" errors="${troubles.length}" skipped="0" time="0.000" timestamp="${report.startedAt.slice(0, 19)}">${troubles.map(
    ({ name, message, type }) => markup`
    <testcase classname="ec2spec" name="${name}" time="0.000"><error message="${oneLine(message)}" type="${type}">${message}</error></testcase>`,
  )}
  </testsuite>`
