import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { worst } from '../views/worst.ts'
import { clip } from '../words/clip.ts'
import { count } from '../words/count.ts'
import { anchor } from './anchor.ts'

/** What to do next, in a sentence, with the command that does it. */
export function next(report: Report): Markup | false {
  const [cause] = report.causes
  if (cause) return first(cause, report)
  const [clause] = worst(report)
  if (clause) return told(markup`Mend first: ${clip(clause.text, 300)}`, clause.failures[0]?.rerun)
  return report.verdict === 'conforms' ? held(report) : without(report)
}

function first({ cause, failures, example }: Report['causes'][number], report: Report): Markup {
  const all = report.clauses.flatMap((clause) => clause.failures)
  const rerun = all.find((one) => example === one.case || example === `${one.case}@${one.version}`)?.rerun
  return told(
    markup`Mend first: <a href="#${anchor('cause', cause)}">${clip(cause, 200)}</a>, behind ${count(failures, 'failure')}. Its plainest case:`,
    rerun,
  )
}

const told = (words: Markup, command: string | undefined): Markup => markup`
<div class="next"><p>${words}</p>${command && command.length < 1000 && markup`<pre class="command" tabindex="0">${command}</pre>`}</div>`

function held({ totals: { clauses } }: Report): Markup {
  const unjudged = Object.entries(clauses).reduce(
    (n, [status, of]) => n + (status === 'passed' || status === 'failed' ? 0 : of),
    0,
  )
  return markup`
<div class="next"><p>Nothing has to be mended.${
    unjudged > 0 &&
    markup` ${count(unjudged, 'clause')} could not be judged: <a href="#not-judged">see why</a> before you rely on them.`
  }</p></div>`
}

/** Nothing was compared: what is missing, or in the way, comes first. */
function without({ target, operations }: Report): Markup {
  const lacks = operations.some(({ versions }) => Object.values(versions).includes('unsupported'))
  return lacks
    ? told(
        markup`Build first what most depends on: the road map of the JSON report says what that takes.`,
        'ec2spec roadmap REPORT.json',
      )
    : told(
        markup`Find out what is in the way:`,
        target.kind === 'client'
          ? 'ec2spec sdk doctor -- COMMAND'
          : `ec2spec doctor --endpoint ${target.endpoint}`,
      )
}
