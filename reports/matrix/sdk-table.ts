import type { Level } from '../../harness/shape/schema.ts'
import { words } from '../words/markdown.ts'
import type { Column } from './column.ts'
import { table } from './table.ts'

/** The SDKs that were run: what they are, and how many clauses hold. */
export const sdkTable = (columns: readonly Column[]): string =>
  table(
    ['SDK', 'Version', 'Language', 'API version', '✓', '✗ MUST', '✗ SHOULD', '✗ MAY', '–'],
    'llllrrrrr',
    columns.map((column) => [
      words(column.name),
      words(column.version),
      words(column.language),
      column.apiVersions.map((one) => words(one)).join(', '),
      String(held(column)),
      ...(['MUST', 'SHOULD', 'MAY'] as const).map((level) => String(failed(column, level))),
      `${column.report.clauses.length - held(column) - failed(column)}${broken(column)}`,
    ]),
  )

const held = ({ report }: Column): number => report.clauses.filter(({ status }) => status === 'passed').length

const failed = ({ report }: Column, level?: Level): number =>
  report.clauses.filter((clause) => clause.status === 'failed' && (!level || clause.level === level)).length

/** A run that broke off must not look like one that found nothing. */
const broken = ({ report }: Column): string =>
  report.verdict === 'inconclusive'
    ? ` (broke off: ${report.reasons.map((why) => words(why)).join(' ')})`
    : ''
