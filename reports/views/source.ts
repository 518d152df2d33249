import type { Report } from '../../harness/report/model.ts'
import type { ReportClause } from './severity.ts'

/** The document and section that a clause rests on, the document by its title where the report carries it. */
export const sourceWords = (clause: ReportClause, report: Report): string =>
  `${report.documents?.[clause.source.document]?.title ?? clause.source.document}, ${clause.source.section}`
