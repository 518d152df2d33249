import type { Report } from '../../harness/report/model.ts'
import { type Markup, markup } from '../markup.ts'
import type { ReportClause } from '../views/severity.ts'
import { clip } from '../words/clip.ts'
import { link } from './link.ts'

/** The document and the section that a clause rests on, and the versions it is about where not all. */
export function citation(clause: ReportClause, report: Report): Markup {
  const { document, section } = clause.source
  const known = report.documents?.[document]
  return markup`<cite>${link(known?.url, clip(known?.title ?? document, 200))}</cite>, ${clip(section, 200)}${span(clause)}`
}

function span({ since, until }: ReportClause): Markup | false {
  if (since && until) return markup` (${since} to ${until})`
  if (since) return markup` (since ${since})`
  return until !== undefined && markup` (until ${until})`
}
