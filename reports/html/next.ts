import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import { severity } from '../views/severity.ts'
import { worst } from '../views/worst.ts'
import { clip } from '../words/clip.ts'
import { count } from '../words/count.ts'
import { anchor } from './anchor.ts'

type Cause = Report['causes'][number]

/** What to do next, in a sentence, with the command that does it. */
export function next(report: Report): Markup {
  if (report.verdict === 'conforms') return held(report)
  const breaking = report.clauses.filter((one) => severity(one, report.strict) === 'error')
  const ids = new Set(breaking.map(({ id }) => id))
  const cause = report.causes.find(({ clauses }) => clauses.some((id) => ids.has(id)))
  if (cause) return told(markup`Mend first: ${named(cause)}. Its plainest case:`, rerunOf(cause, report))
  const first = worst({ ...report, clauses: breaking })[0]
  if (first) return told(markup`Mend first: ${clip(first.text, 300)}`, first.failures[0]?.rerun)
  return without(report)
}

const named = ({ cause, failures }: Cause): Markup =>
  markup`<a href="#${anchor('cause', cause)}">${clip(cause, 200).replace(/\.$/, '')}</a>, behind ${count(failures, 'failure')}`

function rerunOf({ example }: Cause, { clauses }: Report): string | undefined {
  const all = clauses.flatMap(({ failures }) => failures)
  return all.find((one) => example === one.case || example === `${one.case}@${one.version}`)?.rerun
}

const told = (words: Markup, command?: string): Markup => markup`
<div class="next"><p>${words}</p>${command && command.length < 1000 && markup`<pre class="command" tabindex="0">${command}</pre>`}</div>`

function held({ totals: { clauses }, causes: [cause], baseline }: Report): Markup {
  const unjudged = Object.entries(clauses).reduce(
    (n, [status, of]) => n + (status === 'passed' || status === 'failed' ? 0 : of),
    0,
  )
  const stale = baseline?.stale.length ?? 0
  return told(
    markup`${stale > 0 ? markup`Strike off the <a href="#baseline">baseline</a> what was mended.` : 'Nothing has to be mended.'}${
      cause && markup` Worth it all the same: ${named(cause)}.`
    }${
      unjudged > 0 &&
      markup` ${count(unjudged, 'clause')} could not be judged: <a href="#not-judged">see why</a> before you rely on them.`
    }`,
  )
}

/** Nothing that was compared stands in the way: what is missing does, or what kept the run from its end. */
function without({ target, operations }: Report): Markup {
  if (operations.some(({ versions }) => Object.values(versions).includes('unsupported')))
    return told(
      markup`Build what is missing: the road map says what first, and what it takes.`,
      'ec2spec roadmap REPORT.json',
    )
  const doctor = target.kind === 'client' ? 'sdk doctor -- COMMAND' : `doctor --endpoint ${target.endpoint}`
  return told(markup`Find out what is in the way:`, `ec2spec ${doctor}`)
}
