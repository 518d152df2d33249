import type { Report } from '../harness/report/model.ts'
import { toBadge } from './badge.ts'
import { toCtrf } from './ctrf.ts'
import type { Format } from './format-names.ts'
import { toHtml } from './html.ts'
import { toJson } from './json.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toSarif } from './sarif.ts'
import { toTap } from './tap.ts'

/** Every format that a report can be written in, each a pure function of the report. */
export const formats: Readonly<Record<Format, (report: Report) => string>> = {
  json: toJson,
  junit: toJunit,
  html: toHtml,
  markdown: toMarkdown,
  ctrf: toCtrf,
  sarif: toSarif,
  tap: toTap,
  badge: toBadge,
}
