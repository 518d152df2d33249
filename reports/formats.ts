import type { Report } from '../harness/model.ts'
import type { Format } from './format-names.ts'
import { toHtml } from './html.ts'
import { toJson } from './json.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'

/** Every format that a report can be written in, each a pure function of the report. */
export const formats: Readonly<Record<Format, (report: Report) => string>> = {
  json: toJson,
  junit: toJunit,
  html: toHtml,
  markdown: toMarkdown,
}
