import type { Report } from '../harness/model.ts'
import { toHtml } from './html.ts'
import { toJson } from './json.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'

export type Format = 'json' | 'junit' | 'html' | 'markdown'

/** Every format that a report can be written in, each a pure function of the report. */
export const formats: Readonly<Record<Format, (report: Report) => string>> = {
  json: toJson,
  junit: toJunit,
  html: toHtml,
  markdown: toMarkdown,
}
